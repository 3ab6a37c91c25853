import type { PolicyName } from '@tacet/config'
import type { Policy } from '@tacet/scrub'

/** A policy that says its mode. */
export interface ResolvedPolicy extends Policy {
  readonly mode: PolicyName
}

/**
 * The policy in force: the app's, made `strict` when either the app or the operator says so. What an
 * app without a compiler got wrong is `strict` too: doubt closes.
 */
export function resolvePolicy(operator: PolicyName, app: Policy | undefined): ResolvedPolicy {
  if (typeof (app ?? {}) !== 'object') return { mode: 'strict' }
  const isStandard = operator === 'standard' && (app?.mode ?? 'standard') === 'standard'
  return { ...app, mode: isStandard ? 'standard' : 'strict' }
}
