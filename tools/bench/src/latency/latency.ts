import { milliseconds, ratios, table } from '../markdown.ts'
import { compare, median, percentile, type Round } from '../statistics.ts'
import { startApp, type AppOptions } from './measured-app.ts'

export const title = 'Latency of requests'

const batchesPerRound = 4
const requestsPerBatch = 1500

interface Case {
  readonly name: string
  readonly subject: AppOptions
  readonly reference: AppOptions
  /** One in so many requests fails with an error; 0 for none. */
  readonly oneFailsIn: number
}

const none = { reporter: 'none', on: false } as const
const off = { reporter: 'tacet', on: false } as const
const tacet = { reporter: 'tacet', on: true } as const
const sentry = { reporter: 'sentry', on: true } as const
const traced = { tracesSampleRate: 0.1 } as const

const cases: readonly Case[] = [
  { name: 'off / no telemetry', subject: off, reference: none, oneFailsIn: 0 },
  { name: 'off / no telemetry, 1 in 20 fails', subject: off, reference: none, oneFailsIn: 20 },
  { name: 'on / plain SDK', subject: tacet, reference: sentry, oneFailsIn: 0 },
  { name: 'on / plain SDK, 1 in 20 fails', subject: tacet, reference: sentry, oneFailsIn: 20 },
  {
    name: 'on / plain SDK, 1 in 20 fails, 10 % traced',
    subject: { ...tacet, ...traced },
    reference: { ...sentry, ...traced },
    oneFailsIn: 20,
  },
]

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

async function measureCase(each: Case, rounds: number): Promise<string[]> {
  const subject = await startApp(each.subject)
  const reference = await startApp(each.reference)
  const times: Round[] = []
  const busy: Round[] = []
  // The first round is for the compilers.
  for (let round = -1; round < rounds; round += 1) {
    const timesOfRound: Round = { subject: [], reference: [] }
    const busyOfRound: Round = { subject: [], reference: [] }
    for (let batch = 0; batch < batchesPerRound; batch += 1) {
      for (const [kind, app] of [
        ['reference', reference],
        ['subject', subject],
      ] as const) {
        const sent = await app.send(requestsPerBatch, each.oneFailsIn)
        timesOfRound[kind].push(...sent.times)
        busyOfRound[kind].push(sent.busy)
      }
    }
    if (round < 0) continue
    times.push(timesOfRound)
    busy.push(busyOfRound)
  }
  // Fast because nothing was reported would be no merit.
  expectReports(await subject.stop(), each.subject, each)
  expectReports(await reference.stop(), each.reference, each)

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

function expectReports(
  items: Readonly<Record<string, number>>,
  { on, tracesSampleRate }: AppOptions,
  { name, oneFailsIn }: Case,
): void {
  if (on && oneFailsIn > 0 && !items['event']) throw new Error(`${name}: no error arrived`)
  if (on && tracesSampleRate && !items['span'] && !items['transaction']) {
    throw new Error(`${name}: no trace arrived`)
  }
}
