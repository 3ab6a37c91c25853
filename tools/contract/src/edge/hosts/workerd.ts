import type { Readable } from 'node:stream'
import { Miniflare, type WorkerOptions } from 'miniflare'
import { bundle } from '../bundle.ts'
import { readHeap } from '../../../../../packages/edge/src/testing/read-heap.ts'
import type { EdgeHost, Hosted, HostOptions, ScriptedWork } from '../edge-app.ts'
import type { EdgeSight } from '../probe.ts'

/** A worker and what it is given, as its `wrangler.json` says. */
export interface WorkerPlan {
  /** The module whose default export holds the handlers. */
  readonly main: string
  /** Queues, databases, flags and whatever else Miniflare knows, without modules and text bindings. */
  readonly miniflare?: Partial<WorkerOptions>
  /** Names that the build replaces by texts, as esbuild has them. */
  readonly define?: Readonly<Record<string, string>>
  /** Called before the first request, for what a deployment does beforehand, such as migrations. */
  readonly prepare?: (worker: Miniflare) => Promise<void>
}

/** Runs an app in workerd, Cloudflare's runtime. */
export function inWorkerd({ main, miniflare = {}, define = {}, prepare }: WorkerPlan): EdgeHost {
  return {
    runtime: 'workerd',
    sdks: [
      ['@sentry/cloudflare', '10.75.2', '10'],
      ['@sentry/cloudflare', '11.0.0', '11'],
    ],
    async open({ sdkMajor, env, stance, probe = false }: HostOptions): Promise<Hosted> {
      const contents = await bundle({
        runtime: 'cloudflare',
        main,
        ...(probe && { entry: 'cloudflare-probed' }),
        sdkMajor,
        stance,
        define,
      })
      const printed: string[] = []
      const worker = new Miniflare({
        compatibilityDate: '2026-07-01',
        compatibilityFlags: ['nodejs_compat'],
        ...miniflare,
        modules: [{ type: 'ESModule', path: 'worker.mjs', contents }],
        bindings: { ...env },
        inspectorPort: 0,
        handleRuntimeStdio(stdout: Readable, stderr: Readable) {
          for (const stream of [stdout, stderr]) {
            stream.setEncoding('utf8').on('data', (text: string) => printed.push(text))
          }
        },
      } as ConstructorParameters<typeof Miniflare>[0])
      const address = await worker.ready
      await prepare?.(worker)
      const url = address.href
      return {
        url,
        printed: () => printed.join('').split('\n'),
        async look() {
          return (await (await fetch(new URL('/.look', url))).json()) as EdgeSight
        },
        async heap() {
          const wake = () => fetch(new URL('/.look', url)).then((response) => response.text())
          return readHeap(await worker.getInspectorURL(), wake)
        },
        perform: (work) => perform(worker, work),
        close: () => worker.dispose(),
      }
    },
  }
}

/** What Miniflare offers besides `fetch`; its types for it need those of workerd. */
interface Handlers {
  queue(name: string, messages: readonly object[]): Promise<unknown>
  scheduled(tick: { readonly cron: string }): Promise<unknown>
}

async function perform(worker: Miniflare, work: ScriptedWork): Promise<void> {
  const handlers = (await worker.getWorker()) as unknown as Handlers
  const done =
    'cron' in work
      ? handlers.scheduled({ cron: work.cron })
      : handlers.queue(
          work.queue,
          work.messages.map((message, i) => ({
            id: String(i + 1),
            timestamp: new Date(0),
            ...message,
          })),
        )
  // What a handler throws is the app's own affair here.
  await done.catch(() => {})
}
