import { payloads } from '@tacet/corpus'

import type { Scrub } from './policies.ts'

/** Time of `inspect` over time of `JSON.stringify` of the same payloads, in one runtime. */
export interface Cost {
  readonly dirtyRatio: number
  readonly cleanRatio: number
}

const rounds = 9
/** So many that a round takes longer than the coarsest clock and any timer. */
const passes = 20

/** Measures both kinds of payloads. For information: a ratio depends on the machine and its load. */
export async function measureCost({ createScrubber }: Scrub): Promise<Cost> {
  const { inspect } = createScrubber()
  const events = payloads()
  const planted = events.map((event) => event.planted)
  const clean = events.map((event) => event.clean)
  return {
    dirtyRatio: await ratio(inspect, planted),
    cleanRatio: await ratio(inspect, clean),
  }
}

async function ratio(run: (input: object) => unknown, inputs: readonly object[]): Promise<number> {
  const ratios: number[] = []
  // The first round is the compiler's.
  for (let round = 0; round <= rounds; round++) {
    const cost = await timeOf(run, inputs)
    const base = await timeOf(JSON.stringify, inputs)
    if (round > 0) ratios.push(cost / base)
  }
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN
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
