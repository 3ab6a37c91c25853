import type { EdgeRequest } from '../invocation/request-data.ts'
import {
  wrapFunction,
  type RequestHandler,
  type WrapSettings,
} from '../invocation/wrap-function.ts'
import { start, whenStarted } from './start.ts'

/**
 * Wraps a request handler: each request gets a scope of its own, what the handler throws is captured
 * once and thrown on. Telemetry is started
 * with the first request, unless the app has done it; off, the handler is called as it stands.
 *
 * @param handler `(request, context) => response`, as `Deno.serve` calls it.
 * @param settings As for `start`, and the route.
 * @returns A function with the same `this`, arguments and outcome; on, it always returns a promise.
 *
 * @example
 * Deno.serve(withTelemetry(async (request) => Response.json(await pageOf(request))))
 */
export function withTelemetry<This, Request extends EdgeRequest, Rest extends unknown[], Result>(
  handler: RequestHandler<This, Request, Rest, Result>,
  settings: WrapSettings<Request> = {},
): RequestHandler<This, Request, Rest, Result | Promise<Awaited<Result>>> {
  return wrapFunction(handler, settings, {
    start: () => void start(undefined, settings),
    async runner() {
      const [{ currentRunner }] = await Promise.all([import('./sentry.ts'), whenStarted()])
      return currentRunner()
    },
  })
}
