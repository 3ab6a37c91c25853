import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { Miniflare } from 'miniflare'
import type { Major } from './run-worker.ts'

/** A consumer of a real queue in workerd. When the SDK is evaluated, it leaves `sdkLoaded` behind. */
export async function openQueueWorker(
  major: Major,
  env: Readonly<Record<string, string>>,
): Promise<Miniflare> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('apps/cloudflare-queue.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    external: ['node:*', 'cloudflare:*'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'import'],
    keepNames: true,
    logLevel: 'silent',
    plugins: [markSdk(major)],
  })
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.mjs', contents: outputFiles[0]?.text ?? '' }],
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['nodejs_compat'],
    bindings: { ...env },
    queueProducers: { LETTERS: 'letters' },
    queueConsumers: {
      letters: { maxRetries: 2, maxBatchSize: 5, maxBatchTimeout: 0, retryDelay: 0 },
    },
    handleRuntimeStdio: () => {},
  })
  await miniflare.ready
  return miniflare
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
