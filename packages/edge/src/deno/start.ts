import type { Env } from '@tacet/config'
import type { Status } from '@tacet/telemetry'
import type { Settings } from '../settings.ts'
import { startWith, type Open } from '../start-with.ts'
import { denoEnv } from './deno-env.ts'

let starting: Promise<Status> | undefined

/** Resolves once the last `start` of this copy has come to its end. */
export function whenStarted(): Promise<Status> | undefined {
  return starting
}

/**
 * Turns telemetry on if an operator supplied a DSN. Off, nothing is loaded and nothing in the
 * process is touched.
 *
 * @param env Where the operator's variables are read from; by default what `--allow-env` lets see.
 * @param settings What the app decides in code.
 * @returns The status, with the rule that decided. Never rejects: what fails leaves telemetry off
 *   and is told in one line on the console.
 *
 * @example
 * import { start } from '@tacet/edge/deno'
 * await start()
 */
export function start(env?: Env, settings: Settings = {}): Promise<Status> {
  starting = startWith(env ?? denoEnv(settings.dsnVariable ?? 'SENTRY_DSN'), settings, open)
  return starting
}

const open: Open = async (config, env, settings) => {
  const { openSentry } = await import('./sentry.ts')
  return openSentry(config, env, settings)
}
