import { bareValue, isBag } from '../core/bag.ts'
import { fixedAdvice, quoted } from './explain.ts'
import type { Explanation, Finding } from './policy.ts'

type Path = Finding['path']

/** Members of an item that hold tags and attributes, which `allowTags` may name. */
const HOLDS_TAGS = new Set<unknown>(['attributes', 'cloud_resource', 'data', 'extra', 'tags'])
const LONGEST_TAG = 200
const IN_STANDARD = fixedAdvice('strict') as string

/**
 * What `strict` alone held back, for `explain()`: the places of `before`, a payload that the other rules
 * have cleaned, that are missing from `after`. Of places within each other the outermost is told.
 */
export function heldBack(before: unknown, after: unknown, path: Path = []): Explanation[] {
  if (before === after) return []
  if (after === undefined) return [explained(path, 'remove', adviceOf(path, before))]
  if (isBag(before) && isBag(after)) {
    return Object.entries(before).flatMap(([key, value]) =>
      heldBack(value, after[key], [...path, key]),
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const partner = partnerIn(before, after)
    return before.flatMap((value: unknown, index) =>
      heldBack(value, partner(value, index), [...path, index]),
    )
  }
  const isText = typeof before === 'string' && typeof after === 'string'
  return [explained(path, 'replace', isText ? IN_TEXTS : IN_STANDARD)]
}

const IN_TEXTS = `policy.allowTexts: name the whole text, if it is always the same; or ${IN_STANDARD}`

const explained = (path: Path, method: Finding['method'], allow: string): Explanation => ({
  path,
  rule: 'strict',
  method,
  allow,
})

/**
 * Finds the entry of the strict list that belongs to one of the list before. Strict leaves entries out,
 * so an index says nothing where the lengths differ, and pairs are found by their names.
 */
function partnerIn(
  before: readonly unknown[],
  after: readonly unknown[],
): (entry: unknown, index: number) => unknown {
  if (before.length === after.length) return (_, index) => after[index]
  const pairs = new Map(after.map((entry) => [nameOf(entry), entry]))
  return (entry) => pairs.get(nameOf(entry) ?? entry)
}

const nameOf = (entry: unknown): unknown => (Array.isArray(entry) ? entry[0] : undefined)

function adviceOf(path: Path, value: unknown): string {
  const isPair = Array.isArray(value) && typeof path.at(-1) === 'number'
  const said: unknown = isPair ? value[1] : bareValue(value)
  const name = isPair ? nameOf(value) : path.at(-1)
  const isTag = HOLDS_TAGS.has(path.at(-2)) && /^(?:string|number|boolean)$/.test(typeof said)
  if (!isTag || typeof name !== 'string' || String(said).length > LONGEST_TAG) return IN_STANDARD
  const form = /^[\w.-]+$/.test(String(said)) ? String.raw`/[\w.-]+/` : '/[^]*/'
  return `policy.allowTags: { ${quoted(name)}: ${form} }, or a narrower form`
}
