import { dsnToString, readConfig, type ConfigOn } from '@tacet/config'
import { dataCollection } from './data-collection.ts'
import { quietBaggageIntegration } from './integrations/quiet-baggage.ts'
import { refused } from './integrations/integrations.ts'
import { withoutOwnLines } from './integrations/own-lines.ts'
import { resolvePolicy } from './policy.ts'
import { readDsnFile } from './read-dsn-file.ts'
import { containedHooks, guardedOptions, inertOptions, withoutOptions } from '@tacet/gate/sdk'
import { ownReason } from '@tacet/telemetry/connect'
import { unsafeOptions } from './sdk-options.ts'
import type { TransportOptions } from './sdk.ts'
import { sharesTraces, type SdkOptions, type Settings } from './settings.ts'
import { warn } from './warn.ts'

/**
 * Makes the options of an app that calls `Sentry.init` itself safe: whatever they turn on, only what
 * passed the gate leaves. Hooks, integrations and the transport of the app stay; the gate stands in
 * front of them. What sends past any transport is left out, with one line that names it.
 *
 * Without a DSN, or with a kill switch set, the options keep the SDK as quiet as it can be. Only not
 * importing it is free: `start` does that.
 *
 * @param options What the app would give to `Sentry.init`.
 * @param settings As for `start`; `settings.dsn` and `options.dsn` are the same thing.
 * @returns Options of the same type. Never throws.
 *
 * @example
 * import * as Sentry from '@sentry/node'
 * import { guard } from '@tacet/node'
 * Sentry.init(guard({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 0.1 }))
 */
export function guard<Options extends object>(options: Options, settings: Settings = {}): Options {
  try {
    return makeSafe(options, { ...settings })
  } catch {
    warn('tacet: telemetry is off: what `guard` was given could not be read (check its getters)')
    return { ...inert } as unknown as Options
  }
}

function makeSafe<Options extends object>(options: Options, settings: Settings): Options {
  const given: SdkOptions = { ...(options as SdkOptions) }
  const { env } = process
  const config = readConfig(env, {
    dsn: settings.dsn ?? textOf(given['dsn']),
    dsnVariable: settings.dsnVariable,
    ignoreDoNotTrack: settings.ignoreDoNotTrack,
    readFile: readDsnFile,
  })
  for (const line of config.warnings) warn(line)
  const guarded = config.on ? guardOn(given, config, settings) : { ...given, ...inert }
  // Only known keys were replaced, each by a value of its kind.
  return guarded as unknown as Options
}

const inert: SdkOptions = {
  ...inertOptions,
  spotlight: false,
  includeLocalVariables: false,
  registerEsmLoaderHooks: false,
  skipOpenTelemetrySetup: true,
  enableRuntimeChannelInjection: false,
}

function guardOn(asked: SdkOptions, config: ConfigOn, settings: Settings): SdkOptions {
  const given = { ...asked, ...containedHooks(asked, warn) }
  const policy = resolvePolicy(config.policy, settings.policy, process.env)
  return {
    ...withoutOptions(given, unsafeOptions, warn),
    ...guardedOptions(given, {
      config,
      debug: settings.debug,
      collection: dataCollection(policy),
      targets: settings.tracePropagationTargets,
      refused,
      own: sharesTraces(settings) ? [quietBaggageIntegration()] : [],
      load: async (options: TransportOptions) => {
        const { makeGuardedTransport } = await import('./transport/guarded-transport.ts')
        return makeGuardedTransport(options, given['transport'], { config, policy, settings })
      },
      reasonOf: (error) =>
        ownReason(error) ?? 'the gate could not be set up (is @sentry/node installed?)',
      warn,
    }),
    dsn: dsnToString(config.dsn),
    includeServerName: given['serverName'] !== undefined || config.serverName !== undefined,
    serverName: given['serverName'] ?? config.serverName,
    beforeBreadcrumb: withoutOwnLines(given['beforeBreadcrumb']),
    includeLocalVariables: false,
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
