/** The time, and a way to wait. */
export interface Clock {
  /** Milliseconds of the epoch. */
  now(): number
  /** Calls `fn` once, after `ms` milliseconds, unless the returned function is called before. */
  after(ms: number, fn: () => void): () => void
}

/** The machine's clock. Waiting keeps no process alive: what waits is in the store, or is kept on `close`. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
