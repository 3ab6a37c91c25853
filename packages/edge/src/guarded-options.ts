import { dsnToString, readOwnSecrets, type ConfigOn, type Env } from '@tacet/config'
import { refused } from './integrations/integrations.ts'
import { quietBaggageIntegration } from './integrations/quiet-baggage.ts'
import {
  guardedIntegrations,
  lateTransport,
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
export function guardedOptions(given: SdkOptions, rules: GuardRules): SdkOptions {
  const { config, settings, envs } = rules
  const policy = policyInForce(config.policy, settings.policy, envs.flatMap(readOwnSecrets))
  const targets = settings.tracePropagationTargets
  if (targets === undefined && isFilled(given['tracePropagationTargets'])) {
    warn(
      'tacet: the SDK option `tracePropagationTargets` is left out: say it in the second argument of `guard`',
    )
  }
  return {
    ...withoutOptions(given, unsafeOptions, warn),
    dsn: dsnToString(config.dsn),
    environment: given['environment'] ?? config.environment,
    release: given['release'] ?? config.release ?? '',
    // A word, because the SDKs take an absent name from SENTRY_NAME or from the host.
    serverName: given['serverName'] ?? config.serverName ?? 'edge',
    tracesSampleRate: given['tracesSampleRate'] ?? config.tracesSampleRate,
    debug: given['debug'] ?? settings.debug ?? false,
    // To version 10 `sendDefaultPii` says the same, but is heard only when this is absent.
    ...(given['sendDefaultPii'] === true
      ? {}
      : {
          dataCollection: {
            ...leastCollection(policy, { headers: headersOf(policy) }),
            ...objectOf(given['dataCollection']),
          },
        }),
    spotlight: false,
    tracePropagationTargets: [...(targets ?? [])],
    propagateTraceparent: false,
    ...guardedIntegrations(given, {
      refused,
      own: sharesTraces(settings) ? [quietBaggageIntegration()] : [],
      warn,
    }),
    transport: (options: TransportOptions) =>
      lateTransport({
        most: mostWaiting,
        load: async () => {
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
        onFailure: (error) => {
          const why = ownReason(error) ?? 'the gate could not be set up'
          warn(`tacet: nothing is sent: ${why}`)
        },
        recordDroppedEvent: options.recordDroppedEvent,
      }),
  }
}

/**
 * What keeps an SDK as quiet as it can be. The DSN is empty, because an absent one is taken from the
 * environment.
 */
export const inertOptions: SdkOptions = {
  dsn: '',
  enabled: false,
  debug: false,
  defaultIntegrations: false,
  integrations: [],
  spotlight: false,
  sendClientReports: false,
  enableLogs: false,
  tracesSampleRate: 0,
  tracesSampler: undefined,
  tracePropagationTargets: [],
  skipOpenTelemetrySetup: true,
  enableOpenTelemetrySetup: false,
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
