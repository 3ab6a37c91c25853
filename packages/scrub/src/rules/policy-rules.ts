import type { Pseudonym } from '../hash/pseudonym.ts'
import type { PolicyRule } from '../policy/policy.ts'
import { prepareRule, takesWhole } from './prepared-rule.ts'
import { isRigid } from './structural-place.ts'
import { piecesOf, rewriteMatches, rewriteWhole } from './text-pieces.ts'
import { noteWritten, writtenAt, type WrittenRanges, writtenRanges } from './written-ranges.ts'
import { freeName, put } from '../core/bag.ts'
import { note, type Visit } from '../payload/visit.ts'

/** Applies the operator's own rules to a clean copy; what they change is changed in place. */
export type ApplyRules = (value: unknown, visit: Visit) => unknown

/**
 * The way to a place. `path` has the keys of the payload; `names` are what rules and selectors see, where
 * the name of a pair stands for its index: `['tags', 0, 1]` is `['tags', 'team']`.
 */
type Path = (number | string)[]

/** What one pass over one payload shares. */
interface Pass {
  readonly visit: Visit
  readonly ranges: WrittenRanges
  /** Keys that were rewritten: findings must not tell the old ones. */
  readonly renamed: Map<number | string, string>
}

/** Given back for a value that is left out together with its key. */
const GONE: unique symbol = Symbol('gone')
/** Texts that Relay never rewrites. Source: `PiiProcessor::process_string`. */
const MUTE = new Set(['', 'true', 'false', 'null', 'undefined'])

/**
 * Prepares rules with selectors. They run after the built-in rules, on each place the selector
 * names, so they can only take more. What one rule wrote, no other rule rewrites.
 *
 * @param pseudonym for the method `hash`; without a key the text is replaced
 */
