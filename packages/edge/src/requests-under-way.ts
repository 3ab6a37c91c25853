import type { RequestBuffer } from './sdk.ts'
import { withinTime } from './within-time.ts'

type Answer = ReturnType<RequestBuffer['add']>

/** What the SDK's transport takes for "no room", in both majors. */
const bufferFull = Symbol.for('SentryBufferFullError')

/** What bounds the requests of an isolate. */
export interface RequestBounds {
  /** @default 64 */
  readonly most?: number
  /**
   * Milliseconds after which a place is free again, answered or not. A host that ends an invocation
   * leaves its promises open for ever, and its timers too.
   * @default 30_000
   */
  readonly patience?: number
  /** Milliseconds of a clock. */
  readonly now?: () => number
  /** Keeps the invocation alive until a promise settles, where the host offers that. */
  readonly keepAlive?: (work: Promise<unknown>) => void
  /**
   * Milliseconds that one request may keep an invocation alive.
   * @default 2000
   */
  readonly hold?: number
}

/**
 * Requests that were started and not yet answered. Each starts at once, inside the invocation that
 * asked for it, since a host may end a connection together with the invocation that opened it.
 */
export function requestsUnderWay({
  most = 64,
  patience = 30_000,
  now = Date.now,
  keepAlive = () => {},
  hold = 2_000,
}: RequestBounds = {}): RequestBuffer {
  const underWay = new Map<Answer, number>()

  const forgetLost = (): void => {
    const oldest = now() - patience
    for (const [answer, since] of underWay) if (since < oldest) underWay.delete(answer)
  }

  return {
    get $() {
      return [...underWay.keys()]
    },
    add(start) {
      forgetLost()
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the SDK compares symbols
      if (underWay.size >= most) return Promise.reject(bufferFull)
      const answer = start()
      underWay.set(answer, now())
      const forget = (): boolean => underWay.delete(answer)
      keepAlive(withinTime(answer.then(forget, forget), hold))
      return answer
    },
    drain(timeout) {
      forgetLost()
      const all = Promise.allSettled(underWay.keys()).then(() => true)
      return timeout === undefined ? all : withinTime(all, timeout)
    },
  }
}
