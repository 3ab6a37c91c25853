import { readConfig, type Env } from '@tacet/config'
import { guardedOptions, inertOptions, type GuardRules } from './guarded-options.ts'
import type { SdkOptions, Settings } from './settings.ts'
import { warn } from './warn.ts'

/** What differs between the runtimes' guards. */
export interface GuardRuntime extends Pick<GuardRules, 'loadTransport' | 'makeEngine'> {
  readonly env: () => Env
}

/** The options of an app that calls the SDK itself, made safe. Never throws. */
export function guardWith<Options extends object>(
  options: Options,
  settings: Settings,
  runtime: GuardRuntime,
): Options {
  // Only known options are replaced, each by a value of its kind.
  try {
    return makeSafe({ ...(options as SdkOptions) }, { ...settings }, runtime) as unknown as Options
  } catch {
    warn('tacet: telemetry is off: what `guard` was given could not be read (check its getters)')
    return { ...inertOptions } as unknown as Options
  }
}

function makeSafe(
  given: SdkOptions,
  settings: Settings,
  { env: readEnv, makeEngine, loadTransport }: GuardRuntime,
): SdkOptions {
  const env = readEnv()
  const { dsn } = given
  const config = readConfig(env, {
    dsn: settings.dsn ?? (typeof dsn === 'string' ? dsn : undefined),
    dsnVariable: settings.dsnVariable,
    ignoreDoNotTrack: settings.ignoreDoNotTrack,
  })
  for (const line of config.warnings) warn(line)
  if (!config.on) return { ...given, ...inertOptions }
  return guardedOptions(given, { config, settings, envs: [env], makeEngine, loadTransport })
}
