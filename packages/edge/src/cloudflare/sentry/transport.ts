import { ownTransport } from '../../transport/own-transport.ts'
import { followInvocations } from '../../invocation/invocations.ts'
import type { MakeTransport } from '../../sdk.ts'
import type { Settings } from '../../settings.ts'
import { sdk } from './sdk.ts'

/** The transport of `start`, for `guard`, whose app has the SDK loaded anyway. */
export function workerTransport(settings: Settings): MakeTransport {
  return ownTransport({ sdk }, followInvocations(sdk), settings)
}
