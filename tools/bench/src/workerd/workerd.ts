import { milliseconds, ratios, table } from '../markdown.ts'
import { compare, comparePairs } from '../statistics.ts'
import {
  none,
  off,
  offCases,
  onCases,
  sentry,
  stopAfterReports,
  tacet,
  takeTurns,
  type LoadCase,
} from '../under-load.ts'
import { startIsolate } from './measured-isolate.ts'

export const title = 'Requests in workerd'

const batchesPerRound = 8
const requestsPerBatch = 500
const megabyte = 1_000_000

const cases: readonly LoadCase[] = [
  ...offCases,
  { name: 'on / no telemetry', subject: tacet, reference: none, oneFailsIn: 0 },
  { name: 'off / plain SDK', subject: off, reference: sentry, oneFailsIn: 0 },
  { name: 'plain SDK / no telemetry', subject: sentry, reference: none, oneFailsIn: 0 },
  ...onCases,
]

const headings = ['case', 'p50', 'ratio', 'processor', 'ratio', 'heap', 'ratio']

/** Measures the same worker wrapped by one and the other, in turns, both being up. */
export async function measureWorkerd(rounds: number): Promise<string> {
  const rows: string[][] = []
  for (const each of cases) rows.push(await measureCase(each, rounds))
  return `Goals: off 1.00 ×, on at most 1.1 × the plain SDK, which is \`Sentry.withSentry\` with a DSN. A worker that answers with some JSON, in
a workerd of its own, 4 connections, ${batchesPerRound} × ${requestsPerBatch} requests of each kind per round in turns; receivers are other processes. The first
of two figures is that of the first named. *processor*: time that all threads of workerd ran, per request. *heap*: what is in use
at the end, after a collection; while off it holds the text of the worker's script, into which the SDK is built and of which it
is never evaluated. On a busy machine trust the processor time.

${table([headings, ...rows])}`
}

async function measureCase(each: LoadCase, rounds: number): Promise<string[]> {
  const subject = await startIsolate(each.subject)
  const reference = await startIsolate(each.reference)
  const load = { rounds, batchesPerRound, requestsPerBatch }
  const { times, busy } = await takeTurns(subject, reference, each.oneFailsIn, load)
  const heaps = [await subject.heap(), await reference.heap()] as const
  await stopAfterReports(subject, each.subject, each)
  await stopAfterReports(reference, each.reference, each)

  const measured = [compare(times), comparePairs(busy)]
  return [
    each.name,
    ...measured.flatMap((comparison) => [
      `${milliseconds(comparison.subject)} / ${milliseconds(comparison.reference)}`,
      ratios(comparison),
    ]),
    heaps.map((bytes) => `${(bytes / megabyte).toFixed(2)} MB`).join(' / '),
    (heaps[0] / heaps[1]).toFixed(2),
  ]
}
