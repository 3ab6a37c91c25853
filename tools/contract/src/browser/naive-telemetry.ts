import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { SdkMajor } from '../sdk-majors.ts'
import { sdkAlias } from './build-page.ts'
import type { Page } from './page-app.ts'

const scripts = new Map<SdkMajor, Promise<string>>()

/** Runs `pages/naive.ts` in a page before any code of its own. */
export async function injectNaiveTelemetry(
  page: Page,
  { sdkMajor, dsn }: { readonly sdkMajor: SdkMajor; readonly dsn: string },
): Promise<void> {
  const script = scripts.get(sdkMajor) ?? buildScript(sdkMajor)
  scripts.set(sdkMajor, script)
  await page.addInitScript({
    // Frames have a world of their own.
    content: `if (top === self) { globalThis.naiveDsn = ${JSON.stringify(dsn)};\n${await script} }`,
  })
}

async function buildScript(sdkMajor: SdkMajor): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'tacet-naive-'))
  try {
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      resolve: { alias: sdkAlias(sdkMajor) },
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        lib: { entry: 'pages/naive.ts', formats: ['iife'], name: 'naive', fileName: 'naive' },
      },
    })
    return readFileSync(join(outDir, 'naive.iife.js'), 'utf8')
  } finally {
    rmSync(outDir, { recursive: true })
  }
}
