import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { onceFor } from '../once-for.ts'
import type { SdkMajor } from '../sdk-majors.ts'

/**
 * Builds a page of `pages/` as an app would, and resolves to the folder of the result. Proofs that
 * ask for the same build share it; it is removed when the process ends.
 *
 * @param alias Further names and what stands for them.
 */
export const buildPage = onceFor(buildOnce)

async function buildOnce(
  name: string,
  sdkMajor: SdkMajor,
  alias: Readonly<Record<string, string>> = {},
): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), `tacet-page-${name}-`))
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'pages', name),
    logLevel: 'error',
    resolve: { alias: [...sdkAlias(sdkMajor), ...exactly(alias)] },
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  })
  return outDir
}

interface Alias {
  readonly find: RegExp
  readonly replacement: string
}

/** With version 10, every import of `@sentry/browser` is answered by its alias in `package.json`. */
export function sdkAlias(sdkMajor: SdkMajor): Alias[] {
  return sdkMajor === '10' ? exactly({ '@sentry/browser': 'sentry-browser-10' }) : []
}

function exactly(alias: Readonly<Record<string, string>>): Alias[] {
  return Object.entries(alias).map(([name, replacement]) => ({
    find: new RegExp(`^${name}$`),
    replacement,
  }))
}
