import { milliseconds, ratios, table } from '../markdown.ts'
import { runChild } from '../run-child.ts'
import { compare, type Comparison } from '../statistics.ts'

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
export async function measureStartup(rounds: number, runs: number = 20): Promise<string> {
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
  return `Goal: at most 1.02 ×. Whole processes, ${runs} of each kind per round in turns, medians. An app that reports anything loads
the facade itself; then the preload adds next to nothing.

${table([['app', 'with the preload', 'without', 'ratio, three rounds'], ...rows])}`
}

async function compareRuns(file: string, rounds: number, runs: number): Promise<Comparison> {
  const results: { subject: number[]; reference: number[] }[] = []
  await timed(file, preload)
  for (let round = 0; round < rounds; round += 1) {
    const result: { subject: number[]; reference: number[] } = { subject: [], reference: [] }
    for (let run = 0; run < runs; run += 1) {
      result.reference.push(await timed(file, []))
      result.subject.push(await timed(file, preload))
    }
    results.push(result)
  }
  return compare(results)
}

async function timed(file: string, nodeFlags: readonly string[]): Promise<number> {
  const begun = performance.now()
  await runChild(file, { nodeFlags })
  return performance.now() - begun
}
