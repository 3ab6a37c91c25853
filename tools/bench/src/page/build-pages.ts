import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build as buildWithEsbuild } from 'esbuild'
import { build as buildWithVite } from 'vite'

/** The programs of `pages/` that are measured. */
const programs = ['none', 'plain', 'tacet'] as const

/**
 * Bundles each program as an app would, code behind `import()` in files of its own: with Vite into a
 * folder of the program's name, and tacet with esbuild once more.
 */
export async function buildPages(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tacet-bench-pages-'))
  for (const program of programs) {
    await buildWithVite({
      configFile: false,
      root: import.meta.dirname,
      base: './',
      logLevel: 'error',
      build: {
        outDir: join(folder, program),
        emptyOutDir: true,
        target: 'es2022',
        rolldownOptions: {
          input: join(import.meta.dirname, `pages/${program}.ts`),
          output: { entryFileNames: 'main.js' },
        },
      },
    })
  }
  await buildWithEsbuild({
    absWorkingDir: import.meta.dirname,
    entryPoints: ['pages/tacet.ts'],
    outdir: join(folder, 'tacet-esbuild'),
    entryNames: 'main',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  })
  return folder
}
