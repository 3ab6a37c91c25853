import type { BuildOptions, Plugin } from 'esbuild'

/** The majors of the SDK that every behaviour is proved on. */
export const majors = ['11', '10'] as const
export type Major = (typeof majors)[number]

export type SdkName = '@sentry/cloudflare' | '@sentry/vercel-edge'

/** Where the SDK says that it was evaluated: a property of the global object. */
export const sdkMark = 'sdkLoaded'

/** How hosts build apps: into one script, with the SDK of a major, which says when it is evaluated. */
export function hostBuild(
  sdk: SdkName,
  major: Major,
): BuildOptions & { readonly write: false; readonly plugins: Plugin[] } {
  const isWorker = sdk === '@sentry/cloudflare'
  return {
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
    plugins: [markSdk(sdk, major), ...(isWorker ? [] : [asyncHooksFromGlobal])],
  }
}

/** Under which name a major of the SDK is installed: version 10 has an alias. */
export function installedName(sdk: SdkName, major: Major): string {
  return major === '11' ? sdk : `${sdk.slice(1).replace('/', '-')}-10`
}

function markSdk(sdk: SdkName, major: Major): Plugin {
  const installed = installedName(sdk, major)
  return {
    name: 'mark-sdk',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${sdk}$`) }, ({ path, namespace }) =>
        namespace === 'marked' ? undefined : { path, namespace: 'marked' },
      )
      onLoad({ filter: /.*/, namespace: 'marked' }, () => ({
        contents: `globalThis.${sdkMark} = true; export * from '${installed}'`,
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
