import { milliseconds, ratios, table } from '../markdown.ts'
import { runChild } from '../run-child.ts'
import { comparePairs, type Comparison, type Round } from '../statistics.ts'

export const title = 'Start-up with the preload while telemetry is off'

const preload = ['--import', '@tacet/node/register']

const apps = [
  { name: 'Express, nothing of tacet in the app', file: 'startup/plain-app.mjs' },
  {
    name: 'Express with `captureErrors()` of `@tacet/node/express`',
    file: 'startup/reporting-app.mjs',
  },
] as const

/** Measures whole processes, from spawn to exit, with and without the preload in turns. */
export async function measureStartup(rounds: number, runs: number = 30): Promise<string> {
  const rows: string[][] = []
  for (const { name, file } of apps) {
    const measured = await compareRuns(file, rounds, runs)
    rows.push([
      name,
      milliseconds(measured.subject),
      milliseconds(measured.reference),
      ratios(measured),
    ])
  }
  return `Goal: at most 1.02 ×. Whole processes, ${runs} of each kind per round in turns; medians, for the ratio of pairs of neighbours.

${table([['app', 'with the preload', 'without', 'ratio, three rounds'], ...rows])}`
}

async function compareRuns(file: string, rounds: number, runs: number): Promise<Comparison> {
  const results: Round[] = []
  await timed(file, preload)
  for (let round = 0; round < rounds; round += 1) {
    const result: Round = { subject: [], reference: [] }
    for (let run = 0; run < runs; run += 1) {
      // Whoever comes second may find a warmer machine.
      const order = run % 2 === 0 ? ([[], preload] as const) : ([preload, []] as const)
      for (const flags of order) {
        const samples = flags.length === 0 ? result.reference : result.subject
        samples.push(await timed(file, flags))
      }
    }
    results.push(result)
  }
  return comparePairs(results)
}

async function timed(file: string, nodeFlags: readonly string[]): Promise<number> {
  const begun = performance.now()
  await runChild(file, { nodeFlags })
  return performance.now() - begun
}
