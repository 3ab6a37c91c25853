import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The programs of `pages/` that are measured. */
export type Program = 'none' | 'plain' | 'tacet'

/** Bundles each program as an app would, code behind `import()` in files of its own. */
export async function buildPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tacet-bench-pages-'))
  for (const program of ['none', 'plain', 'tacet'] satisfies Program[]) {
    await build({
      absWorkingDir: import.meta.dirname,
      entryPoints: [`pages/${program}.ts`],
      outdir: join(folder, program),
      entryNames: 'main',
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    })
  }
  return folder
}
