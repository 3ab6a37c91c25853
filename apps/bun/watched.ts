import { capture } from '@tacet/node'
import { isolate } from '@tacet/telemetry/work'

type Handler = (request: Request) => Promise<Response> | Response

/**
 * Gives each request a scope and a trace of its own, and reports what the handler throws. On Node the
 * SDK sees requests by itself; Bun's own server tells nobody of them.
 *
 * @param route The route template of a request, where it has one.
 */
export function watched(
  route: (request: Request) => string | undefined,
  handler: Handler,
): Handler {
  return (request) => {
    const { method, headers } = request
    const template = route(request)
    const piece = {
      name: `${method} ${template ?? 'unknown'}`,
      op: 'http.server',
      trace: {
        traceparent: headers.get('traceparent') ?? '',
        baggage: headers.get('baggage') ?? '',
      },
    }
    return isolate(piece, async () => {
      try {
        return await handler(request)
      } catch (error) {
        const place = template === undefined ? {} : { route: template }
        capture(error, { method, status: 500, handled: false, ...place })
        throw error
      }
    })
  }
}
