import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

/** The majors of the SDK that every behaviour is proved on. */
export const majors = ['11', '10'] as const
export type Major = (typeof majors)[number]

/**
 * One of the apps beside this file as one script, as a host's own build makes it. When the SDK is
 * evaluated, it leaves `sdkLoaded` on the global object.
 *
 * @param sdk Name of the SDK's package; version 10 is installed under an alias.
 */
export function bundleApp(app: string, sdk: SdkName, major: Major): Promise<string> {
  const key = `${app} ${sdk} ${major}`
  const known = bundles.get(key) ?? bundle(app, sdk, major)
  bundles.set(key, known)
  return known
}

type SdkName = '@sentry/cloudflare' | '@sentry/vercel-edge'

/** Each is built once for all tests of a file. */
const bundles = new Map<string, Promise<string>>()

async function bundle(app: string, sdk: SdkName, major: Major): Promise<string> {
  const isWorker = sdk === '@sentry/cloudflare'
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`apps/${app}.ts`, import.meta.url))],
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
    logLevel: 'silent',
    plugins: [secondCopy, markSdk(sdk, major), ...(isWorker ? [] : [asyncHooksFromGlobal])],
  })
  return outputFiles[0]?.text ?? ''
}

function installedName(sdk: string, major: Major): string {
  return major === '11' ? sdk : `${sdk.slice(1).replace('/', '-')}-10`
}

function markSdk(sdk: string, major: Major): Plugin {
  const installed = installedName(sdk, major)
  return {
    name: 'mark-sdk',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${sdk}$`) }, ({ path, namespace }) =>
        namespace === 'marked' ? undefined : { path, namespace: 'marked' },
      )
      onLoad({ filter: /.*/, namespace: 'marked' }, () => ({
        contents: `globalThis.sdkLoaded = true; export * from '${installed}'`,
        resolveDir: import.meta.dirname,
      }))
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

const secondCopy: Plugin = {
  name: 'second-copy',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /second-copy\.ts$/ }, ({ path }) => ({ path, namespace: 'second-copy' }))
    onLoad({ filter: /.*/, namespace: 'second-copy' }, async () => {
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('../cloudflare.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'esm',
        external: ['@sentry/*', 'node:*', 'cloudflare:*'],
        platform: 'neutral',
        conditions: ['workerd', 'worker', 'import'],
        logLevel: 'silent',
      })
      return { contents: outputFiles[0]?.text ?? '', resolveDir: import.meta.dirname }
    })
  },
}
