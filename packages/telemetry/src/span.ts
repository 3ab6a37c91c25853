import { meetingPlace, refuse, sinkKey } from './current.ts'
import type { SpanOptions } from './sink.ts'

// Constants of this file, for the reason given in `facade.ts`.
const place = meetingPlace
const slot: typeof sinkKey = sinkKey

type Outcome<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly error: unknown }

/**
 * Measures a piece of work. The work is the app's: it runs exactly once, at once, whatever happens
 * to telemetry, and what it returns or throws comes back as it is, a promise as the same object.
 *
 * One thing changes while spans are sampled: to see its end, a promise that `fn` returns is watched,
 * and a watched promise that rejects counts as handled. Await it, as one does.
 *
 * @param nameOrOptions A name of few distinct values: `charge card`, never `charge card 4711`.
 * @param fn The work.
 *
 * @example
 * const receipt = await span('charge card', () => payments.charge(order))
 */
export function span<T>(nameOrOptions: SpanOptions | string, fn: () => T): T {
  const current = place[slot]
  if (current === undefined || !current.measures || current.status.starting === true) return fn()

  const options = typeof nameOrOptions === 'string' ? { name: nameOrOptions } : nameOrOptions
  // An object, because the compiler does not see that the callback assigns.
  const work: { outcome?: Outcome<T> } = {}
  try {
    const fromSink: unknown = current.sink.span(options, () => {
      if (work.outcome !== undefined) return
      try {
        work.outcome = { done: true, value: fn() }
      } catch (error) {
        work.outcome = { done: false, error }
        throw error
      }
      return watch(work.outcome.value)
    })
    silence(fromSink)
  } catch {
    if (work.outcome?.done !== false) refuse(current, 'sink-threw')
  }

  // A sink that never called back must not cost the app its work.
  if (work.outcome === undefined) return fn()
  if (!work.outcome.done) throw work.outcome.error
  return work.outcome.value
}

/**
 * What a sink gets to see of the app's result: when a promise settles and with which error. Only
 * plain promises are watched. Calling `then` on other thenables may start their work a second time,
 * as with query builders, and a subclass may count its instances: for those the span ends at once.
 */
function watch(value: unknown): Promise<void> | undefined {
  if (!isPlainPromise(value)) return undefined
  const settled = settle(value)
  silence(settled)
  return settled
}

/** Settles along with the promise, without its value. */
async function settle(promise: Promise<unknown>): Promise<void> {
  await promise
}

/** A rejection the app handles on its own promise must not end the process through ours. */
function silence(promise: unknown): void {
  if (isPlainPromise(promise)) promise.catch(() => {})
}

function isPlainPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise && Object.getPrototypeOf(value) === Promise.prototype
}
