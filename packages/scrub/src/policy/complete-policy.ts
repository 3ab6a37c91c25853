import { DEFAULT_BOUNDS } from '../core/bounds.ts'
import { REPLACEMENT } from '../text/edit.ts'
import type { Bounds, Policy } from './policy.ts'

/** A policy with every default filled in. */
export interface CompletePolicy extends Required<Omit<Policy, 'bounds' | 'hmacKey'>> {
  readonly bounds: Bounds
  readonly hmacKey: string | undefined
}

/** What holds where a policy says nothing; `strict` leaves nothing of a user. */
const DEFAULTS = {
  mode: 'standard',
  identity: 'id',
  bodies: 'off',
  terms: [],
  secrets: [],
  keys: [],
  allowKeys: [],
  allowRules: [],
  allowTags: {},
  allowTexts: [],
  allowHeaders: [],
  rules: [],
  replacement: REPLACEMENT,
  hmacKey: undefined,
  warn: () => undefined,
  bounds: DEFAULT_BOUNDS,
} as const satisfies CompletePolicy

/** The names of all fields of a policy. */
export const POLICY_FIELDS: readonly (keyof Policy)[] = Object.keys(DEFAULTS) as (keyof Policy)[]

/** Fills in the defaults of a policy that `definePolicy` let pass. */
export function completePolicy(policy: Policy): CompletePolicy {
  const defaults = policy.mode === 'strict' ? { ...DEFAULTS, identity: 'none' } : DEFAULTS
  const complete = Object.fromEntries(
    POLICY_FIELDS.map((field) => [field, policy[field] ?? defaults[field]]),
  ) as unknown as CompletePolicy
  return {
    ...complete,
    allowHeaders: complete.allowHeaders.map((name) => name.toLowerCase()),
    bounds: { ...DEFAULT_BOUNDS, ...policy.bounds },
  }
}
