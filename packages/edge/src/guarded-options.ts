import { dsnToString, readOwnSecrets, type ConfigOn, type Env } from '@tacet/config'
import { withoutRefused } from './integrations/integrations.ts'
import { lateTransport } from './transport/late-transport.ts'
import { quietBaggageIntegration } from './integrations/quiet-baggage.ts'
import { leastCollection, policyInForce, withoutOptions } from '@tacet/gate/sdk'
import { headersOf, unsafeOptions } from './sdk-options.ts'
import type { MakeTransport, TransportOptions } from './sdk.ts'
import { sharesTraces, type SdkOptions, type Settings } from './settings.ts'
import { warn } from './warn.ts'
import type { MakeEngine } from './transport/with-gate.ts'

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
    ...safeList(given, 'defaultIntegrations'),
    ...withOwn(safeList(given, 'integrations'), settings),
    transport: (options: TransportOptions) =>
      lateTransport(options, async () => {
        const own = given['transport']
        const [{ gateSettings, withGate }, { createCounters }, make] = await Promise.all([
          import('./transport/with-gate.ts'),
          import('@tacet/gate'),
          typeof own === 'function' ? (own as MakeTransport) : rules.loadTransport(),
        ])
        const counters = createCounters()
        const gateRules = await gateSettings(config, policy, settings, rules.makeEngine, counters)
        return withGate(make, gateRules)(options)
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

/** A list of integrations, or a function that makes one, without those that are never run. */
function safeList(given: SdkOptions, name: string): SdkOptions {
  const list = given[name]
  if (Array.isArray(list)) return { [name]: withoutRefused(list, warn) }
  if (typeof list !== 'function') return {}
  const choose = list as (defaults: readonly unknown[]) => unknown
  return {
    [name]: (defaults: readonly unknown[]) => withoutRefused([choose(defaults)].flat(), warn),
  }
}

/** The app's integrations, and one more where others may be told of traces. */
function withOwn({ integrations }: SdkOptions, settings: Settings): SdkOptions {
  if (!sharesTraces(settings)) return integrations === undefined ? {} : { integrations }
  const own = quietBaggageIntegration()
  if (typeof integrations !== 'function') {
    const chosen: readonly unknown[] = Array.isArray(integrations) ? integrations : []
    return { integrations: [...chosen, own] }
  }
  const choose = integrations as (defaults: readonly unknown[]) => unknown[]
  return { integrations: (defaults: readonly unknown[]) => [...choose(defaults), own] }
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
