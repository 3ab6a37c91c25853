import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type InlineConfig } from 'vite'

export interface Variant {
  readonly react: '18' | '19'
  readonly sdk: '10' | '11'
  /** Which build of React: they print and retry differently. */
  readonly mode: 'development' | 'production'
}

/** The scenes, built as an app would build them. */
export interface BuiltScenes {
  readonly folder: string
  /** Markup of a scene, rendered by the same React on the server. */
  render(scene: string): string
}

const built = new Map<string, Promise<BuiltScenes>>()

/** Builds the scenes once for each variant. */
export function buildScenes(variant: Variant): Promise<BuiltScenes> {
  const key = Object.values(variant).join()
  const scenes = built.get(key) ?? buildOnce(variant)
  built.set(key, scenes)
  return scenes
}

async function buildOnce(variant: Variant): Promise<BuiltScenes> {
  const folder = mkdtempSync(join(tmpdir(), 'tacet-scenes-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  await build(configure(variant, { outDir: join(folder, 'page'), emptyOutDir: true }))
  await build(configure(variant, { outDir: join(folder, 'server'), ssr: 'server.tsx' }))
  const { render } = (await import(pathToFileURL(join(folder, 'server/server.js')).href)) as {
    readonly render: BuiltScenes['render']
  }
  return { folder: join(folder, 'page'), render }
}

function configure(
  { react, sdk, mode }: Variant,
  output: NonNullable<InlineConfig['build']>,
): InlineConfig {
  return {
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    mode,
    // Vite would decide by the NODE_ENV of the process that builds, and here that is a test.
    oxc: { jsx: { runtime: 'automatic', development: mode === 'development' } },
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    resolve: {
      alias: [...(react === '18' ? react18 : []), ...(sdk === '10' ? sdk10 : [])],
    },
    ssr: { noExternal: true },
    build: { target: 'es2022', minify: mode === 'production', ...output },
  }
}

interface Alias {
  readonly find: RegExp
  readonly replacement: string
}

const sdk10: readonly Alias[] = [{ find: /^@sentry\/browser$/, replacement: 'sentry-browser-10' }]

const modulesOf18 = fileURLToPath(
  new URL('../../../../../tools/react-18/node_modules/', import.meta.url),
)
const react18: readonly Alias[] = ['react', 'react-dom', 'scheduler'].map((name) => ({
  find: new RegExp(`^${name}(?=/|$)`),
  replacement: join(modulesOf18, name),
}))
