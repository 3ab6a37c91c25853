/** The time, and a way to wait. */
export interface Clock {
  /** Milliseconds of the epoch. */
  now(): number
  /**
   * Calls `fn` once, after `ms` milliseconds, unless the returned function is called before.
   *
   * @param keepsAlive Whether a process must not end before.
   */
  after(ms: number, fn: () => void, keepsAlive: boolean): () => void
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, fn, keepsAlive) {
    const timer = setTimeout(fn, ms)
    if (!keepsAlive) timer.unref()
    return () => clearTimeout(timer)
  },
}
