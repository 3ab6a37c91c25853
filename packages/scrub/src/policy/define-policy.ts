import { isBag } from '../core/bag.ts'
import { DEFAULT_BOUNDS } from '../core/bounds.ts'
import { normalizeKey } from '../keys/split-key.ts'
import { checkNames, fail } from './check-names.ts'
import { checkRule } from './check-rule.ts'
import { POLICY_FIELDS } from './complete-policy.ts'
import { fixedAdvice } from './explain.ts'
import { unknownRule } from './known-rules.ts'
import type { Policy } from './policy.ts'
import { tellRefusals } from './tell-refusals.ts'

const LISTS = [
  'terms',
  'secrets',
  'keys',
  'allowKeys',
  'allowRules',
  'allowTexts',
  'allowHeaders',
] as const
const CHOICES = {
  mode: ['standard', 'strict'],
  identity: ['id', 'minimal', 'none', 'pseudonym'],
  bodies: ['off', 'scrubbed'],
} as const
/** Characters; it stands in every place that something went from. */
const LONGEST_REPLACEMENT = 200

/**
 * Checks a policy where it is written, so that a typo fails at start-up and not in a payload. Tells
 * `policy.warn` of each secret that is refused, once for a policy.
 *
 * @returns the same policy
 * @throws TypeError naming the field and how to mend it; never the value
 */
export function definePolicy(policy: Policy): Policy {
  const given: unknown = policy
  if (!isBag(given)) fail('a policy must be an object, for example { terms: [] }')
  checkNames('policy', given, POLICY_FIELDS)
  for (const [field, choices] of Object.entries(CHOICES)) {
    const value = policy[field as keyof typeof CHOICES]
    if (value !== undefined && !(choices as readonly string[]).includes(value)) {
      fail(`policy.${field} must be one of ${choices.join(', ')}`)
    }
  }
  for (const field of LISTS) checkList(field, policy[field])
  checkTags(policy.allowTags)
  checkReplacement(policy.replacement)
  const { hmacKey, rules, bounds, warn } = given
  if (hmacKey !== undefined && (typeof hmacKey !== 'string' || hmacKey.trim() === '')) {
    fail('policy.hmacKey must be a text that is not blank; leave it out to remove instead of hash')
  }
  if (warn !== undefined && typeof warn !== 'function') {
    fail('policy.warn must be a function that is told one line, for example console.warn')
  }
  const list = rules ?? []
  if (!Array.isArray(list)) fail('policy.rules must be a list of rules')
  for (const [index, rule] of (list as unknown[]).entries())
    checkRule(`policy.rules[${index}]`, rule)
  checkRuleNames(policy)
  checkBounds(bounds)
  tellRefusals(policy)
  return policy
}

function checkBounds(bounds: unknown): void {
  if (bounds === undefined) return
  if (!isBag(bounds)) fail('policy.bounds must be an object, for example { depth: 16 }')
  checkNames('policy.bounds', bounds, Object.keys(DEFAULT_BOUNDS))
  for (const [field, value] of Object.entries(bounds)) {
    if (!Number.isSafeInteger(value) || (value as number) < 1) {
      fail(`policy.bounds.${field} must be a whole number above 0`)
    }
  }
}

function checkList(field: (typeof LISTS)[number], list: unknown): void {
  if (list === undefined) return
  if (!Array.isArray(list) || list.some((item) => typeof item !== 'string')) {
    fail(`policy.${field} must be a list of strings`)
  }
  const texts = list as readonly string[]
  if (texts.some((item) => item.trim() === '')) {
    fail(`policy.${field} holds an empty string; remove it`)
  }
  if (field === 'terms' && texts.some((item) => item.trim().length < 2)) {
    fail('policy.terms holds a single character; a term needs two or more')
  }
  if (
    (field === 'keys' || field === 'allowKeys') &&
    texts.some((item) => normalizeKey(item) === '')
  ) {
    fail(`policy.${field} holds a key without a letter or digit; it would match nothing`)
  }
}

function checkRuleNames(policy: Policy): void {
  for (const rule of policy.allowRules ?? []) {
    const fixed = fixedAdvice(rule)
    if (fixed !== undefined) fail(`policy.allowRules cannot switch off ${rule}; ${fixed}`)
  }
  const unknown = unknownRule(policy)
  if (unknown === undefined) return
  const { meant } = unknown
  fail(
    meant === undefined
      ? 'policy.allowRules names a rule that does not exist; explain() and findings name them'
      : `policy.allowRules names a rule that does not exist; did you mean ${meant}?`,
  )
}

function checkTags(tags: unknown): void {
  if (tags === undefined) return
  if (!isBag(tags) || Object.values(tags).some((form) => !(form instanceof RegExp))) {
    fail('policy.allowTags must give each tag a regular expression, for example { team: /[a-z]+/ }')
  }
}

function checkReplacement(replacement: unknown): void {
  if (replacement === undefined) return
  if (typeof replacement !== 'string') fail('policy.replacement must be a string')
  if (replacement.length > LONGEST_REPLACEMENT) {
    fail(`policy.replacement must be at most ${LONGEST_REPLACEMENT} characters long`)
  }
}
