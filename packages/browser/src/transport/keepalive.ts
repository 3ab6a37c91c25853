import type { Envelope } from '@tacet/gate'
import type { MakeTransport } from '../sdk.ts'

// A request that outlives its page counts against 64 KiB for the whole page, and is refused beyond:
// https://fetch.spec.whatwg.org/#http-network-or-cache-fetch. Chromium gives the bytes back some time
// after the answer, hence the distance.
const whileSeen = 24_000
const whileLeaving = 60_000

/**
 * Has a fetch transport outlive the page as far as the browser lets it, and send the rest as any other
 * request: the SDK's own count loses events in bursts. Cookies stay at home, also on the way to a
 * tunnel of the page's own origin.
 */
export function withKeepalive(make: MakeTransport): MakeTransport {
  return (options) => {
    let underWay = 0
    let outlives = true
    // The SDK reads its options anew for each request.
    const fetchOptions = {
      ...options.fetchOptions,
      credentials: 'omit',
      get keepalive() {
        return outlives
      },
    }
    const { send, flush } = make({ ...options, fetchOptions })
    return {
      send: async (envelope) => {
        const size = sizeOf(envelope)
        const leaving = globalThis.document?.visibilityState === 'hidden'
        outlives = underWay + size <= (leaving ? whileLeaving : whileSeen)
        underWay += size
        try {
          return await send(envelope)
        } finally {
          underWay -= size
        }
      },
      flush,
    }
  }
}

/** Bytes of the payloads, as the gate has measured them. */
function sizeOf([, items]: Envelope): number {
  return items.reduce((sum, [header]) => sum + Number(header['length']), 0)
}
