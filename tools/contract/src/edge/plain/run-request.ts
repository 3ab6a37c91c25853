import type { PlainSdk } from '../../naive-sink.ts'

/** What frameworks hand to a function besides the request. */
interface Context {
  waitUntil?(work: Promise<unknown>): void
}

type Handler = (request: Request, context?: Context, ...rest: unknown[]) => unknown

/** Wraps a handler the way apps do that call the SDK themselves. */
export function runRequests(sdk: PlainSdk, init: () => unknown, handler: Handler): Handler {
  let begun = false
  return async (request, context, ...rest) => {
    if (!begun) init()
    begun = true
    const trace = {
      sentryTrace: request.headers.get('sentry-trace') ?? undefined,
      baggage: request.headers.get('baggage') ?? undefined,
    }
    const { pathname } = new URL(request.url)
    try {
      return await sdk.withIsolationScope(() =>
        sdk.continueTrace(trace, () =>
          sdk.startSpan({ name: `${request.method} ${pathname}`, op: 'http.server' }, async () => {
            try {
              return await handler(request, context, ...rest)
            } catch (error) {
              sdk.captureException(error)
              throw error
            }
          }),
        ),
      )
    } finally {
      const sent = Promise.resolve(sdk.flush(2_000))
      context?.waitUntil?.(sent)
    }
  }
}
