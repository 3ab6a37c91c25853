import { isBag } from '../core/bag.ts'
import { DEFAULT_BOUNDS } from '../core/bounds.ts'
import { normalizeKey } from '../keys/split-key.ts'
import { REPLACEMENT } from '../text/edit.ts'
import { fixedAdvice } from './explain.ts'
import { unknownRule } from './known-rules.ts'
import { mayExplode } from './may-explode.ts'
import { nearestName } from './nearest-name.ts'
import type { Bounds, Method, Policy } from './policy.ts'
import { tellRefusals } from './tell-refusals.ts'

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
const FIELDS = Object.keys(DEFAULTS) as (keyof Policy)[]
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
const METHODS: readonly unknown[] = ['hash', 'mask', 'remove', 'replace'] satisfies Method[]
/** Whether a text is the name of a method. */
export const isMethod = (name: unknown): name is Method => METHODS.includes(name)
const TARGETS: readonly unknown[] = [undefined, 'key', 'text', 'value']
/**
 * A replacement is read again with what surrounds it, so it must not look like a key or a value.
 */
const LONGEST_REPLACEMENT = 200

/**
 * Checks a policy where it is written, so that a typo fails at start-up and not in a payload.
 *
 * @returns the same policy
 * @throws TypeError naming the field and how to mend it; never the value
 */
export function definePolicy(policy: Policy): Policy {
  const given: unknown = policy
  if (!isBag(given)) fail('a policy must be an object, for example { terms: [] }')
  checkNames('policy', given, FIELDS)
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

function fail(message: string): never {
  throw new TypeError(`tacet: ${message}`)
}

function checkNames(place: string, bag: object, known: readonly string[]): void {
  for (const field of Object.keys(bag)) {
    if (known.includes(field)) continue
    const meant = nearestName(field, known)
    fail(
      meant === undefined
        ? `${place} has a field that does not exist; the fields are ${known.join(', ')}`
        : `${place} has a field that does not exist; did you mean ${meant}?`,
    )
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

const RULE_FIELDS =
  'id selects pattern method target groups accepts replacement maskCharacter maskKeeps'.split(' ')

function checkRule(place: string, rule: unknown): void {
  if (!isBag(rule)) fail(`${place} must be an object with id, pattern and method`)
  checkNames(place, rule, RULE_FIELDS)
  const { id, pattern, method, target, groups } = rule
  if (typeof id !== 'string' || id === '') fail(`${place}.id must be a name for findings`)
  if (!(pattern instanceof RegExp)) fail(`${place}.pattern must be a regular expression`)
  if (mayExplode(pattern.source)) {
    fail(`${place}.pattern repeats a group of repeats, as (a+)+ does; it could take forever`)
  }
  if (!isMethod(method)) fail(`${place}.method must be one of ${METHODS.join(', ')}`)
  if (!TARGETS.includes(target)) fail(`${place}.target must be one of key, text, value`)
  // A selector that could not be read must not become one that means every place.
  if ('selects' in rule && typeof rule['selects'] !== 'function') {
    fail(`${place}.selects is no selector; parseSelector() gives nothing for what it cannot read`)
  }
  // A group that is not there would let all matches leave.
  if (groups !== undefined && !isGroups(groups, groupsOf(pattern))) {
    fail(`${place}.groups must be a list of numbers of groups that the pattern has, in order`)
  }
  if (rule['accepts'] !== undefined && typeof rule['accepts'] !== 'function') {
    fail(`${place}.accepts must be a function`)
  }
  for (const field of ['replacement', 'maskCharacter', 'maskKeeps']) {
    const text = rule[field]
    if (text !== undefined && typeof text !== 'string') fail(`${place}.${field} must be a string`)
  }
}

const isGroups = (groups: unknown, count: number): boolean =>
  Array.isArray(groups) &&
  groups.length > 0 &&
  groups.every((group: unknown) => Number.isSafeInteger(group) && 0 <= (group as number)) &&
  groups.every(
    (group: number, index) => group < count && (index === 0 || group > groups[index - 1]),
  )

/** The groups of a pattern, and the whole match as one of them. */
export function groupsOf({ source, flags }: RegExp): number {
  return new RegExp(`${source}|`, flags).exec('')?.length ?? 1
}

/** Fills in the defaults. */
export function completePolicy(policy: Policy): CompletePolicy {
  const defaults = policy.mode === 'strict' ? { ...DEFAULTS, identity: 'none' } : DEFAULTS
  const complete = Object.fromEntries(
    FIELDS.map((field) => [field, policy[field] ?? defaults[field]]),
  ) as unknown as CompletePolicy
  return {
    ...complete,
    allowHeaders: complete.allowHeaders.map((name) => name.toLowerCase()),
    bounds: { ...DEFAULT_BOUNDS, ...policy.bounds },
  }
}
