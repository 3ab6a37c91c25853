import { dsnToString, type ConfigOn } from '@tacet/config'
import {
  containedHooks,
  guardedOptions,
  inertOptions,
  leastCollection,
  policyInForce,
} from '@tacet/gate/sdk'
import { ownReason } from '@tacet/telemetry/connect'
import { decide } from './decision/decide.ts'
import { refused } from './integrations/own-integrations.ts'
import { readPageConfig } from './decision/page-config.ts'
import { quietBaggageIntegration } from './integrations/quiet-baggage.ts'
import type { TransportOptions } from './sdk.ts'
import { traceTargets } from './sentry/trace-targets.ts'
import { withoutAttributes } from './sentry/without-attributes.ts'
import type { Env, SdkOptions, Settings } from './settings.ts'
import { pageHeaders } from './sdk-options.ts'
import { warn } from './warn.ts'

/**
 * Makes the options of an app that calls `Sentry.init` itself safe: whatever they turn on, only what
 * passed the gate leaves. Hooks, integrations and the transport of the app stay; the gate stands in
 * front of them. What sends past any transport is left out, with one line that names it.
 *
 * Without a DSN, or with a kill switch set, the options keep the SDK as quiet as it can be. Only not
 * importing it is free: `start` does that. The parts that `start` takes by name, and `configUrl`, have
 * no meaning here.
 *
 * @param options What the app would give to `Sentry.init`.
 * @param settings As for `start`; `settings.dsn` and `options.dsn` are the same thing.
 * @param env As for `start`.
 * @returns Options of the same type. Never throws.
 *
 * @example
 * import * as Sentry from '@sentry/browser'
 * import { guard } from '@tacet/browser'
 * Sentry.init(guard({ dsn: import.meta.env.VITE_PUBLIC_SENTRY_DSN }))
 */
export function guard<Options extends object>(
  options: Options,
  settings: Settings = {},
  env: Env = {},
): Options {
  try {
    // Only known keys are replaced, each by a value of its kind.
    return makeSafe({ ...(options as SdkOptions) }, { ...settings }, env) as unknown as Options
  } catch {
    warn('tacet: telemetry is off: what `guard` was given could not be read (check its getters)')
    return { ...inertOptions } as unknown as Options
  }
}

function makeSafe(given: SdkOptions, own: Settings, env: Env): SdkOptions {
  const { configUrl: _, ...rest } = own
  const dsn = own.dsn ?? (typeof given['dsn'] === 'string' ? given['dsn'] : undefined)
  const settings = { ...rest, dsn }
  const [rule, off] = decide(env, settings)
  if (off !== undefined) return { ...given, ...inertOptions }
  const { config, tunnel } = readPageConfig({ env, settings, rule })
  for (const line of config.warnings) warn(line)
  if (!config.on) return { ...given, ...inertOptions }
  return guardOn(given, config, tunnel, settings)
}

function guardOn(
  asked: SdkOptions,
  config: ConfigOn,
  tunnel: string | undefined,
  settings: Settings,
): SdkOptions {
  const given: SdkOptions = { ...asked, ...containedHooks(asked, warn) }
  const { _metadata, spotlight: _, ...kept } = given
  if (_metadata !== undefined) {
    warn('tacet: the SDK option `_metadata` is left out: it stands in every address, past the gate')
  }
  const policy = policyInForce(config.policy, settings.policy)
  const { tracePropagationTargets: targets = [] } = settings
  return {
    ...kept,
    ...guardedOptions(given, {
      config,
      debug: settings.debug,
      collection: leastCollection(policy, pageHeaders),
      targets: targets.length > 0 ? traceTargets(targets, globalThis.location?.origin) : undefined,
      refused,
      own: targets.length > 0 ? [quietBaggageIntegration()] : [],
      load: async (options: TransportOptions) => {
        const { makeGuardedTransport } = await import('./transport/guarded-transport.ts')
        return makeGuardedTransport(options, given['transport'], { config, policy, settings })
      },
      reasonOf: (error) => ownReason(error) ?? 'the gate failed to load (check network and CSP)',
      warn,
    }),
    dsn: dsnToString(config.dsn),
    tunnel: given['tunnel'] ?? tunnel,
    // Absent, it is what the SDK's build plugins put into the page.
    release: given['release'] ?? config.release,
    beforeBreadcrumb: withoutAttributes(given['beforeBreadcrumb']),
    propagateTraceparent: settings.propagateTraceparent === true,
  }
}
