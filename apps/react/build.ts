// Builds the page twice: for the browser, and for the server that renders it first.
import { join } from 'node:path'
import { build, type Alias, type InlineConfig } from 'vite'

const page = join(import.meta.dirname, 'page')

/**
 * Builds into a folder: `client/` is served, `server/render.js` renders.
 *
 * @param alias Names of packages and what stands for them; the tests build with either SDK.
 */
export async function buildPage(folder: string, alias: readonly Alias[] = []): Promise<void> {
  await build(configure(alias, { outDir: join(folder, 'client') }))
  await build(configure(alias, { outDir: join(folder, 'server'), ssr: 'render.tsx' }))
}

function configure(
  alias: readonly Alias[],
  output: NonNullable<InlineConfig['build']>,
): InlineConfig {
  return {
    configFile: false,
    root: page,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    resolve: { alias: [...alias] },
    ssr: { noExternal: true },
    build: { emptyOutDir: true, target: 'es2022', ...output },
  }
}

if (import.meta.main) await buildPage(join(import.meta.dirname, 'dist'))
