/** The value in the middle; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** Linear between closest ranks, as spreadsheets have it. @param rank 0 to 100 */
export function percentile(values: readonly number[], rank: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = values.toSorted((a, b) => a - b)
  const position = ((sorted.length - 1) * rank) / 100
  const below = sorted[Math.floor(position)] ?? Number.NaN
  const above = sorted[Math.ceil(position)] ?? Number.NaN
  return below + (above - below) * (position - Math.floor(position))
}

/** One comparison, repeated: the subject, what it is compared with, and their ratio in each round. */
export interface Comparison {
  readonly subject: number
  readonly reference: number
  readonly ratios: readonly number[]
}

/** Samples of one round, measured in turns. */
export interface Round {
  readonly subject: number[]
  readonly reference: number[]
}

/**
 * Compares two measurements of several rounds. Ratios are taken inside a round, so that a machine
 * that grows slower in between slows both.
 */
export function compare(
  rounds: readonly Round[],
  summary: (values: readonly number[]) => number = median,
): Comparison {
  const pairs = rounds.map(({ subject, reference }) => ({
    subject: summary(subject),
    reference: summary(reference),
  }))
  return {
    subject: median(pairs.map((pair) => pair.subject)),
    reference: median(pairs.map((pair) => pair.reference)),
    ratios: pairs.map((pair) => pair.subject / pair.reference),
  }
}

/**
 * As `compare`, but the ratio of a round is the median over its pairs of neighbouring samples: for
 * few and long samples, during which the machine's other work comes and goes.
 */
export function comparePairs(rounds: readonly Round[]): Comparison {
  const pairRatios = ({ subject, reference }: Round): number[] =>
    subject.map((value, index) => value / (reference[index] ?? Number.NaN))
  return { ...compare(rounds), ratios: rounds.map((round) => median(pairRatios(round))) }
}
