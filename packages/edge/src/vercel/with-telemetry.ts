import type { EdgeRequest } from '../invocation/request-data.ts'
import {
  wrapFunction,
  type RequestHandler,
  type WrapSettings,
} from '../invocation/wrap-function.ts'
import { processEnv } from './process-env.ts'
import { start, whenStarted } from './start.ts'

/**
 * Wraps an edge function: each request gets a scope of its own, what the function throws is captured
 * once and thrown on, and what is to be sent is left to the host's `waitUntil`. Telemetry is started
 * with the first request, unless the app has done it; off, the function is called as it stands.
 *
 * @param handler `(request, context) => response`, as Vercel, Next and others call it.
 * @param settings As for `start`, and the route.
 * @returns A function with the same `this`, arguments and outcome; on, it always returns a promise.
 *
 * @example
 * export default withTelemetry(async (request: Request) => Response.json(await pageOf(request)))
 */
export function withTelemetry<This, Request extends EdgeRequest, Rest extends unknown[], Result>(
  handler: RequestHandler<This, Request, Rest, Result>,
  settings: WrapSettings<Request> = {},
): RequestHandler<This, Request, Rest, Result | Promise<Awaited<Result>>> {
  return wrapFunction(handler, settings, {
    start: () => void start(processEnv(), settings),
    async runner() {
      const [{ currentRunner }] = await Promise.all([import('./sentry.ts'), whenStarted()])
      return currentRunner()
    },
  })
}