export function preparePolicyRules(
  rules: readonly PolicyRule[],
  replacement: string,
  pseudonym: Pseudonym,
): ApplyRules | undefined {
  if (rules.length === 0) return undefined
  const prepared = rules.map((rule) => prepareRule(rule, replacement, pseudonym))
  const everywhere = prepared.filter(
    ({ rule: { selects, target = 'text' } }) => selects === undefined && target === 'text',
  )
  const marks = [...new Set([replacement, ...rules.map((rule) => rule.replacement ?? '')])].filter(
    (mark) => MARKER.test(mark),
  )
  const hashes = rules.some(({ method }) => method === 'hash')
  /** What an earlier pass wrote into a text, replacements and pseudonyms, which no rule touches again. */
  const finished = (text: string): readonly string[] =>
    hashes
      ? [...marks, ...(text.match(/[\da-f]{32}/g) ?? []).filter((name) => pseudonym(name) === name)]
      : marks

  const text = (input: string, path: Path, names: Path, pass: Pass): unknown => {
    let pieces = piecesOf(input, finished(input), writtenAt(path, pass.ranges, pass.visit))
    for (const item of prepared) {
      const { rule } = item
      if (takesWhole(item, names, input)) {
        if (rule.method === 'remove' && path.length > 0) return gone(rule, path, pass.visit)
        pieces = rewriteWhole(pieces, item)
      } else if (rule.target === undefined || rule.target === 'text') {
        if (rule.selects?.(names, input) === false) continue
        pieces = rewriteMatches(pieces, item)
      }
    }
    const result = pieces.map((piece) => piece.text).join('')
    if (result === input) return input
    noteWritten(pieces, path, pass.ranges, pass.visit)
    return result
  }

  const apply = (value: unknown, path: Path, names: Path, pass: Pass): unknown => {
    if (typeof value === 'boolean' || value === null || isRigid(names, value)) return value
    if (typeof value === 'string') {
      return MUTE.has(value) ? value : text(value, path, names, pass)
    }
    if (typeof value !== 'number' && typeof value !== 'object') return value
    const taker = prepared.find((item) => path.length > 0 && takesWhole(item, names, value))
    if (taker !== undefined) return gone(taker.rule, path, pass.visit)
    if (typeof value === 'object') return applyInside(value, path, names, pass)
    const clean = text(String(value), path, names, pass)
    return clean === String(value) ? value : clean
  }

  const applyInside = (value: object, path: Path, names: Path, pass: Pass): object => {
    const bag = value as Record<string, unknown>
    for (const key of Object.keys(bag)) {
      const item = bag[key]
      if (Array.isArray(value)) {
        const index = Number(key)
        const clean = isPair(item)
          ? applyPair(item, [...path, index], [...names, index], pass)
          : apply(item, [...path, index], [...names, index], pass)
        bag[key] = clean === GONE ? null : clean
        continue
      }
      const clean = apply(item, [...path, key], [...names, key], pass)
      if (clean === GONE) delete bag[key]
      else if (!rename(bag, key, clean, path, pass)) bag[key] = clean
    }
    return value
  }

  /** In a list of pairs, as Sentry writes headers and tags, the first one is the name. */
  const applyPair = (pair: [string, unknown], path: Path, names: Path, pass: Pass): unknown => {
    const whole = prepared.find((item) => takesWhole(item, names, pair))
    if (whole !== undefined) return gone(whole.rule, path, pass.visit)
    const outer = names.slice(0, -1)
    const [name, value] = pair
    let clean = apply(value, [...path, 1], [...outer, name], pass)
    // In any other list two texts need not be a name and its value, so the index counts as well.
    const isNamed = PAIR_LISTS.has(String(outer.at(-1)))
    if (clean !== GONE && !isNamed) clean = apply(clean, [...path, 1], [...names, 1], pass)
    const cleanName = apply(name, [...path, 0], [...names, 0], pass)
    pair[0] = cleanName === GONE ? '' : String(cleanName)
    pair[1] = clean === GONE ? null : clean
    return pair
  }

  /** Rules that act on texts everywhere act on keys, too. Returns whether the key was rewritten. */
  const rename = (
    bag: Record<string, unknown>,
    key: string,
    value: unknown,
    path: Path,
    pass: Pass,
  ): boolean => {
    if (PROGRAM_NAME.test(key)) return false
    let pieces = piecesOf(key, finished(key), [])
    for (const item of everywhere) pieces = rewriteMatches(pieces, item)
    const clean = pieces.map((piece) => piece.text).join('')
    if (clean === key) return false
    const rule = pieces.find((piece) => piece.rule !== undefined)?.rule as PolicyRule
    pass.renamed.set(key, clean)
    pass.visit.path.splice(0, path.length + 1, ...path, clean)
    note(pass.visit, path.length + 1, rule.id, rule.method)
    delete bag[key]
    put(bag, freeName(bag, clean), value)
    return true
  }

  return (value, visit) => {
    const renamed = new Map<number | string, string>()
    const clean = apply(value, [], [], { visit, ranges: writtenRanges(visit), renamed })
    if (renamed.size > 0) {
      visit.findings.forEach((finding, index, all) => {
        all[index] = { ...finding, path: finding.path.map((key) => renamed.get(key) ?? key) }
      })
    }
    return clean
  }
}

/** A replacement that hardly stands in honest text by chance: `[order]`, but not `0`. */
const MARKER = /^(?:\[[^\]]+\]|<[^>]+>|\{[^}]+\})$/

/** A key that a programmer chose; keys that are data have digits or other marks. */
const PROGRAM_NAME = /^[A-Za-z_.]*$/

/** Lists whose pairs are names and values, whatever else they look like. */
const PAIR_LISTS = new Set(['tags', 'headers', 'cookies', 'query_string', 'env'])

function isPair(item: unknown): item is [string, unknown] {
  return Array.isArray(item) && item.length === 2 && typeof item[0] === 'string'
}

function gone(rule: PolicyRule, path: Path, visit: Visit): typeof GONE {
  visit.path.splice(0, path.length, ...path)
  note(visit, path.length, rule.id, 'remove')
  return GONE
}
