import { status } from '@tacet/telemetry'
import { attempt } from './attempt.ts'
import { isContext } from './invocations.ts'
import type { EdgeRequest } from './request-data.ts'
import { captureFailure, requestInvocation, type RequestWork } from './request-invocation.ts'
import type { RunInvocation } from './run-invocation.ts'
import type { Settings } from '../settings.ts'

/** What may be said about a wrapped function, besides the settings of `start`. */
export interface WrapSettings<Request> extends Settings {
  /** Its route template, `/orders/:id`, or how to tell it from a request. */
  readonly route?: string | ((request: Request) => string | undefined)
}

/** A function that answers requests, with what its host hands along. */
export type RequestHandler<This, Request, Rest extends readonly unknown[], Result> = (
  this: This,
  request: Request,
  ...rest: Rest
) => Result

/** How a runtime is started, and what runs an invocation once it is. */
export interface Startable {
  /** Decides at once; loading, if it comes to that, goes on behind. */
  readonly start: () => void
  /** Resolves when loading has come to its end; `undefined` when this copy loaded nothing. */
  readonly runner: () => Promise<RunInvocation | undefined>
}

/**
 * A function with the same `this`, arguments and outcome. Off, it calls the handler as it stands and
 * returns its very result; on, it always returns a promise.
 */
export function wrapFunction<This, Request extends EdgeRequest, Rest extends unknown[], Result>(
  handler: RequestHandler<This, Request, Rest, Result>,
  { route }: WrapSettings<Request>,
  { start, runner }: Startable,
): RequestHandler<This, Request, Rest, Result | Promise<Awaited<Result>>> {
  let asked = false
  return function (request, ...rest) {
    if (!asked && !startsNothing(request)) {
      asked = true
      if (!status().on) start()
    }
    if (!status().on) return handler.call(this, request, ...rest)
    const work = (): Awaited<Result> | Promise<Awaited<Result>> =>
      handler.call(this, request, ...rest) as Awaited<Result> | Promise<Awaited<Result>>
    const context = rest.find(isContext)
    return runWith(runner, {
      request,
      context,
      route: typeof route === 'function' ? attempt(() => route(request)) : route,
      work,
    })
  }
}

async function runWith<T>(runner: Startable['runner'], given: RequestWork<T>): Promise<T> {
  const run = await runner()
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
