import { Miniflare, type WorkerOptions as MiniflareWorker } from 'miniflare'
import { bundleApp } from './bundle.ts'
import type { Major } from './host-build.ts'

export interface WorkerOptions {
  /** @default '11' */
  readonly major?: Major
  /** Text bindings. */
  readonly env?: Readonly<Record<string, string>>
  /** Whether the inspector listens, so that the heap can be looked at. */
  readonly inspect?: boolean
  /** What the app needs besides. */
  readonly more?: Partial<MiniflareWorker>
}

/** For apps that export no classes. */
export const noClasses: Partial<MiniflareWorker> = { durableObjects: {}, workflows: {} }

/** One of the apps beside this file, in workerd, with a queue, a Durable Object and a Workflow. */
export async function openWorker(
  app: string,
  { major = '11', env = {}, inspect = false, more = {} }: WorkerOptions = {},
): Promise<Miniflare> {
  const miniflare = new Miniflare({
    modules: [
      {
        type: 'ESModule',
        path: 'worker.mjs',
        contents: await bundleApp(app, '@sentry/cloudflare', major),
      },
    ],
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['nodejs_compat'],
    bindings: { ...env },
    queueProducers: { ORDERS: 'orders' },
    queueConsumers: {
      orders: { maxRetries: 2, maxBatchSize: 5, maxBatchTimeout: 0, retryDelay: 0 },
    },
    durableObjects: { COUNTER: 'Counter' },
    workflows: { REVIEW: { name: 'review', className: 'Review' } },
    ...(inspect ? { inspectorPort: 0 } : {}),
    handleRuntimeStdio: () => {},
    ...more,
  })
  await miniflare.ready
  return miniflare
}
