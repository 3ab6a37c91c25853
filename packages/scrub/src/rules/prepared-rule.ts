import type { Pseudonym } from '../hash/pseudonym.ts'
import type { Finding, PolicyRule } from '../policy/policy.ts'
import { isFrame } from './structural-place.ts'

/** A rule of the operator's own, with all that is made of it once. */
export interface PreparedRule {
  readonly rule: PolicyRule
  /** Its pattern, which finds every match and tells where its groups are. */
  readonly pattern: RegExp
  /** What is written in place of a text. */
  readonly redact: (text: string) => string
}

export function prepareRule(
  rule: PolicyRule,
  replacement: string,
  pseudonym: Pseudonym,
): PreparedRule {
  const flags = new Set([...rule.pattern.flags.replace('y', ''), 'g', 'd'])
  const pattern = new RegExp(rule.pattern.source, [...flags].join(''))
  const redact = (text: string): string => {
    if (rule.method === 'remove') return ''
    if (rule.method === 'mask') return masked(text, rule)
    if (rule.method === 'hash') return pseudonym(text) ?? replacement
    return rule.replacement ?? replacement
  }
  return { rule, pattern, redact }
}

/**
 * Whether a rule takes the value of a place whole, for what it is or for its key.
 *
 * @param names the keys of the place, where the name of a pair stands for its index
 */
export function takesWhole(
  { rule, pattern }: PreparedRule,
  names: Finding['path'],
  value: unknown,
): boolean {
  if (rule.target !== 'key' && rule.target !== 'value') return false
  if (rule.selects?.(names, value) === false) return false
  pattern.lastIndex = 0
  if (rule.target === 'key' && !pattern.test(keyOf(names))) return false
  return !isFrame(names) || rule.selects?.(names, value, true) === true
}

/** The last key of a place. The `value` of an attribute is skipped: its name is the key. */
function keyOf(names: Finding['path']): string {
  const isAttribute = names.at(-1) === 'value' && names.at(-3) === 'attributes'
  const key = names.findLast(
    (name, index) => typeof name === 'string' && !(isAttribute && index === names.length - 1),
  )
  return String(key ?? '')
}

function masked(text: string, { maskCharacter = '*', maskKeeps = '' }: PolicyRule): string {
  return text.replace(/[^]/gu, (character) =>
    maskKeeps.includes(character) ? character : maskCharacter,
  )
}
