import { readOwnSecrets, type Env, type PolicyName } from '@tacet/config'
import type { Policy } from '@tacet/scrub'

/**
 * The policy in force: the app's, made `strict` when either the app or the operator says so, with
 * the deployment's own secrets added. A policy that cannot be understood is `strict`: doubt closes.
 *
 * @param envs Where secrets stand: the environment `start` was given, and the runtime's own.
 */
export function resolvePolicy(
  operator: PolicyName,
  app: Policy | undefined,
  ...envs: readonly Env[]
): Policy {
  const given: Policy = isPolicy(app) ? { ...app } : { mode: 'strict' }
  const standard = operator === 'standard' && (given.mode ?? 'standard') === 'standard'
  const secrets = new Set([...(given.secrets ?? []), ...envs.flatMap(readOwnSecrets)])
  return { ...given, mode: standard ? 'standard' : 'strict', secrets: [...secrets] }
}

function isPolicy(app: unknown): boolean {
  return app === undefined || (typeof app === 'object' && app !== null)
}
