import { requestsUnderWay, type RequestBounds } from './requests-under-way.ts'
import type { MakeBufferedTransport, MakeTransport, Sdk } from '../sdk.ts'

/** What `fetch` is, as far as it is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Milliseconds that an exchange may take: less than a host lets an answered invocation live. */
const deadline = 20_000

/**
 * A transport that posts with `fetch`. The SDK keeps its part of the work: it serialises, heeds rate
 * limits, counts what is lost. Its own edge transports are not exported, and hold everything back
 * until a flush.
 *
 * @param fetch Looked up for each request, because frameworks replace it.
 */
export function fetchTransport(
  sdk: Pick<Sdk, 'createTransport' | 'suppressTracing'>,
  fetch: Fetch,
  bounds: RequestBounds,
): MakeTransport {
  const createTransport = sdk.createTransport as MakeBufferedTransport
  return (options) =>
    createTransport(
      options,
      async ({ body }) => {
        const response = await sdk.suppressTracing(() =>
          fetch(options.url, {
            ...options.fetchOptions,
            method: 'POST',
            body: body as BodyInit,
            headers: { ...options.headers },
            // An answer that points elsewhere must not take the envelope along.
            redirect: 'manual',
            signal: AbortSignal.timeout(deadline),
          }),
        )
        // A body that nobody reads keeps one of a worker's six connections.
        response.body?.cancel().catch(() => {})
        return {
          statusCode: response.status,
          headers: {
            'x-sentry-rate-limits': response.headers.get('x-sentry-rate-limits'),
            'retry-after': response.headers.get('retry-after'),
          },
        }
      },
      requestsUnderWay(bounds),
    )
}
