import { meetingPlace, sinkKey } from './current.ts'
import type { SpanOptions } from './sink.ts'

// Constants of this file, for the reason given in `facade.ts`.
const place = meetingPlace
const slot: typeof sinkKey = sinkKey

/**
 * Measures a piece of work. The work is the app's: it runs exactly once, at once, whatever happens
 * to telemetry, and what it returns or throws comes back as it is, a promise as the same object.
 *
 * One thing changes while spans are sampled: to see its end, a promise that `fn` returns is watched,
 * and a watched promise that rejects counts as handled. Await it, as one does.
 *
 * @param nameOrOptions A name of few distinct values: `charge card`, never `charge card 4711`.
 * @param fn The work.
 * @returns What `fn` returned, the very object; it throws what `fn` throws.
 *
 * @example
 * const receipt = await span('charge card', () => payments.charge(order))
 */
export function span<T>(nameOrOptions: SpanOptions | string, fn: () => T): T {
  const measure = place[slot]?.measure
  if (measure === undefined) return fn()
  return measure(typeof nameOrOptions === 'string' ? { name: nameOrOptions } : nameOrOptions, fn)
}
