import { readOwnSecrets, type Env, type PolicyName } from '@tacet/config'
import { policyInForce } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'

/**
 * The policy in force, with the process's own secrets added.
 *
 * @param env Where telemetry was told to look; the process's own environment is looked at besides,
 *   because a process's secrets are what they are whatever `start` was given.
 */
export function resolvePolicy(operator: PolicyName, app: Policy | undefined, env: Env): Policy {
  return policyInForce(operator, app, [...readOwnSecrets(env), ...readOwnSecrets(process.env)])
}
