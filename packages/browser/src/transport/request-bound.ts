import type { MakeTransport } from '../sdk.ts'

/** What a page may send at once, and how fast it may go on. */
const burst = 50
const perSecond = 1

/** Bounds the requests of a page, and counts those that were not made. */
export interface RequestBound {
  /** Puts the bound in front of a transport. */
  bind(make: MakeTransport): MakeTransport
  count(): number
}

/**
 * Creates the bound: an error in an endless loop must cost neither the visitor nor the backend more
 * than some requests. It stands in front of the gate, so that what is not sent is not scrubbed
 * either; it looks at nothing and changes nothing.
 *
 * @param now Milliseconds of a clock that only goes forward.
 */
export function createRequestBound(now: () => number = () => performance.now()): RequestBound {
  let room = burst
  let at = now()
  let refused = 0

  const take = (): boolean => {
    const then = at
    at = now()
    room = Math.min(burst, room + ((at - then) / 1_000) * perSecond)
    if (room < 1) return false
    room -= 1
    return true
  }

  return {
    bind: (make) => (options) => {
      const { send, flush } = make(options)
      return {
        send: async (envelope) => {
          if (!take()) {
            refused += 1
            return {}
          }
          const answer = await send(envelope)
          // The gate let nothing through, or the SDK keeps silent for a backend that asked for it.
          if (!hasStatus(answer)) room = Math.min(burst, room + 1)
          return answer
        },
        flush,
      }
    },
    count: () => refused,
  }
}

function hasStatus(answer: unknown): boolean {
  return (answer as { statusCode?: unknown } | undefined)?.statusCode !== undefined
}
