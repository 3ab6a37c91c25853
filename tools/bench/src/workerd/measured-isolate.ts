import { readdirSync, readFileSync } from 'node:fs'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import type { AppUnderLoad, LoadOptions } from '../under-load.ts'
import { sendRequests, startProcess } from '../latency/measured-app.ts'
import { readHeap } from '../../../../packages/edge/src/testing/read-heap.ts'

export interface MeasuredIsolate extends AppUnderLoad {
  /** Bytes in use after all garbage is gone. */
  heap(): Promise<number>
}

/** Starts a worker in a workerd of its own. */
export async function startIsolate(options: LoadOptions): Promise<MeasuredIsolate> {
  const { reporter, on, tracesSampleRate } = options
  const receiver = on ? await startProcess('latency/receiver.mjs', {}) : undefined
  const before = new Set(workerds())
  const miniflare = new Miniflare({
    modules: [{ type: 'ESModule', path: 'worker.mjs', contents: await bundle(reporter) }],
    compatibilityDate: '2026-07-01',
    compatibilityFlags: ['nodejs_compat'],
    inspectorPort: 0,
    bindings: {
      ...(receiver && { SENTRY_DSN: receiver.firstLine, TACET_BACKEND: 'sentry' }),
      ...(tracesSampleRate && { SENTRY_TRACES_SAMPLE_RATE: String(tracesSampleRate) }),
    },
    handleRuntimeStdio: () => {},
  })
  const { href } = await miniflare.ready
  const url = href.replace(/\/$/, '')
  const pids = workerds().filter((pid) => !before.has(pid))
  if (pids.length !== 1) throw new Error('workerd was not found among the processes')
  return {
    async send(amount, oneFailsIn) {
      const begun = busyTime(pids)
      const times = await sendRequests(url, amount, oneFailsIn)
      return { times, busy: (busyTime(pids) - begun) / amount }
    },
    async heap() {
      return readHeap(await miniflare.getInspectorURL(), () => fetch(`${url}/orders/1047`))
    },
    async stop() {
      await miniflare.dispose()
      if (receiver === undefined) return {}
      return JSON.parse(await receiver.end('SIGTERM')) as Record<string, number>
    },
  }
}

/** As wrangler bundles. */
async function bundle(reporter: LoadOptions['reporter']): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/workers/${reporter}.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'import'],
    external: ['node:*', 'cloudflare:*'],
    keepNames: true,
    minify: true,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** The workerds that this process started. */
function workerds(): number[] {
  return readdirSync('/proc/self/task')
    .flatMap((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' '))
    .filter((pid) => pid !== '' && readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'workerd')
    .map(Number)
}

/** Milliseconds that the threads of these processes ran. Source: Linux, `sched-stats.rst`. */
function busyTime(pids: readonly number[]): number {
  const files = pids.flatMap((pid) =>
    readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}/schedstat`),
  )
  const nanoseconds = files.map((file) => Number(readFileSync(file, 'utf8').split(' ')[0]))
  return nanoseconds.reduce((sum, value) => sum + value, 0) / 1_000_000
}
