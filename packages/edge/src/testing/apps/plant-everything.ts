import type * as Core from '@sentry/core'
import { plantCheckIns } from '../../../../../tools/contract/src/matrix/check-ins.ts'
import { hostileEnvelopes } from '../../../../../tools/contract/src/matrix/envelopes.ts'
import { plantErrors } from '../../../../../tools/contract/src/matrix/errors.ts'
import { plantLogsAndMetrics } from '../../../../../tools/contract/src/matrix/logs-and-metrics.ts'
import { plantOtherItems } from '../../../../../tools/contract/src/matrix/other-items.ts'
import {
  createGarden,
  type CheckInSdk,
  type Sdk,
} from '../../../../../tools/contract/src/matrix/plant.ts'
import { plantRawEvents } from '../../../../../tools/contract/src/matrix/raw-events.ts'
import { plantTraces } from '../../../../../tools/contract/src/matrix/traces.ts'

/**
 * Plants a canary in every field of every item type.
 *
 * @param core The core of the SDK that is running: each SDK brings its own.
 * @returns What was planted, as text.
 */
export async function plantEverything(core: typeof Core): Promise<string> {
  const sdk = core as unknown as CheckInSdk & Sdk
  const { plant, planted } = createGarden('')
  plantErrors(sdk, plant)
  plantRawEvents(sdk, plant)
  plantTraces(sdk, plant)
  plantLogsAndMetrics(sdk, plant)
  plantOtherItems(sdk, plant)
  plantCheckIns(sdk, plant)
  await core.flush(10_000)
  // The SDK's own type knows fewer item types than there are.
  const transport = core.getClient()?.getTransport() as unknown as
    | { send(envelope: unknown): PromiseLike<unknown> }
    | undefined
  for (const envelope of hostileEnvelopes(plant)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none is refused for lack of room
    await transport?.send(envelope).then(undefined, () => undefined)
  }
  await core.flush(10_000)
  return JSON.stringify(planted.map(({ id, kind }) => ({ id, kind })))
}

/** The options of an app that says everything. */
export function everything(dsn: string): object {
  return {
    dsn,
    tracesSampleRate: 1,
    enableLogs: true,
    sendDefaultPii: true,
    sendClientReports: true,
    tracePropagationTargets: [/.*/],
  }
}
