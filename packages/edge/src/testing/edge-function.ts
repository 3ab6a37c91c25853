import { AsyncLocalStorage } from 'node:async_hooks'
import { EdgeRuntime, runServer } from 'edge-runtime'
import { bundleApp } from './bundle.ts'
import type { Major } from './host-build.ts'

export interface EdgeFunctionOptions {
  /** @default '11' */
  readonly major?: Major
  readonly env?: Readonly<Record<string, string>>
  /** Whether the host offers `waitUntil` on the global object, as Vercel does. @default true */
  readonly host?: boolean
}

/** An app that answers in Vercel's edge runtime, behind a real server. */
export interface EdgeFunction {
  readonly url: string
  /** Lines that were printed inside. */
  readonly printed: readonly string[]
  /** A global of the isolate. */
  global(name: string): unknown
  /** Resolves when all that was given to `waitUntil` has settled. */
  settled(): Promise<unknown>
  close(): Promise<void>
}

/** Starts one of the apps beside this file. */
export async function openEdgeFunction(
  app: string,
  { major = '11', env = {}, host = true }: EdgeFunctionOptions = {},
): Promise<EdgeFunction> {
  const code = await bundleApp(app, '@sentry/vercel-edge', major)
  const printed: string[] = []
  const requests = new AsyncLocalStorage<object>()
  const runtime = new EdgeRuntime({
    extend: (context) =>
      Object.assign(context, {
        // What Vercel and Next add to the bare runtime.
        AsyncLocalStorage,
        Buffer,
        process: { env },
        console: { info: () => {}, warn: (line: unknown) => void printed.push(String(line)) },
        runRequest: (request: object, work: () => unknown) => requests.run(request, work),
      }),
  })
  if (host) {
    Object.assign(runtime.context.globalThis, {
      [Symbol.for('@vercel/request-context')]: { get: () => requests.getStore() },
    })
  }
  runtime.evaluate(code)
  const server = await runServer({ runtime, host: '127.0.0.1', port: 0 })
  return {
    url: server.url,
    printed,
    global: (name) => runtime.evaluate<unknown>(`globalThis[${JSON.stringify(name)}]`),
    settled: () => server.waitUntil(),
    close: () => server.close(),
  }
}
