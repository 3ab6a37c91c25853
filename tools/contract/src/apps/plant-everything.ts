// Plants a canary in every field of every item type, and tells its parent what it planted.
//
//   MODE=plain   the SDK as it comes, with everything on: the control run
//   MODE=guard   the same options, through `guard()`
//   MODE=start   `start()`, with every item type opted in
import { env } from 'node:process'
import * as Sentry from '@sentry/node'
import { hostileEnvelopes } from '../matrix/envelopes.ts'
import { plantErrors } from '../matrix/errors.ts'
import { plantLogsAndMetrics } from '../matrix/logs-and-metrics.ts'
import { plantOtherItems } from '../matrix/other-items.ts'
import { createGarden } from '../matrix/plant.ts'
import { plantRawEvents } from '../matrix/raw-events.ts'
import { plantTraces } from '../matrix/traces.ts'
import { everything } from './everything.ts'

await turnOn()

const { plant, planted } = createGarden()
plantErrors(Sentry, plant)
plantRawEvents(Sentry, plant)
plantTraces(Sentry, plant)
plantLogsAndMetrics(Sentry, plant)
plantOtherItems(Sentry, plant)
await Sentry.flush(20_000)
for (const envelope of hostileEnvelopes(plant)) {
  const transport = Sentry.getClient()?.getTransport() as unknown as Transport | undefined
  await transport?.send(envelope)
}
await Sentry.flush(20_000)

process.send?.(
  planted.map(({ id, kind }) => ({ id, kind })),
  () => process.disconnect(),
)

interface Transport {
  send(envelope: unknown): PromiseLike<unknown>
}

async function turnOn(): Promise<void> {
  const options = everything(Sentry, env['SENTRY_DSN'] ?? '')
  if (env['MODE'] === 'plain') Sentry.init(options)
}
