import { withinDeadline } from '@tacet/telemetry/connect'
import type { RequestBuffer } from '../sdk.ts'

type Answer = ReturnType<RequestBuffer['add']>

/** What the SDK's transport takes for "no room", in both majors. */
const bufferFull = Symbol.for('SentryBufferFullError')

/** What bounds the requests of an isolate. */
export interface RequestBounds {
  /** @default 256 */
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
  most = 256,
  patience = 30_000,
  now = Date.now,
  keepAlive = () => {},
  hold = 2_000,
}: RequestBounds = {}): RequestBuffer {
  const underWay = new Map<Answer, { since: number; number: number }>()
  let started = 0
  const waiting = new Set<Waiter>()

  const tellWaiters = (): void => {
    const [oldest] = underWay.values()
    for (const waiter of waiting)
      if (oldest === undefined || oldest.number > waiter.last) waiter.end(true)
  }

  const forget = (answer: Answer): void => {
    underWay.delete(answer)
    tellWaiters()
  }

  const forgetLost = (): void => {
    const tooOld = now() - patience
    for (const [answer, { since }] of underWay) if (since < tooOld) forget(answer)
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
      started += 1
      underWay.set(answer, { since: now(), number: started })
      const settled = (): boolean => {
        forget(answer)
        return true
      }
      keepAlive(withinDeadline(() => answer.then(settled, settled), hold))
      return answer
    },
    // Whoever waits hangs on none of the answers: behind a backend that never answers, every flush
    // would leave as much on each as there are requests.
    drain(timeout) {
      forgetLost()
      return new Promise((resolve) => {
        const timer =
          timeout === undefined ? undefined : setTimeout(() => waiter.end(false), timeout)
        const waiter: Waiter = {
          last: started,
          end(drained) {
            clearTimeout(timer)
            waiting.delete(waiter)
            resolve(drained)
          },
        }
        waiting.add(waiter)
        tellWaiters()
      })
    },
  }
}

/** Someone who waits for the requests that were started before. */
interface Waiter {
  /** Number of the last of these. */
  readonly last: number
  end(drained: boolean): void
}
