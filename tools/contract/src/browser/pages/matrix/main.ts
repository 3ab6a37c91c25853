// Plants a canary in every field that a browser's SDK reports. How much is planted in one visit, and
// what stands in the way, depends on the plan: see `Plan`. Hands on the page and what surrounds it
// (URL, referrer, answers) are the test's part.
import { plantBaggage } from '../../../matrix/baggage.ts'
import { hostileEnvelopes } from '../../../matrix/envelopes.ts'
import { plantErrors } from '../../../matrix/errors.ts'
import { plantLogsAndMetrics } from '../../../matrix/logs-and-metrics.ts'
import { plantOtherItems } from '../../../matrix/other-items.ts'
import { createGarden } from '../../../matrix/plant.ts'
import { plantRawEvents } from '../../../matrix/raw-events.ts'
import { plantTraces } from '../../../matrix/traces.ts'
import { plantConsole } from './plant-console.ts'
import { plantElements, plantVitals, shift } from './plant-elements.ts'
import { plantFailures, throwLater, turn } from './plant-failures.ts'
import { plantOnlyInBrowsers } from './plant-only-in-browsers.ts'
import { plantNavigation, plantRequests, plantResources } from './plant-requests.ts'
import { flush, sdk, Sentry, told, turnOn } from './turn-on.ts'
import type { Plan } from './plan.ts'

const { plant, planted } = createGarden(plan.season)

/** What a visit plants at once, and what it plants after hands were laid on the page. */
const parts: Readonly<Record<Plan['part'], readonly [() => Promise<void>, () => Promise<void>]>> = {
  page: [plantPage, plantWay],
  scope: [plantScope, () => Promise.resolve()],
  envelopes: [plantEnvelopes, () => Promise.resolve()],
}
const [begin, end] = parts[plan.part]

if (plan.part === 'page') {
  // `start` has not loaded its code when this happens, and keeps it.
  throwLater(new Error(`early: ${plant('error before telemetry is there')}`))
}
await turnOn()
if (plan.part === 'page') {
  await plantVitals(plant)
  plantElements(plant)
}
document.documentElement.dataset['ready'] = 'yes'

globalThis.plantAll = async () => {
  await begin()
  await flush()
}
globalThis.finish = async () => {
  await end()
  await flush()
  return { planted: planted.map(({ id, kind }) => ({ id, kind })), told: told() }
}

/** What the SDK finds by itself. */
async function plantPage(): Promise<void> {
  await plantResources(plant)
  // The span of the page load ends and takes along what the page has loaded.
  await turn(1_200)
  sdk.captureMessage('the page as it came')
  plantConsole(plant)
  sdk.captureMessage('after the console')
  await plantFailures(plant)
  await plantRequests(plant, plan.others)
  sdk.captureMessage('after the requests')
  shift()
}

/** Where the page was gone to. */
async function plantWay(): Promise<void> {
  sdk.captureMessage('after hands on the page')
  await plantNavigation(plant)
  sdk.captureMessage('after navigation')
  // A recording of less than five seconds is none.
  await turn(plan.optIns ? 4_000 : 1_200)
}

/** What the app tells the SDK. */
async function plantScope(): Promise<void> {
  plantErrors(sdk, plant)
  plantRawEvents(sdk, plant)
  plantTraces(sdk, plant)
  plantLogsAndMetrics(sdk, plant)
  plantOtherItems(sdk, plant)
  await plantOnlyInBrowsers(Sentry, plant)
  await sdk.continueTrace(plantBaggage(plant), () =>
    sdk.startSpan({ name: 'call', op: 'http.client' }, () =>
      fetch(`${plan.others}/service`).then((response) => response.text()),
    ),
  )
}

/** What integrations hand to the transport, made by hand: one envelope of each type. */
async function plantEnvelopes(): Promise<void> {
  // The SDK's own type knows fewer item types than there are.
  const transport = sdk.getClient()?.getTransport() as unknown as
    | { send(envelope: unknown): PromiseLike<unknown> }
    | undefined
  for (const envelope of hostileEnvelopes(plant)) {
    await transport?.send(envelope).then(undefined, () => undefined)
  }
}
