import { readConfig } from '@tacet/config'
import { fullEngine } from '../full-engine.ts'
import { guardedOptions, inertOptions } from '../guarded-options.ts'
import type { MakeTransport } from '../sdk.ts'
import type { SdkOptions, Settings } from '../settings.ts'
import { warn } from '../warn.ts'
import { processEnv } from './process-env.ts'

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
 * import * as Sentry from '@sentry/vercel-edge'
 * import { guard } from '@tacet/edge/vercel'
 * Sentry.init(guard({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 0.1 }))
 */
export function guard<Options extends object>(options: Options, settings: Settings = {}): Options {
  // Only known options are replaced, each by a value of its kind.
  try {
    return makeSafe({ ...(options as SdkOptions) }, { ...settings }) as unknown as Options
  } catch {
    warn('tacet: telemetry is off: what `guard` was given could not be read (check its getters)')
    return { ...inertOptions } as unknown as Options
  }
}

function makeSafe(given: SdkOptions, settings: Settings): SdkOptions {
  const env = processEnv()
  const { dsn } = given
  const config = readConfig(env, {
    dsn: settings.dsn ?? (typeof dsn === 'string' ? dsn : undefined),
    dsnVariable: settings.dsnVariable,
    ignoreDoNotTrack: settings.ignoreDoNotTrack,
  })
  for (const line of config.warnings) warn(line)
  if (!config.on) return { ...given, ...inertOptions }
  return guardedOptions(given, {
    config,
    settings,
    envs: [env],
    makeEngine: fullEngine,
    loadTransport: () => loadTransport(settings),
  })
}

async function loadTransport(settings: Settings): Promise<MakeTransport> {
  const { loadTransport: load } = await import('./sentry.ts')
  return load(settings)
}
