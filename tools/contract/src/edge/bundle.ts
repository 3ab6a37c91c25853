import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { hostBuild, installedName } from '../../../../packages/edge/src/testing/host-build.ts'
import { onceFor } from '../once-for.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import type { Stance } from './edge-app.ts'

/** What one bundle is made of. */
export interface BundleOptions {
  readonly runtime: 'cloudflare' | 'vercel'
  /** The app's main file. */
  readonly main: string
  /** A file of `entries/` that stands around the app. */
  readonly entry?: string
  readonly sdkMajor: SdkMajor
  readonly stance: Stance
  /** Names that stand for texts, as esbuild has them. */
  readonly define?: Readonly<Record<string, string>>
}

const room = import.meta.dirname
const sdks = { cloudflare: '@sentry/cloudflare', vercel: '@sentry/vercel-edge' } as const

/** An app as its host's own build makes it: one script. Proofs that ask for the same share it. */
export const bundle = onceFor(bundleOnce)

async function bundleOnce({
  runtime,
  main,
  entry,
  sdkMajor,
  stance,
  define = {},
}: BundleOptions): Promise<string> {
  const sdk = sdks[runtime]
  const options = hostBuild(sdk, sdkMajor)
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry === undefined ? main : join(room, 'entries', `${entry}.ts`)],
    define: { ...define },
    alias: { 'app-under-test': main },
    plugins: [
      ...options.plugins,
      coreOf(installedName(sdk, sdkMajor)),
      takeStance(`@tacet/edge/${runtime}`, join(room, stance, `${runtime}.ts`), stance),
    ],
  })
  return outputFiles[0]?.text ?? ''
}

/** What our own programs import of the SDK's core is the core of that SDK, not whichever lies nearest. */
function coreOf(installed: string): Plugin {
  const resolveDir = dirname(createRequire(import.meta.url).resolve(`${installed}/package.json`))
  return {
    name: 'core-of-sdk',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /^@sentry\/core$/ }, ({ path, kind, importer }) =>
        importer.startsWith(room) ? resolve(path, { kind, resolveDir }) : undefined,
      )
    },
  }
}

/** What stands for tacet imports tacet itself; everything else gets the stand-in. */
function takeStance(name: string, standIn: string, stance: Stance): Plugin {
  return {
    name: 'take-stance',
    setup({ onResolve }) {
      if (stance === 'tacet') return
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ importer }) =>
        dirname(importer) === dirname(standIn) ? undefined : { path: standIn },
      )
    },
  }
}
