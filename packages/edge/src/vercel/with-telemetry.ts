import { status } from '@tacet/telemetry'
import { isContext } from '../invocations.ts'
import {
  captureFailure,
  requestInvocation,
  type EdgeRequest,
  type RequestWork,
} from '../request-invocation.ts'
import type { Settings } from '../settings.ts'
import { processEnv } from './process-env.ts'
import { start, whenStarted } from './start.ts'

/** What may be said about a wrapped function, besides the settings of `start`. */
export interface WrapSettings<Request> extends Settings {
  /** Its route template, `/orders/:id`, or how to tell it from a request. */
  readonly route?: string | ((request: Request) => string | undefined)
}

type Handler<This, Request, Rest extends readonly unknown[], Result> = (
  this: This,
  request: Request,
  ...rest: Rest
) => Result

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
  handler: Handler<This, Request, Rest, Result>,
  settings: WrapSettings<Request> = {},
): Handler<This, Request, Rest, Result | Promise<Awaited<Result>>> {
  let asked = false
  return function (request, ...rest) {
    if (!asked && !startsNothing(request)) {
      asked = true
      if (!status().on) void start(processEnv(), settings)
    }
    if (!status().on) return handler.call(this, request, ...rest)
    return runObserved({
      request,
      context: rest.find(isContext),
      route: routeOf(settings, request),
      work: () =>
        handler.call(this, request, ...rest) as Awaited<Result> | Promise<Awaited<Result>>,
    })
  }
}

async function runObserved<T>(given: RequestWork<T>): Promise<T> {
  const [{ currentRunner }] = await Promise.all([import('./sentry.ts'), whenStarted()])
  const run = currentRunner()
  if (run !== undefined) return run(requestInvocation(given))
  // Another copy of this package was started: no scope of its own, but nothing is missed.
  try {
    return await given.work()
  } catch (error) {
    captureFailure(error, given.request.method, given.route)
    throw error
  }
}

/** Probes and preflights are no reason to load anything. */
function startsNothing({ method }: EdgeRequest): boolean {
  return method === 'OPTIONS' || method === 'HEAD'
}

function routeOf<Request>({ route }: WrapSettings<Request>, request: Request): string | undefined {
  if (typeof route !== 'function') return route
  try {
    return route(request)
  } catch {
    return undefined
  }
}
