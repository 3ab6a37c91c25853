import type { Clock } from '../../notices/clock.ts'

/** A clock that stands still until it is told otherwise. */
export interface SteppedClock extends Clock {
  /** Moves on, and calls what came due on the way. */
  step(ms: number): void
}

export function steppedClock(start: number = Date.UTC(2026, 0, 5, 9)): SteppedClock {
  let now = start
  let waiting: { readonly at: number; readonly fn: () => void }[] = []
  return {
    now: () => now,
    after(ms, fn) {
      const entry = { at: now + ms, fn }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((other) => other !== entry)
      }
    },
    step(ms) {
      now += ms
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { fn } of due) fn()
    },
  }
}
