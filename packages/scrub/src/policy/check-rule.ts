import { isBag } from '../core/bag.ts'
import { checkNames, fail } from './check-names.ts'
import { mayExplode } from './may-explode.ts'
import type { Method } from './policy.ts'

const METHODS: readonly unknown[] = ['hash', 'mask', 'remove', 'replace'] satisfies Method[]
const TARGETS: readonly unknown[] = [undefined, 'key', 'text', 'value']
const RULE_FIELDS =
  'id selects pattern method target groups accepts replacement maskCharacter maskKeeps'.split(' ')

/** Whether a text is the name of a method. */
export const isMethod = (name: unknown): name is Method => METHODS.includes(name)

/**
 * Checks a rule of the operator's own.
 *
 * @param place where it stands in the policy, for the message
 * @throws TypeError naming the field and how to mend it
 */
export function checkRule(place: string, rule: unknown): void {
  if (!isBag(rule)) fail(`${place} must be an object with id, pattern and method`)
  checkNames(place, rule, RULE_FIELDS)
  const { id, pattern, method, target, groups } = rule
  if (typeof id !== 'string' || id === '') fail(`${place}.id must be a name for findings`)
  if (!(pattern instanceof RegExp)) fail(`${place}.pattern must be a regular expression`)
  if (mayExplode(pattern)) {
    fail(
      `${place}.pattern repeats what can match a text in two ways, as (a+)+ does; it could take forever`,
    )
  }
  if (!isMethod(method)) fail(`${place}.method must be one of ${METHODS.join(', ')}`)
  if (!TARGETS.includes(target)) fail(`${place}.target must be one of key, text, value`)
  // A selector that could not be read must not become one that means every place.
  if ('selects' in rule && typeof rule['selects'] !== 'function') {
    fail(`${place}.selects is no selector; parseSelector() gives nothing for what it cannot read`)
  }
  // A group that is not there would let all matches leave.
  if (groups !== undefined && !isGroups(groups, countGroups(pattern))) {
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

/** Whether these are numbers of groups, each once and in order: a rule rewrites from left to right. */
const isGroups = (groups: unknown, count: number): boolean =>
  Array.isArray(groups) &&
  groups.length > 0 &&
  groups.every(
    (group: number, index) =>
      Number.isSafeInteger(group) &&
      group < count &&
      group > (index === 0 ? -1 : groups[index - 1]),
  )

/** How many groups a match of a pattern has, the whole match counted as one. */
export function countGroups({ source, flags }: RegExp): number {
  return new RegExp(`${source}|`, flags).exec('')?.length ?? 1
}
