import { milliseconds, ratios, table } from '../markdown.ts'
import { compare, median, percentile } from '../statistics.ts'
import { offCases, onCases, stopAfterReports, takeTurns, type LoadCase } from '../under-load.ts'
import { startApp } from './measured-app.ts'

export const title = 'Latency of requests'

const batchesPerRound = 4
const requestsPerBatch = 1500

const cases = [...offCases, ...onCases]

const headings = ['case', 'p50', 'ratio', 'p99', 'ratio', 'processor', 'ratio']

/** Measures the same app with one and the other telemetry, in turns, both being up. */
export async function measureLatency(rounds: number): Promise<string> {
  const rows: string[][] = []
  for (const each of cases) rows.push(await measureCase(each, rounds))
  return `Goals: off 1.00 ×, on at most 1.1 × the plain SDK. Express, 4 connections, ${batchesPerRound} × ${requestsPerBatch} requests of each kind per
round in turns; receivers are other processes. Times are those of the first and of the second named; the last columns are the
processor time of the app per request. On a busy machine trust these: p99 shows mostly its other work.

${table([headings, ...rows])}`
}

async function measureCase(each: LoadCase, rounds: number): Promise<string[]> {
  const subject = await startApp(each.subject)
  const reference = await startApp(each.reference)
  const load = { rounds, batchesPerRound, requestsPerBatch }
  const { times, busy } = await takeTurns(subject, reference, each.oneFailsIn, load)
  await stopAfterReports(subject, each.subject, each)
  await stopAfterReports(reference, each.reference, each)

  const measured = [
    compare(times, median),
    compare(times, (values) => percentile(values, 99)),
    compare(busy, median),
  ]
  return [
    each.name,
    ...measured.flatMap((comparison) => [
      `${milliseconds(comparison.subject)} / ${milliseconds(comparison.reference)}`,
      ratios(comparison),
    ]),
  ]
}
