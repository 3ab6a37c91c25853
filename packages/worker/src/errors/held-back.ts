/** When it is, and how to be called later. */
export interface Clock {
  /** In milliseconds. */
  now(): number
  /** Calls `run` after so many milliseconds, unless the process has nothing else to do. */
  after(ms: number, run: () => void): void
}

/** The clock of every runtime. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    // Node and Bun, where a timer holds the process; elsewhere a timer is a number.
    const timer = setTimeout(run, ms) as { unref?: () => void } | number
    if (typeof timer === 'object') timer.unref?.()
  },
}

/**
 * Something of which there may be too much: it is told at once, and then at most once in a while,
 * with the number of those that were held back since. Nothing is lost count of.
 */
export interface HeldBack<T> {
  tell(cause: string, told: T): void
  /** Tells now of what is held back: the process may be about to end. */
  tellRest(): void
}

export interface HeldBackSettings<T> {
  /** @param heldBack How many of the same cause before this one were not told of. */
  readonly report: (told: T, heldBack: number) => void
  /** How often each cause is told of at most, in milliseconds. */
  readonly window: number
  readonly clock: Clock
  /** Causes told apart; others count as one. @default 100 */
  readonly capacity?: number
}

interface Waiting<T> {
  readonly until: number
  count: number
  last: T
}

export function createHeldBack<T>(settings: HeldBackSettings<T>): HeldBack<T> {
  const { report, window, clock, capacity = 100 } = settings
  const causes = new Map<string, Waiting<T>>()

  const open = (cause: string, told: T, heldBack: number): void => {
    const waiting: Waiting<T> = { until: clock.now() + window, count: 0, last: told }
    causes.set(cause, waiting)
    clock.after(window, () => {
      if (causes.get(cause) !== waiting) return
      if (waiting.count > 0) open(cause, waiting.last, waiting.count - 1)
      else causes.delete(cause)
    })
    report(told, heldBack)
  }

  return {
    tell(given, told) {
      const cause = causes.has(given) || causes.size < capacity ? given : 'others'
      const waiting = causes.get(cause)
      // The clock is asked as well: some runtimes drop timers at the end of a request.
      if (waiting === undefined || clock.now() >= waiting.until) {
        return open(cause, told, waiting?.count ?? 0)
      }
      waiting.count += 1
      waiting.last = told
    },
    tellRest() {
      for (const waiting of causes.values()) {
        if (waiting.count === 0) continue
        const heldBack = waiting.count - 1
        waiting.count = 0
        report(waiting.last, heldBack)
      }
    },
  }
}
