import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { Miniflare } from 'miniflare'
import type { Major } from './run-worker.ts'

/** A worker with a queue of its own. */
export interface QueueWorkerOptions {
  readonly queue: string
  /** What the worker calls the queue's producer. */
  readonly binding: string
  readonly env?: Readonly<Record<string, string>>
}

/** A consumer of a real queue in workerd. When the SDK is evaluated, it leaves `sdkLoaded` behind. */
export async function openQueueWorker(
  major: Major,
  env: Readonly<Record<string, string>>,
): Promise<Miniflare> {
  const app = fileURLToPath(new URL('apps/cloudflare-queue.ts', import.meta.url))
  const script = await bundle({ entryPoints: [app], plugins: [markSdk(major)] })
  return inWorkerd(script, { queue: 'letters', binding: 'LETTERS', env })
}

/** Runs a script in workerd whose queue tries each message three times, without a pause. */
export async function inWorkerd(
  script: string,
  { queue, binding, env = {} }: QueueWorkerOptions,
): Promise<Miniflare> {
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.mjs', contents: script }],
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['nodejs_compat'],
    bindings: { ...env },
    queueProducers: { [binding]: queue },
    queueConsumers: {
      [queue]: { maxRetries: 2, maxBatchSize: 5, maxBatchTimeout: 0, retryDelay: 0 },
    },
    handleRuntimeStdio: () => {},
  })
  await miniflare.ready
  return miniflare
}

/** Code as one script, as a host's own build makes it. */
export function bundleSnippet(contents: string): Promise<string> {
  return bundle({ stdin: { contents, resolveDir: import.meta.dirname, loader: 'js' } })
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    write: false,
    format: 'esm',
    external: ['node:*', 'cloudflare:*'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'import'],
    keepNames: true,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

function markSdk(major: Major): Plugin {
  const installed = major === '11' ? '@sentry/cloudflare' : 'sentry-cloudflare-10'
  return {
    name: 'mark-sdk',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@sentry\/cloudflare$/ }, ({ path, namespace }) =>
        namespace === 'marked' ? undefined : { path, namespace: 'marked' },
      )
      onLoad({ filter: /.*/, namespace: 'marked' }, () => ({
        contents: `globalThis.sdkLoaded = true; export * from '${installed}'`,
        resolveDir: import.meta.dirname,
      }))
    },
  }
}
