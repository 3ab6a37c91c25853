import type { ConfigOn } from '@tacet/config'
import { createCounters } from '@tacet/gate/bare'
import { cleanContainer, cleanRecording } from '@tacet/gate/tools'
import { chooseGate } from './choose-gate.ts'
import { createEngine } from './engine.ts'
import { gateSettings } from './gate-settings.ts'
import type { PolicyInForce, Transport } from '@tacet/gate/sdk'
import { createRequestBound } from './request-bound.ts'
import type { MakeTransport, TransportOptions } from '../sdk.ts'
import type { Settings } from '../settings.ts'
import { withGate } from './with-gate.ts'

/** What decides about the gate of a guarded app. */
export interface GuardRules {
  readonly config: ConfigOn
  readonly policy: PolicyInForce
  readonly settings: Settings
}

/**
 * The gate with a transport behind it, in a module of its own: an app that imports the facade does
 * not load the scrubber while telemetry is off.
 *
 * @param own The app's own transport factory; without one, the SDK's is taken.
 */
export async function makeGuardedTransport(
  options: TransportOptions,
  own: unknown,
  { config, policy, settings }: GuardRules,
): Promise<Transport> {
  const engine = await createEngine(policy)
  const make = typeof own === 'function' ? (own as MakeTransport) : await loadTransport()
  const gate = await chooseGate(settings)
  const rules = gateSettings(config, engine, settings, createCounters())
  return createRequestBound().bind(withGate(gate, make, rules, { cleanContainer, cleanRecording }))(
    options,
  )
}

async function loadTransport(): Promise<MakeTransport> {
  const { makeTransport } = await import('../sentry/transport.ts')
  return makeTransport
}
