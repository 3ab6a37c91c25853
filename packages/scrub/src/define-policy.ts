import { isKnownRule } from './known-rules.ts'
import type { Bounds, Policy } from './policy.ts'

/** A policy with every default filled in. */
export interface CompletePolicy extends Required<Omit<Policy, 'bounds' | 'hmacKey'>> {
  readonly bounds: Bounds
  readonly hmacKey: string | undefined
}

export const DEFAULT_BOUNDS: Bounds = {
  depth: 32,
  nodes: 100_000,
  stringLength: 1_048_576,
  payloadLength: 8_388_608,
}

const LISTS = ['terms', 'secrets', 'keys', 'allowKeys', 'allowRules', 'allowHeaders'] as const
const CHOICES = {
  mode: ['standard', 'strict'],
  identity: ['id', 'minimal', 'none', 'pseudonym'],
  bodies: ['off', 'scrubbed'],
} as const

/**
 * Checks a policy where it is written, so that a typo fails at start-up and not in a payload.
 *
 * @returns the same policy
 * @throws TypeError naming the field and how to mend it; never the value
 */
export function definePolicy(policy: Policy): Policy {
  for (const [field, choices] of Object.entries(CHOICES)) {
    const value = policy[field as keyof typeof CHOICES]
    if (value !== undefined && !(choices as readonly string[]).includes(value)) {
      throw new TypeError(`tacet: policy.${field} must be one of ${choices.join(', ')}`)
    }
  }
  for (const field of LISTS) {
    const list: unknown = policy[field]
    if (list === undefined) continue
    if (!Array.isArray(list) || list.some((item) => typeof item !== 'string')) {
      throw new TypeError(`tacet: policy.${field} must be a list of strings`)
    }
    if (list.some((item: string) => item.trim() === '')) {
      throw new TypeError(`tacet: policy.${field} holds an empty string; remove it`)
    }
  }
  for (const rule of policy.allowRules ?? []) {
    if (!isKnownRule(rule)) {
      throw new TypeError(
        'tacet: policy.allowRules names a rule that does not exist; explain() and findings name them',
      )
    }
  }
  for (const [field, value] of Object.entries(policy.bounds ?? {})) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new TypeError(`tacet: policy.bounds.${field} must be a whole number above 0`)
    }
  }
  return policy
}

/** Fills in the defaults. */
export function completePolicy(policy: Policy): CompletePolicy {
  const mode = policy.mode ?? 'standard'
  return {
    mode,
    identity: policy.identity ?? (mode === 'strict' ? 'none' : 'id'),
    bodies: policy.bodies ?? 'off',
    terms: policy.terms ?? [],
    secrets: policy.secrets ?? [],
    keys: policy.keys ?? [],
    allowKeys: policy.allowKeys ?? [],
    allowRules: policy.allowRules ?? [],
    allowHeaders: policy.allowHeaders ?? [],
    rules: policy.rules ?? [],
    replacement: policy.replacement ?? '[Filtered]',
    hmacKey: policy.hmacKey,
    bounds: { ...DEFAULT_BOUNDS, ...policy.bounds },
  }
}
