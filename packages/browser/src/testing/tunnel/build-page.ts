import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

/** Files of a page, by their paths. */
export type BuiltPage = ReadonlyMap<string, string>

/** Builds the page beside this file as an app would, on one major of the SDK. */
export async function buildPage(sdk: '10' | '11'): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'tacet-tunnel-page-'))
  try {
    const find = /^@sentry\/browser$/
    const output = await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      resolve: { alias: sdk === '10' ? [{ find, replacement: 'sentry-browser-10' }] : [] },
      build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
    })
    const [result] = [output].flat()
    if (result === undefined || !('output' in result)) throw new Error('the page was not built')
    return new Map(
      result.output.map(({ fileName }) => [
        `/${fileName}`,
        readFileSync(join(folder, fileName), 'utf8'),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
