import type * as Core from '@sentry/core'
import { plantBaggage } from '../../matrix/baggage.ts'
import { plantCheckIns } from '../../matrix/check-ins.ts'
import { hostileEnvelopes } from '../../matrix/envelopes.ts'
import { plantErrors } from '../../matrix/errors.ts'
import { plantLogsAndMetrics } from '../../matrix/logs-and-metrics.ts'
import { plantOtherItems } from '../../matrix/other-items.ts'
import { createGarden, type CheckInSdk, type Plant, type Sdk } from '../../matrix/plant.ts'
import { plantRawEvents } from '../../matrix/raw-events.ts'
import { plantTraces } from '../../matrix/traces.ts'
import type { PlanEnv, Told } from './plan.ts'

const stages: readonly ((sdk: CheckInSdk & Sdk, plant: Plant) => void)[] = [
  plantConsole,
  plantErrors,
  plantRawEvents,
  plantTraces,
  plantLogsAndMetrics,
  plantOtherItems,
  plantCheckIns,
]

/**
 * Plants a canary in every field of every item type.
 *
 * @param core The core of the SDK that is running: each SDK brings its own.
 */
export async function plantEverything(
  core: typeof Core,
  { SEASON = '', TELL, THIRD_PARTY }: PlanEnv,
): Promise<Told['planted']> {
  const sdk = core as unknown as CheckInSdk & Sdk
  const { plant, planted } = createGarden(SEASON)
  sdk.captureMessage('in the request as it came')
  await sdk.withIsolationScope(async (scope) => {
    // Else the real request stands over those that events bring.
    Object.assign(scope.getScopeData().sdkProcessingMetadata, { normalizedRequest: undefined })
    for (const plantIn of stages) {
      // Traces of their own: on Workers a request is a span, which takes neither tags nor users from inside.
      core.withActiveSpan(null, () => plantIn(sdk, plant))
      // The SDK's transport for edge functions holds 30 envelopes, and drops what is more.
      // oxlint-disable-next-line no-await-in-loop
      await deliver(core)
    }
  })
  await fetch(THIRD_PARTY).then((response) => response.text())
  // What an app itself hands on to services that it named is its own affair.
  const trace = plantBaggage(plant)
  if (TELL === undefined) await callThirdParty(sdk, trace, THIRD_PARTY)
  await callInOwnTrace(sdk, plant('name of a trace'), THIRD_PARTY)
  await deliver(core)
  // The SDK's own type knows fewer item types than there are.
  const transport = core.getClient()?.getTransport() as unknown as
    | { send(envelope: unknown): PromiseLike<unknown> }
    | undefined
  for (const envelope of hostileEnvelopes(plant)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none is refused for lack of room
    await transport?.send(envelope).then(undefined, () => undefined)
  }
  await deliver(core)
  return planted.map(({ id, kind }) => ({ id, kind }))
}

/**
 * Not the SDK's own `flush`: on Workers that one waits until every span has ended, also the one around
 * all of this.
 */
async function deliver(core: typeof Core): Promise<void> {
  // What was captured a moment ago may still be on its way through event processors.
  await new Promise((resolve) => setTimeout(resolve, 0))
  const client = core.getClient()
  client?.emit('flush')
  await client?.getTransport()?.flush(10_000)
}

/** What an app prints is carried along by the next error, or is an event of its own. */
function plantConsole(sdk: Sdk, plant: Plant): void {
  sdk.withIsolationScope(() => {
    console.info(`paid with ${plant('console text')}`, { token: plant('console object', 'opaque') })
    console.warn(new Error(`printed ${plant('console error')}`))
    sdk.captureMessage('after the console')
  })
}

/** A request to somebody else, made while a trace is followed that came in from outside. */
async function callThirdParty(
  sdk: Sdk,
  trace: { sentryTrace: string; baggage: string },
  url: string,
): Promise<void> {
  await sdk.continueTrace(trace, () =>
    sdk.startSpan({ name: 'call', op: 'http.client' }, () =>
      fetch(url).then((response) => response.text()),
    ),
  )
}

/** A request to somebody else, in a trace whose name holds a secret. */
async function callInOwnTrace(sdk: Sdk, name: string, url: string): Promise<void> {
  await sdk.startSpan({ name: `reset ${name}`, op: 'task', parentSpan: null }, () =>
    fetch(url).then((response) => response.text()),
  )
}
