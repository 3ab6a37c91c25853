import { dsnToString, readOwnSecrets, type ConfigOn, type Env } from '@tacet/config'
import { refused } from './integrations/integrations.ts'
import { quietBaggageIntegration } from './integrations/quiet-baggage.ts'
import {
  containedHooks,
  guardedOptions as guardOptions,
  inertOptions as quietOptions,
  leastCollection,
  policyInForce,
  withoutOptions,
} from '@tacet/gate/sdk'
import { ownReason } from '@tacet/telemetry/connect'
import { headersOf, unsafeOptions } from './sdk-options.ts'
import type { MakeTransport, TransportOptions } from './sdk.ts'
import { sharesTraces, type SdkOptions, type Settings } from './settings.ts'
import { warn } from './warn.ts'
import type { MakeEngine } from './transport/with-gate.ts'

/** As many as the transport behind it lets be under way. */
const mostWaiting = 256

/** What decides about an app that calls `Sentry.init` itself. */
export interface GuardRules {
  readonly config: ConfigOn
  readonly settings: Settings
  /** Where the deployment's own secrets stand. */
  readonly envs: readonly Env[]
  readonly makeEngine: MakeEngine
  /** Brings the SDK's transport; not called when the app has one of its own. */
  readonly loadTransport: () => Promise<MakeTransport>
}

/**
 * An app's own options with the gate in front of its transport. Hooks and integrations stay, save
 * those that send past any transport.
 */
export function guardedOptions(asked: SdkOptions, rules: GuardRules): SdkOptions {
  const { config, settings, envs } = rules
  const given: SdkOptions = { ...asked, ...containedHooks(asked, warn) }
  const policy = policyInForce(config.policy, settings.policy, envs.flatMap(readOwnSecrets))
  return {
    ...withoutOptions(given, unsafeOptions, warn),
    ...guardOptions(given, {
      config,
      debug: settings.debug,
      collection: leastCollection(policy, { headers: headersOf(policy) }),
      targets: settings.tracePropagationTargets,
      refused,
      own: sharesTraces(settings) ? [quietBaggageIntegration()] : [],
      mostWaiting,
      load: async (options: TransportOptions) => {
        const own = given['transport']
        const [{ gateSettings, withGate }, { createCounters }, make] = await Promise.all([
          import('./transport/with-gate.ts'),
          import('@tacet/gate'),
          typeof own === 'function' ? (own as MakeTransport) : rules.loadTransport(),
        ])
        const counters = createCounters()
        const gateRules = await gateSettings(config, policy, settings, rules.makeEngine, counters)
        return withGate(make, gateRules)(options)
      },
      reasonOf: (error) => ownReason(error) ?? 'the gate could not be set up',
      warn,
    }),
    dsn: dsnToString(config.dsn),
    // A word, because the SDKs take an absent name from SENTRY_NAME or from the host.
    serverName: given['serverName'] ?? config.serverName ?? 'edge',
  }
}

/** What keeps an SDK of the edge as quiet as it can be. */
export const inertOptions: SdkOptions = {
  ...quietOptions,
  spotlight: false,
  skipOpenTelemetrySetup: true,
  enableOpenTelemetrySetup: false,
}
