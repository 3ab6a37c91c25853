import type { Bag } from './core/bag.ts'
import type { Pseudonym } from './hash/pseudonym.ts'
import { keepRemarks } from './payload/earlier-remarks.ts'
import type { KeyMemory } from './payload/key-memory.ts'
import { DROPPED } from './payload/leaves.ts'
import { remark } from './payload/remarks.ts'
import { type SentryShape, shapeOf, snapshot } from './payload/sentry-shape.ts'
import type { Visit } from './payload/visit.ts'
import type { Walk } from './payload/walk.ts'
import { createWithhold } from './payload/withhold.ts'
import { sessionId } from './payload/withhold-from-session.ts'
import type { CompletePolicy } from './policy/complete-policy.ts'
import { heldBack } from './policy/held-back.ts'
import type { Explanation } from './policy/policy.ts'
import type { ApplyRules } from './rules/policy-rules.ts'
import type { WithoutFreeText } from './strict/strict.ts'

export interface CleaningRules {
  readonly policy: CompletePolicy
  readonly pseudonym: Pseudonym
  readonly keys: KeyMemory
  readonly walk: Walk
  /** The operator's own rules; nothing without any. */
  readonly applyRules: ApplyRules | undefined
  /** What `strict` adds; nothing in any other mode. */
  readonly withoutFreeText: WithoutFreeText | undefined
}

/**
 * Cleans one payload; may throw what the payload's own code throws.
 *
 * @param held a list to put down in what strict mode alone kept
 */
export type CleanPayload = (input: unknown, visit: Visit, held?: Explanation[]) => unknown

/** Makes the function that leads a payload through all that may take something from it. */
export function createCleanPayload(rules: CleaningRules): CleanPayload {
  const { policy, pseudonym, keys, walk, applyRules, withoutFreeText } = rules
  const withhold = createWithhold(policy, pseudonym)

  /** A key may hold a secret too, so findings name keys as the clean copy does. */
  const cleanName = (key: number | string): number | string =>
    typeof key === 'string' ? keys.recall(key).name : key

  const isCleanKey = (key: number | string): boolean => cleanName(key) === key

  /**
   * Writes what was found into one of Sentry's items. Where nothing was, the remarks stay that an
   * earlier pass wrote.
   */
  const addRemarks = (copy: unknown, shape: SentryShape, before: Bag, visit: Visit): void => {
    if (visit.findings.length > 0) remark(copy, shape, visit.findings)
    else if (shape === 'event') keepRemarks(copy, before, isCleanKey)
    const entries = shape === 'items' ? (copy as Bag)['items'] : undefined
    if (!Array.isArray(entries)) return
    const items = before['items'] as readonly unknown[]
    entries.forEach((entry, index) => keepRemarks(entry, items[index], isCleanKey))
  }

  return (input, visit, held) => {
    const top = snapshot(input, policy.replacement, visit)
    const shape = shapeOf(top)
    // An earlier pass's remarks, which `withhold` takes away.
    const { _meta, items } = Object(top) as Bag
    const left = withhold(top, shape, visit)
    // Until here paths have the keys of the input.
    visit.findings.forEach((finding, index, all) => {
      const { path } = finding
      if (!path.every(isCleanKey)) all[index] = { ...finding, path: path.map(cleanName) }
    })
    const walked = walk(left, visit)
    const copy = applyRules === undefined ? walked : applyRules(walked, visit)
    // A session's own id names no one, though its key says `sid`.
    const sid = shape === 'session' ? sessionId(top as Bag) : undefined
    if (sid !== undefined) (copy as Record<string, unknown>)['sid'] = sid
    if (withoutFreeText === undefined) {
      addRemarks(copy, shape, { _meta, items }, visit)
      return copy === DROPPED ? undefined : copy
    }
    // Under `strict` no text leaves that a range could point into.
    visit.findings.forEach(({ path, rule, method }, index, all) => {
      all[index] = { path, rule, method }
    })
    const strict = withoutFreeText(copy)
    held?.push(...heldBack(copy, strict))
    return strict
  }
}
