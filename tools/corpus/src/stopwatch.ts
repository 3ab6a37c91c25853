/** How long to look, both in milliseconds. */
export interface Patience {
  /** Repeats until this much time is used. */
  readonly forMs: number
  /** A call that takes longer is not repeated, but once: the first one may meet the compiler. */
  readonly limitMs: number
}

/** Slow calls are repeated as often as four times the given time allows. */
const wantedRuns = 5

/**
 * The shortest of several runs in milliseconds, which is the one with the least noise in it.
 * Short calls are looped, so the clock's resolution does not matter.
 */
export function bestTime(run: () => unknown, { forMs, limitMs }: Patience): number {
  let first = timeOf(run, 1)
  if (first > limitMs && first < 4 * limitMs) first = Math.min(first, timeOf(run, 1))
  if (first > limitMs) return first
  const loops = Math.max(1, Math.ceil(0.5 / Math.max(first, 0.0001)))
  const start = performance.now()
  const elapsed = (): number => performance.now() - start
  let best = first
  for (let runs = 0; elapsed() < forMs || (runs < wantedRuns && elapsed() < 4 * forMs); runs++) {
    best = Math.min(best, timeOf(run, loops))
  }
  return best
}

function timeOf(run: () => unknown, loops: number): number {
  const start = performance.now()
  for (let i = 0; i < loops; i++) run()
  return (performance.now() - start) / loops
}

/** Runs at least once, and again until the time in milliseconds is used up. */
export function repeatFor(ms: number, run: () => unknown): void {
  const end = performance.now() + ms
  do run()
  while (performance.now() < end)
}

/** Median over `rounds` of the time of `run` relative to that of `base`, measured alternately in one process. */
export function medianRatio(run: () => unknown, base: () => unknown, rounds: number): number {
  const ratios: number[] = []
  for (let i = 0; i < rounds; i++) ratios.push(ratioOf(run, base))
  return median(ratios)
}

/** Time of one call of `run` relative to one of `base`, which follows at once. */
export function ratioOf(run: () => unknown, base: () => unknown): number {
  return timeOf(run, 1) / timeOf(base, 1)
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
