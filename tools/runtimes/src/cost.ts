import { payloads } from '@tacet/corpus'

import type { Scrub } from './policies.ts'

/** What `inspect` costs in one runtime, for payloads with canaries and without. */
export interface Cost {
  readonly dirty: Pace
  readonly clean: Pace
}

/** The median of several rounds. */
export interface Pace {
  /** Time over that of `JSON.stringify` of the same payloads, which is not as fast everywhere. */
  readonly ratio: number
  /** Microseconds per payload. */
  readonly micros: number
}

const rounds = 9
/** So many that a round takes longer than the coarsest clock and any timer. */
const passes = 20

/** Measures both kinds of payloads. For information: a ratio depends on the machine and its load. */
export async function measureCost({ createScrubber }: Scrub): Promise<Cost> {
  const { inspect } = createScrubber()
  const events = payloads()
  return {
    dirty: await paceOf(
      inspect,
      events.map(({ planted }) => planted),
    ),
    clean: await paceOf(
      inspect,
      events.map(({ clean }) => clean),
    ),
  }
}

async function paceOf(run: (input: object) => unknown, inputs: readonly object[]): Promise<Pace> {
  const paces: Pace[] = []
  // The first round is the compiler's.
  for (let round = 0; round <= rounds; round++) {
    const cost = await timeOf(run, inputs)
    const base = await timeOf(JSON.stringify, inputs)
    const micros = (1000 * cost) / (passes * inputs.length)
    if (round > 0) paces.push({ ratio: cost / base, micros })
  }
  const median = paces.toSorted((a, b) => a.ratio - b.ratio)[Math.floor(rounds / 2)]
  return median ?? { ratio: Number.NaN, micros: Number.NaN }
}

async function timeOf(run: (input: object) => unknown, inputs: readonly object[]): Promise<number> {
  const start = await now()
  for (let pass = 0; pass < passes; pass++) {
    for (const input of inputs) run(input)
  }
  return (await now()) - start
}

/** In workerd the clock stands still while code runs, and is set when a timer fires. */
async function now(): Promise<number> {
  await new Promise((resolve) => {
    setTimeout(resolve, 1)
  })
  return performance.now()
}
