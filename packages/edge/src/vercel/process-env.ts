import type { Env } from '@tacet/config'

/** The variables of the deployment; none where the runtime has no `process`. */
export function processEnv(): Env {
  const { process } = globalThis as { process?: { env?: Env } }
  return process?.env ?? {}
}
