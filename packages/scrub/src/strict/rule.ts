import { type Bag, isBag } from '../core/bag.ts'

/** What surrounds a value. */
export interface Surroundings {
  /** The object it is a member of. */
  readonly bag: Bag
  /** Gives the fingerprint that leaves for a text; of `template`, where the SDK names one. */
  readonly stamp: (text: string, template?: unknown) => string
  /** Tags of the app's own that may leave, and the form of their values. */
  readonly tags: ReadonlyMap<string, RegExp>
}

/** Gives what leaves for a value: all of it, a part, something in its place, or `undefined` for nothing. */
export type Rule = (value: unknown, around: Surroundings) => unknown

/** A rule and the members of an object that it is for, parted by blanks. */
export type Row = readonly [rule: Rule, names: string]

/**
 * The rule for an object: members that a row names leave as its rule says, no other member leaves.
 *
 * @param required names without which nothing of the object leaves
 */
export function record(rows: readonly Row[], required: readonly string[] = []): Rule {
  const rules = new Map<string, Rule>()
  for (const [rule, names] of rows) for (const name of names.split(' ')) rules.set(name, rule)
  return (value, { stamp, tags }) => {
    if (!isBag(value)) return undefined
    const around = { bag: value, stamp, tags }
    const kept: Record<string, unknown> = {}
    for (const name of Object.keys(value)) {
      const left = rules.get(name)?.(value[name], around)
      if (left !== undefined) kept[name] = left
    }
    return required.every((name) => kept[name] !== undefined) ? kept : undefined
  }
}

/** The rule for a list. An entry of which nothing leaves is left out; `null` stays. */
export function list(rule: Rule): Rule {
  return (value, around) =>
    Array.isArray(value)
      ? (value as unknown[])
          .map((entry) => (entry === null ? null : rule(entry, around)))
          .filter((entry) => entry !== undefined)
      : undefined
}

/** The rule for Sentry's lists, which may be wrapped: `[…]` or `{ values: […] }`. */
export function values(rule: Rule): Rule {
  return either(list(rule), record([[list(rule), 'values']]))
}

/** What the first rule lets leave, or else the second. */
export function either(first: Rule, second: Rule): Rule {
  return (value, around) => first(value, around) ?? second(value, around)
}
