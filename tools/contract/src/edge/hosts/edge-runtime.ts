import { AsyncLocalStorage } from 'node:async_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { EdgeRuntime, runServer } from 'edge-runtime'
import { bundle } from '../bundle.ts'
import type { EdgeHost, Hosted, HostOptions } from '../edge-app.ts'
import type { EdgeSight } from '../probe.ts'

/** Runs an app in Vercel's edge runtime; its main file has the function for its default export. */
export function inEdgeRuntime({ main }: { readonly main: string }): EdgeHost {
  return {
    runtime: 'edge-runtime',
    sdks: [
      ['@sentry/vercel-edge', '10.75.2', '10'],
      ['@sentry/vercel-edge', '11.0.0', '11'],
    ],
    async open({ sdkMajor, env, stance, probe = false }: HostOptions): Promise<Hosted> {
      const entry = probe ? 'vercel-probed' : 'vercel'
      const code = await bundle({ runtime: 'vercel', main, entry, sdkMajor, stance })
      const printed: string[] = []
      const print = (...words: readonly unknown[]): void => void printed.push(words.join(' '))
      const requests = new AsyncLocalStorage<object>()
      const runtime = new EdgeRuntime({
        extend: (context) =>
          Object.assign(context, {
            // What Vercel and Next add to the bare runtime.
            AsyncLocalStorage,
            Buffer,
            process: { env: { ...env } },
            console: { error: print, info: print, log: print, warn: print },
            runRequest: (request: object, work: () => unknown) => requests.run(request, work),
          }),
      })
      Object.assign(runtime.context.globalThis, {
        [Symbol.for('@vercel/request-context')]: { get: () => requests.getStore() },
      })
      runtime.evaluate(code)
      const server = await runServer({ runtime, host: '127.0.0.1', port: 0 })
      return {
        url: server.url,
        printed: () => printed,
        async look() {
          return JSON.parse(runtime.evaluate<string>('look()')) as EdgeSight
        },
        async heap() {
          await server.waitUntil()
          collectGarbage()
          return process.memoryUsage().heapUsed
        },
        perform: ({ title }) => Promise.reject(new Error(`an edge function has no "${title}"`)),
        close: () => server.close(),
      }
    },
  }
}

/** The runtime is a context within this process, so this process is what has a heap. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}
