import { milliseconds, ratios, table } from '../markdown.ts'
import { compare, comparePairs, type Round } from '../statistics.ts'
import { startIsolate, type IsolateOptions } from './measured-isolate.ts'

export const title = 'Requests in workerd'

const batchesPerRound = 8
const requestsPerBatch = 500
const megabyte = 1_000_000

interface Case {
  readonly name: string
  readonly subject: IsolateOptions
  readonly reference: IsolateOptions
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
  { name: 'on / no telemetry', subject: tacet, reference: none, oneFailsIn: 0 },
  { name: 'off / plain SDK', subject: off, reference: sentry, oneFailsIn: 0 },
  { name: 'plain SDK / no telemetry', subject: sentry, reference: none, oneFailsIn: 0 },
  { name: 'on / plain SDK', subject: tacet, reference: sentry, oneFailsIn: 0 },
  { name: 'on / plain SDK, 1 in 20 fails', subject: tacet, reference: sentry, oneFailsIn: 20 },
  {
    name: 'on / plain SDK, 1 in 20 fails, 10 % traced',
    subject: { ...tacet, ...traced },
    reference: { ...sentry, ...traced },
    oneFailsIn: 20,
  },
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

async function measureCase(each: Case, rounds: number): Promise<string[]> {
  const subject = await startIsolate(each.subject)
  const reference = await startIsolate(each.reference)
  const times: Round[] = []
  const busy: Round[] = []
  // The first round is for the compilers.
  for (let round = -1; round < rounds; round += 1) {
    const timesOfRound: Round = { subject: [], reference: [] }
    const busyOfRound: Round = { subject: [], reference: [] }
    for (let batch = 0; batch < batchesPerRound; batch += 1) {
      const order = [
        ['reference', reference],
        ['subject', subject],
      ] as const
      // Whoever comes second may find a warmer machine.
      for (const [kind, isolate] of batch % 2 === 0 ? order : order.toReversed()) {
        const sent = await isolate.send(requestsPerBatch, each.oneFailsIn)
        timesOfRound[kind].push(...sent.times)
        busyOfRound[kind].push(sent.busy)
      }
    }
    if (round < 0) continue
    times.push(timesOfRound)
    busy.push(busyOfRound)
  }
  const heaps = [await subject.heap(), await reference.heap()] as const
  // Fast because nothing was reported would be no merit.
  expectReports(await subject.stop(), each.subject, each)
  expectReports(await reference.stop(), each.reference, each)

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

function expectReports(
  items: Readonly<Record<string, number>>,
  { on, tracesSampleRate }: IsolateOptions,
  { name, oneFailsIn }: Case,
): void {
  if (on && oneFailsIn > 0 && !items['event']) throw new Error(`${name}: no error arrived`)
  if (on && tracesSampleRate && !items['span'] && !items['transaction']) {
    throw new Error(`${name}: no trace arrived`)
  }
}
