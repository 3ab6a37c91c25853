import { readOwnSecrets, type Env, type PolicyName } from '@tacet/config'
import type { Policy } from '@tacet/scrub'

/**
 * The policy in force: the app's, made `strict` when either the app or the operator says so, with
 * the process's own secrets added. What an app without a compiler got wrong, such as
 * `policy: 'strict'` or an unknown mode, is `strict` too: doubt closes.
 *
 * @param env Where telemetry was told to look; the process's own environment is looked at besides,
 *   because a process's secrets are what they are whatever `start` was given.
 */
export function resolvePolicy(operator: PolicyName, app: Policy | undefined, env: Env): Policy {
  const own = [...new Set([...readOwnSecrets(env), ...readOwnSecrets(process.env)])]
  const given: Policy = isObject(app ?? {}) ? { ...app } : { mode: 'strict' }
  const isStandard = operator === 'standard' && (given.mode ?? 'standard') === 'standard'
  const mode = isStandard ? 'standard' : 'strict'
  return { ...given, mode, secrets: [...(given.secrets ?? []), ...own] }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
