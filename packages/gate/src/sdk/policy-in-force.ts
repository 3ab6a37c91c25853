import type { Policy } from '@tacet/scrub'

type Mode = 'standard' | 'strict'

/** A policy that says its mode. */
export interface PolicyInForce extends Policy {
  readonly mode: Mode
}

/**
 * The policy in force: the app's, made `strict` when either the app or the operator says so. What an
 * app without a compiler got wrong, such as `policy: 'strict'` or an unknown mode, is `strict` too:
 * doubt closes.
 *
 * @param secrets Values that the process knows for its own; they never leave.
 */
export function policyInForce(
  operator: Mode,
  app: Policy | undefined,
  secrets: Iterable<string> = [],
): PolicyInForce {
  const isPolicy = app === undefined || (typeof app === 'object' && app !== null)
  const given: Policy = isPolicy ? { ...app } : { mode: 'strict' }
  const isStandard = operator === 'standard' && (given.mode ?? 'standard') === 'standard'
  return {
    ...given,
    mode: isStandard ? 'standard' : 'strict',
    secrets: [...new Set([...(given.secrets ?? []), ...secrets])],
  }
}
