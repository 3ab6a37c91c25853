import { milliseconds, ratios, table } from '../markdown.ts'
import { runChild } from '../run-child.ts'
import { comparePairs, type Round } from '../statistics.ts'

export const title = 'Start-up with the preload while telemetry is off'

const preload = ['--import', '@tacet/node/register']

const apps = [
  { name: 'Express, nothing of tacet in the app', file: 'startup/plain-app.mjs' },
  { name: 'Express with `captureErrors()`', file: 'startup/reporting-app.mjs' },
] as const

/** Measures whole processes, from spawn to exit, with and without the preload in turns. */
export async function measureStartup(rounds: number, runs: number = 30): Promise<string> {
  const rows: string[][] = []
  for (const { name, file } of apps) {
    const { elapsed, busy } = await measureApp(file, rounds, runs)
    rows.push([name, 'from spawn to exit', ...describe(elapsed)])
    rows.push([name, 'processor time', ...describe(busy)])
  }
  return `Goal: at most 1.02 ×. Whole processes, ${runs} of each kind per round in turns; medians, for the ratio of pairs of neighbours. On a
busy machine trust the processor time.

${table([['app', 'measure', 'with the preload', 'without', 'ratio, three rounds'], ...rows])}`
}

function describe(rounds: readonly Round[]): string[] {
  const measured = comparePairs(rounds)
  return [milliseconds(measured.subject), milliseconds(measured.reference), ratios(measured)]
}

interface AppRounds {
  readonly elapsed: Round[]
  readonly busy: Round[]
}

async function measureApp(file: string, rounds: number, runs: number): Promise<AppRounds> {
  const result: AppRounds = { elapsed: [], busy: [] }
  await runApp(file, preload)
  for (let round = 0; round < rounds; round += 1) {
    const elapsed: Round = { subject: [], reference: [] }
    const busy: Round = { subject: [], reference: [] }
    for (let run = 0; run < runs; run += 1) {
      // Whoever comes second may find a warmer machine.
      const order = ['subject', 'reference'] as const
      for (const kind of run % 2 === 0 ? order : order.toReversed()) {
        const sample = await runApp(file, kind === 'subject' ? preload : [])
        elapsed[kind].push(sample.elapsed)
        busy[kind].push(sample.busy)
      }
    }
    result.elapsed.push(elapsed)
    result.busy.push(busy)
  }
  return result
}

/** Both in milliseconds. */
async function runApp(
  file: string,
  nodeFlags: readonly string[],
): Promise<{ elapsed: number; busy: number }> {
  const begun = performance.now()
  const busy = Number(await runChild(file, { nodeFlags }))
  return { elapsed: performance.now() - begun, busy }
}
