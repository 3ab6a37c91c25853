import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { SdkMajor } from '../node/sdk-majors.ts'
import type { Stance } from './edge-app.ts'
import { sdkMark } from './probe.ts'

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
const bundles = new Map<string, Promise<string>>()

/** An app as its host's own build makes it: one script. Proofs that ask for the same share it. */
export function bundle(options: BundleOptions): Promise<string> {
  const key = JSON.stringify(options)
  const known = bundles.get(key) ?? bundleOnce(options)
  bundles.set(key, known)
  return known
}

async function bundleOnce({
  runtime,
  main,
  entry,
  sdkMajor,
  stance,
  define = {},
}: BundleOptions): Promise<string> {
  const isWorker = runtime === 'cloudflare'
  const { outputFiles } = await build({
    entryPoints: [entry === undefined ? main : join(room, 'entries', `${entry}.ts`)],
    bundle: true,
    write: false,
    // Workers are modules that their runtime gives Node's parts to; an edge function is one script.
    format: isWorker ? 'esm' : 'iife',
    external: isWorker ? ['node:*', 'cloudflare:*'] : [],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: [isWorker ? 'workerd' : 'edge-light', 'worker', 'import'],
    // As wrangler does: classes are called what their author called them.
    keepNames: isWorker,
    define: { ...define },
    alias: { 'app-under-test': main },
    logLevel: 'silent',
    plugins: [
      markSdk(sdks[runtime], sdkMajor),
      coreOf(installedName(sdks[runtime], sdkMajor)),
      takeStance(`@tacet/edge/${runtime}`, join(room, stance, `${runtime}.ts`), stance),
      ...(isWorker ? [] : [asyncHooksFromGlobal]),
    ],
  })
  return outputFiles[0]?.text ?? ''
}

function installedName(sdk: string, sdkMajor: SdkMajor): string {
  return sdkMajor === '11' ? sdk : `${sdk.slice(1).replace('/', '-')}-10`
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

/** Puts the SDK of a major in place, which says when it is evaluated. */
function markSdk(sdk: string, sdkMajor: SdkMajor): Plugin {
  const installed = installedName(sdk, sdkMajor)
  return {
    name: 'mark-sdk',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${sdk}$`) }, ({ path, namespace }) =>
        namespace === 'marked' ? undefined : { path, namespace: 'marked' },
      )
      onLoad({ filter: /.*/, namespace: 'marked' }, () => ({
        contents: `globalThis.${sdkMark} = true; export * from '${installed}'`,
        resolveDir: room,
      }))
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

/** Hosts hand the class out as a global; the import that stands for it is resolved by their build. */
const asyncHooksFromGlobal: Plugin = {
  name: 'async-hooks-from-global',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(?:async_hooks|events)$/ }, ({ path }) => ({
      path,
      namespace: 'host',
    }))
    onLoad({ filter: /.*/, namespace: 'host' }, ({ path }) => ({
      contents:
        path === 'node:events'
          ? 'export class EventEmitter {}'
          : 'export const { AsyncLocalStorage } = globalThis',
    }))
  },
}
