import { readOwnSecrets, type Env, type PolicyName } from '@tacet/config'
import { policyInForce } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'

/**
 * The policy in force, with the deployment's own secrets added.
 *
 * @param envs Where secrets stand: the environment `start` was given, and the runtime's own.
 */
export function resolvePolicy(
  operator: PolicyName,
  app: Policy | undefined,
  ...envs: readonly Env[]
): Policy {
  return policyInForce(operator, app, envs.flatMap(readOwnSecrets))
}
