import type { Round } from './statistics.ts'

/** How an app is run: with a DSN it is on, and gets a receiver of its own. */
export interface LoadOptions {
  /** What reports the app's errors. */
  readonly reporter: 'none' | 'sentry' | 'tacet'
  readonly on: boolean
  readonly tracesSampleRate?: number
}

/** An app that takes requests. */
export interface AppUnderLoad {
  /** Sends requests, one in `oneFailsIn` to a route that throws. */
  send(amount: number, oneFailsIn: number): Promise<Batch>
  /** Ends the app and answers how many items of each type its receiver keeps. */
  stop(): Promise<Readonly<Record<string, number>>>
}

/** In milliseconds. */
export interface Batch {
  /** How long each response took. */
  readonly times: number[]
  /** How long the app kept processors busy, per request. */
  readonly busy: number
}

export interface LoadCase {
  readonly name: string
  readonly subject: LoadOptions
  readonly reference: LoadOptions
  /** One in so many requests fails with an error; 0 for none. */
  readonly oneFailsIn: number
}

export const none: LoadOptions = { reporter: 'none', on: false }
export const off: LoadOptions = { reporter: 'tacet', on: false }
export const tacet: LoadOptions = { reporter: 'tacet', on: true }
export const sentry: LoadOptions = { reporter: 'sentry', on: true }
const traced = { tracesSampleRate: 0.1 } as const

/** What silence costs. */
export const offCases: readonly LoadCase[] = [
  { name: 'off / no telemetry', subject: off, reference: none, oneFailsIn: 0 },
  { name: 'off / no telemetry, 1 in 20 fails', subject: off, reference: none, oneFailsIn: 20 },
]

/** What reports cost over those of the bare SDK. */
export const onCases: readonly LoadCase[] = [
  { name: 'on / plain SDK', subject: tacet, reference: sentry, oneFailsIn: 0 },
  { name: 'on / plain SDK, 1 in 20 fails', subject: tacet, reference: sentry, oneFailsIn: 20 },
  {
    name: 'on / plain SDK, 1 in 20 fails, 10 % traced',
    subject: { ...tacet, ...traced },
    reference: { ...sentry, ...traced },
    oneFailsIn: 20,
  },
]

/** How often, and how much at once. */
export interface Load {
  readonly rounds: number
  readonly batchesPerRound: number
  readonly requestsPerBatch: number
}

/** Sends requests to one and the other in turns, both being up. */
export async function takeTurns(
  subject: AppUnderLoad,
  reference: AppUnderLoad,
  oneFailsIn: number,
  { rounds, batchesPerRound, requestsPerBatch }: Load,
): Promise<{ readonly times: readonly Round[]; readonly busy: readonly Round[] }> {
  const times: Round[] = []
  const busy: Round[] = []
  const order = [
    ['reference', reference],
    ['subject', subject],
  ] as const
  // The first round is for the compilers.
  for (let round = -1; round < rounds; round += 1) {
    const timesOfRound: Round = { subject: [], reference: [] }
    const busyOfRound: Round = { subject: [], reference: [] }
    for (let batch = 0; batch < batchesPerRound; batch += 1) {
      // Whoever comes second may find a warmer machine.
      for (const [kind, app] of batch % 2 === 0 ? order : order.toReversed()) {
        const sent = await app.send(requestsPerBatch, oneFailsIn)
        timesOfRound[kind].push(...sent.times)
        busyOfRound[kind].push(sent.busy)
      }
    }
    if (round < 0) continue
    times.push(timesOfRound)
    busy.push(busyOfRound)
  }
  return { times, busy }
}

/** Ends an app that was measured. Fast because nothing was reported would be no merit: that throws. */
export async function stopAfterReports(
  app: AppUnderLoad,
  { on, tracesSampleRate }: LoadOptions,
  { name, oneFailsIn }: LoadCase,
): Promise<void> {
  const items = await app.stop()
  if (on && oneFailsIn > 0 && !items['event']) throw new Error(`${name}: no error arrived`)
  if (on && tracesSampleRate && !items['span'] && !items['transaction']) {
    throw new Error(`${name}: no trace arrived`)
  }
}
