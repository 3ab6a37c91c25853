import type { Env } from '@tacet/config'
import { denoGlobal } from './deno-global.ts'

/** What tacet asks for where `--allow-env` names single variables. */
const ownVariables = [
  'DO_NOT_TRACK',
  'SENTRY_DSN',
  'SENTRY_ENVIRONMENT',
  'SENTRY_RELEASE',
  'SENTRY_SERVER_NAME',
  'SENTRY_TRACES_SAMPLE_RATE',
  'TACET_BACKEND',
  'TACET_DISABLED',
  'TACET_POLICY',
]

/**
 * The variables that the process may read. Where it may read only some, those that tacet knows are
 * tried one by one; where it may read none, it has none.
 *
 * @param more Names to try besides.
 */
export function denoEnv(...more: readonly string[]): Env {
  const env = denoGlobal()?.env
  if (env === undefined) return {}
  try {
    return env.toObject()
  } catch {
    return Object.fromEntries(
      [...ownVariables, ...more].flatMap((name) => {
        const value = readable(() => env.get(name))
        return value === undefined ? [] : [[name, value]]
      }),
    )
  }
}

/** Without `--allow-env`, asking throws. */
function readable(read: () => string | undefined): string | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
