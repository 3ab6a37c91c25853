import { readConfig, type ConfigOn, type Env } from '@tacet/config'
import { turnOn, type Sink, type Status } from '@tacet/telemetry'
import type { Settings } from './settings.ts'
import { warn } from './warn.ts'

/** Loads and starts an SDK. */
export type Open = (config: ConfigOn, env: Env, settings: Settings) => Promise<Sink>

/**
 * Decides by the environment and has the SDK loaded if it is on. What is decided is known to
 * `status()` when this returns its promise.
 *
 * @returns The status. Never rejects: what fails leaves telemetry off and is told in one line.
 */
export async function startWith(env: Env, settings: Settings, open: Open): Promise<Status> {
  try {
    const given = { ...settings }
    const { dsn, dsnVariable, ignoreDoNotTrack } = given
    const config = readConfig(env, { dsn, dsnVariable, ignoreDoNotTrack })
    const load = config.on ? () => open(config, env, given) : neverLoaded
    return await turnOn(config, load, warn)
  } catch {
    warn('tacet: telemetry is off: what `start` was given could not be read (check its getters)')
    return { on: false, reason: 'sdk-failed', rule: 'settings' }
  }
}

/** Off never loads; this only says so to the compiler. */
function neverLoaded(): Promise<Sink> {
  return Promise.reject(new Error('telemetry is off'))
}
