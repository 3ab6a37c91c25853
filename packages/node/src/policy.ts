import type { Env, PolicyName } from '@tacet/config'
import type { Policy } from '@tacet/scrub'
import { readOwnSecrets } from './own-secrets.ts'

/**
 * The policy in force: the app's, made `strict` when either the app or the operator says so, with
 * the process's own secrets added.
 */
export function resolvePolicy(operator: PolicyName, app: Policy | undefined, env: Env): Policy {
  const mode = operator === 'strict' || app?.mode === 'strict' ? 'strict' : 'standard'
  return { ...app, mode, secrets: [...(app?.secrets ?? []), ...readOwnSecrets(env)] }
}
