// Sixteen times the text may cost sixteen times the work. Reading a place twice shows as 256, so
// the ratio of two sizes tells them apart on any machine, however busy; no clock is compared to a limit.
export const SIZE = 4096
export const FACTOR = 16
export const SUSPICIOUS: number = FACTOR * 10

function cheapest(work: () => unknown, rounds: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

/**
 * How much more work the larger of two inputs is. A busy machine spoils a measurement now and then;
 * work that is squared spoils every one.
 *
 * @param make the work on an input of a size
 * @param rounds of which the cheapest counts
 */
export function growth(make: (size: number) => () => unknown, rounds = 7): number {
  let ratio = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 5 && ratio >= SUSPICIOUS; attempt++) {
    cheapest(make(SIZE / FACTOR), rounds)
    ratio = cheapest(make(SIZE * FACTOR), rounds) / cheapest(make(SIZE), rounds)
  }
  return ratio
}
