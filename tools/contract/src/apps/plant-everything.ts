// Plants a canary in every field of every item type, and tells its parent what it planted.
//
//   MODE=plain   the SDK as it comes, with everything on: the control run
//   MODE=guard   the same options, through `guard()`
//   MODE=start   `start()`
//
// THIRD_PARTY=<url> is somebody else's server, which is called once.
// OFFLINE=<file> puts the SDK's offline storage in place of the network.
// SEASON=<text> plants other secrets in the same places.
// ALLOW=everything opts in to every item type that needs it.
// TELL=<url> is a service that may be told of traces.
import { env } from 'node:process'
import * as Sentry from '@sentry/node'
import { guard, start, status, type Receipt, type Settings } from '@tacet/node'
import { hostileEnvelopes } from '../matrix/envelopes.ts'
import { plantBaggage } from '../matrix/baggage.ts'
import { plantCheckIns } from '../matrix/check-ins.ts'
import { plantErrors } from '../matrix/errors.ts'
import { plantLogsAndMetrics } from '../matrix/logs-and-metrics.ts'
import { optIns } from '../matrix/admitted.ts'
import { plantOtherItems } from '../matrix/other-items.ts'
import { createGarden } from '../matrix/plant.ts'
import { plantRawEvents } from '../matrix/raw-events.ts'
import { plantTraces } from '../matrix/traces.ts'
import { everything } from './everything.ts'
import { offlineTransport } from './offline-transport.ts'

const receipts: Receipt[] = []
await turnOn()

const { plant, planted } = createGarden(env['SEASON'] ?? '')
plantErrors(Sentry, plant)
plantRawEvents(Sentry, plant)
plantTraces(Sentry, plant)
plantLogsAndMetrics(Sentry, plant)
plantOtherItems(Sentry, plant)
plantCheckIns(Sentry, plant)
const trace = plantBaggage(plant)
// What an app itself hands on to services that it named is its own affair.
if (env['TELL'] === undefined) await callThirdParty(trace)
await callInOwnTrace(plant('name of a trace'))
await Sentry.flush(20_000)
// The SDK's own type knows fewer item types than there are.
const transport = Sentry.getClient()?.getTransport() as unknown as
  | { send(envelope: unknown): PromiseLike<unknown> }
  | undefined
for (const envelope of hostileEnvelopes(plant)) {
  // Offline storage refuses some types by rejecting.
  await transport?.send(envelope).then(undefined, () => undefined)
}
await Sentry.flush(20_000)

// What tacet itself tells must not hold what it removed.
process.send?.(
  { planted: planted.map(({ id, kind }) => ({ id, kind })), told: { receipts, status: status() } },
  () => process.disconnect(),
)

/** A request to somebody else, made while a trace is followed that came in from outside. */
async function callThirdParty(trace: { sentryTrace: string; baggage: string }): Promise<void> {
  await Sentry.continueTrace(trace, () =>
    Sentry.startSpan({ name: 'call', op: 'http.client' }, () =>
      fetch(env['THIRD_PARTY'] ?? '').then((response) => response.text()),
    ),
  )
}

/** A request to somebody else, in a trace whose name holds a secret. */
async function callInOwnTrace(name: string): Promise<void> {
  await Sentry.startSpan({ name: `reset ${name}`, op: 'task', parentSpan: null }, () =>
    fetch(env['THIRD_PARTY'] ?? '').then((response) => response.text()),
  )
}

async function turnOn(): Promise<void> {
  const dsn = env['SENTRY_DSN'] ?? ''
  const settings: Settings = {
    allow: env['ALLOW'] === 'everything' ? optIns : [],
    onReceipt: (receipt) => receipts.push(receipt),
    ...(env['TELL'] !== undefined && { tracePropagationTargets: [env['TELL']] }),
  }
  const options = everything(Sentry, dsn)
  if (env['OFFLINE'] !== undefined) options.transport = offlineTransport(env['OFFLINE'])
  if (env['MODE'] === 'plain') Sentry.init(options)
  if (env['MODE'] === 'guard') Sentry.init(guard(options, settings))
  if (env['MODE'] === 'start') await start(env, settings)
}
