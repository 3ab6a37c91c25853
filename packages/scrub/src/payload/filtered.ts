import type { JudgeKey } from '../keys/verdict.ts'
import type { Edit } from '../text/edit.ts'
import { isPlausible } from '../values/plausible.ts'

/** What was filtered in a clean copy: the way to it from there, and the rule. */
export interface Filtered {
  readonly path: readonly (number | string)[]
  readonly rule: string
}

/** Filters members of a clean copy, in place, by what stands beside them there. */
export type FilterObject = (copy: Record<string, unknown>) => readonly Filtered[]

/** What those filters ask of the engine. */
export interface FilterRules {
  readonly find: (text: string) => readonly Edit[]
  readonly judge: JudgeKey
  /** Rules that never act. */
  readonly off: ReadonlySet<string>
  readonly replacement: string
}

export const NOTHING: readonly Filtered[] = []

/**
 * Filters the texts and numbers of an object or a list that stand below the keys or indexes with a rule.
 *
 * @param path leads to `values`. @default they are the copy itself
 */
type FilterMembers = (
  values: object,
  rules: Iterable<readonly [key: number | string, rule: string]>,
  path?: Filtered['path'],
) => readonly Filtered[]

export function createFilterMembers({ off, replacement }: FilterRules): FilterMembers {
  return (values, rules, path = []) => {
    const bag = values as Record<number | string, unknown>
    const filtered: Filtered[] = []
    for (const [key, rule] of rules) {
      const value = Object.hasOwn(bag, key) ? bag[key] : undefined
      const isText = typeof value === 'string' && value !== replacement && isPlausible(value)
      if (off.has(rule) || !(isText || typeof value === 'number')) continue
      bag[key] = replacement
      filtered.push({ path: [...path, key], rule })
    }
    return filtered
  }
}
