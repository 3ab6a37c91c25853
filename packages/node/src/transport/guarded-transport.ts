import type { ConfigOn } from '@tacet/config'
import { createCounters } from '@tacet/gate'
import type { Transport } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'
import { gateSettings } from './gate-settings.ts'
import type { MakeTransport, TransportOptions } from '../sdk.ts'
import type { Settings } from '../settings.ts'
import { withGate } from './with-gate.ts'

/** What decides about the gate of a guarded app. */
export interface GuardRules {
  readonly config: ConfigOn
  readonly policy: Policy
  readonly settings: Settings
}

/**
 * The gate with a transport behind it. It stands in a module of its own, so that an app which
 * imports the facade does not load the scrubber while telemetry is off.
 *
 * @param own The app's own transport factory; without one, the SDK's is taken.
 */
export async function makeGuardedTransport(
  options: TransportOptions,
  own: unknown,
  { config, policy, settings }: GuardRules,
): Promise<Transport> {
  const make = typeof own === 'function' ? (own as MakeTransport) : await loadTransport()
  const rules = gateSettings(config, policy, settings, createCounters())
  return withGate(make, rules)(options)
}

async function loadTransport(): Promise<MakeTransport> {
  const { loadTransport: load } = await import('../sentry.ts')
  return load()
}
