import { readConfig, type Env } from '@tacet/config'
import { turnOn, type Sink, type Status } from '@tacet/telemetry'
import { readDsnFile } from './read-dsn-file.ts'
import type { Settings } from './settings.ts'
import { warn } from './warn.ts'

/**
 * Turns telemetry on if an operator supplied a DSN. Off, nothing is loaded and nothing in the
 * process is touched.
 *
 * @param env Where the operator's variables are read from.
 * @param settings What the app decides in code.
 * @returns The status, with the rule that decided. Never rejects: what fails leaves telemetry off
 *   and is told in one line on the console.
 *
 * @example
 * import { start } from '@tacet/node'
 * await start()
 */
export async function start(env: Env = process.env, settings: Settings = {}): Promise<Status> {
  try {
    return await decide(env, { ...settings })
  } catch {
    warn('tacet: telemetry is off: what `start` was given could not be read (check its getters)')
    return { on: false, reason: 'sdk-failed', rule: 'settings' }
  }
}

async function decide(env: Env, settings: Settings): Promise<Status> {
  const config = readConfig(env, {
    dsn: settings.dsn,
    dsnVariable: settings.dsnVariable,
    ignoreDoNotTrack: settings.ignoreDoNotTrack,
    readFile: readDsnFile,
  })
  if (!config.on) return turnOn(config, neverLoaded, warn)
  const load = async (): Promise<Sink> => {
    const { openSentry } = await import('./sentry.ts')
    return openSentry(config, env, settings)
  }
  return turnOn(config, load, warn)
}

/** Off never loads; this only says so to the compiler. */
function neverLoaded(): Promise<Sink> {
  return Promise.reject(new Error('telemetry is off'))
}
