import type { Pseudonym } from '../hash/pseudonym.ts'
import type { Finding, PolicyRule } from '../policy/policy.ts'
import { isFrame, isRigid } from './structural-place.ts'
import { type Piece, piecesOf, rewriteMatches, rewriteWhole } from './text-pieces.ts'
import { freeName, put } from '../core/bag.ts'
import { note, type Visit } from '../payload/visit.ts'

/** Applies the operator's own rules to a clean copy; what they change is changed in place. */
export type ApplyRules = (value: unknown, visit: Visit) => unknown

interface Prepared {
  readonly rule: PolicyRule
  readonly pattern: RegExp
  readonly redact: (text: string) => string
}

type Path = (number | string)[]

/** One reading of one payload. */
interface Pass {
  readonly visit: Visit
  readonly ranges: ReadonlyMap<string, readonly number[]>
  /** Keys that were rewritten: findings must not tell the old ones. */
  readonly renamed: Map<number | string, string>
}

const GONE: unique symbol = Symbol('gone')
/**
 * Words that Relay never rewrites, since they name nobody. Source: `PiiProcessor::process_string`.
 */
const MUTE = new Set(['', 'true', 'false', 'null', 'undefined'])

/**
 * Prepares rules with selectors. They run after the built-in rules, on each place the selector
 * names, so they can only take more. What one rule wrote, the next one leaves.
 *
 * @param pseudonym for the method `hash`; without a key the text is replaced
 */
export function preparePolicyRules(
  rules: readonly PolicyRule[],
  replacement: string,
  pseudonym: Pseudonym,
): ApplyRules | undefined {
  if (rules.length === 0) return undefined
  const prepared: readonly Prepared[] = rules.map((rule) => {
    const flags = new Set([...rule.pattern.flags.replace('y', ''), 'g', 'd'])
    const pattern = new RegExp(rule.pattern.source, [...flags].join(''))
    return { rule, pattern, redact: (text) => redacted(text, rule) }
  })

  const everywhere = prepared.filter(
    ({ rule: { selects, target = 'text' } }) => selects === undefined && target === 'text',
  )

  const redacted = (text: string, rule: PolicyRule): string => {
    if (rule.method === 'remove') return ''
    if (rule.method === 'mask') return masked(text, rule)
    if (rule.method === 'hash') return pseudonym(text) ?? replacement
    return rule.replacement ?? replacement
  }

  const marks = [...new Set([replacement, ...rules.map((rule) => rule.replacement ?? '')])].filter(
    (mark) => MARKER.test(mark),
  )
  const hashes = rules.some(({ method }) => method === 'hash')
  /** What an earlier reading wrote: replacements and pseudonyms. */
  const finished = (text: string): readonly string[] =>
    hashes
      ? [...marks, ...(text.match(/[\da-f]{32}/g) ?? []).filter((name) => pseudonym(name) === name)]
      : marks

  /** Whether a rule takes the value whole, for what it is or for its key. */
  const takesWhole = ({ rule, pattern }: Prepared, names: Path, value: unknown): boolean => {
    if (rule.target !== 'key' && rule.target !== 'value') return false
    if (rule.selects?.(names, value) === false) return false
    if (rule.target === 'key' && !test(pattern, keyOf(names))) return false
    return !isFrame(names) || rule.selects?.(names, value, true) === true
  }

  const text = (input: string, path: Path, names: Path, pass: Pass): unknown => {
    let pieces = piecesOf(input, finished(input), writtenAt(path, pass))
    for (const item of prepared) {
      const { rule, pattern, redact } = item
      if (takesWhole(item, names, input)) {
        if (rule.method === 'remove' && path.length > 0) return gone(rule, path, pass.visit)
        pieces = rewriteWhole(pieces, rule, redact)
      } else if (rule.target === undefined || rule.target === 'text') {
        if (rule.selects?.(names, input) === false) continue
        pieces = rewriteMatches(pieces, rule, pattern, redact)
      }
    }
    const result = pieces.map((piece) => piece.text).join('')
    if (result === input) return input
    tell(pieces, path, pass)
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
    // Elsewhere two texts may be no name and its value.
    const isNamed = PAIR_LISTS.has(String(outer.at(-1)))
    if (clean !== GONE && !isNamed) clean = apply(clean, [...path, 1], [...names, 1], pass)
    const cleanName = apply(name, [...path, 0], [...names, 0], pass)
    pair[0] = cleanName === GONE ? '' : String(cleanName)
    pair[1] = clean === GONE ? null : clean
    return pair
  }

  /** A key is text of the app too, for rules that act everywhere. */
  const rename = (
    bag: Record<string, unknown>,
    key: string,
    value: unknown,
    path: Path,
    pass: Pass,
  ): boolean => {
    if (PROGRAM_NAME.test(key)) return false
    let pieces = piecesOf(key, finished(key), [])
    for (const { rule, pattern, redact } of everywhere) {
      pieces = rewriteMatches(pieces, rule, pattern, redact)
    }
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
    const clean = apply(value, [], [], { visit, ranges: rangesByPlace(visit), renamed })
    if (renamed.size > 0) {
      visit.findings.forEach((finding, index, all) => {
        all[index] = { ...finding, path: finding.path.map((key) => renamed.get(key) ?? key) }
      })
    }
    return clean
  }
}

/** A replacement that is rare in honest text: `[order]`, and not `0`. */
const MARKER = /^(?:\[[^\]]+\]|<[^>]+>|\{[^}]+\})$/

/** A key that a programmer wrote; keys that are data have digits or marks. */
const PROGRAM_NAME = /^[A-Za-z_.]*$/

/** Lists whose pairs are names and values, whatever else they look like. */
const PAIR_LISTS = new Set(['tags', 'headers', 'cookies', 'query_string', 'env'])

function isPair(item: unknown): item is [string, unknown] {
  return Array.isArray(item) && item.length === 2 && typeof item[0] === 'string'
}

/** The findings of each place that tell a range, by the keys of the place. */
function rangesByPlace({ findings }: Visit): Pass['ranges'] {
  const ranges = new Map<string, number[]>()
  for (const [index, { path, range }] of findings.entries()) {
    if (range === undefined) continue
    const place = path.join('\0')
    const known = ranges.get(place)
    if (known === undefined) ranges.set(place, [index])
    else known.push(index)
  }
  return ranges
}

/** What was written into the text of a place before. */
function writtenAt(
  path: Path,
  { visit, ranges }: Pass,
): readonly (readonly [finding: number, start: number, end: number])[] {
  if (ranges.size === 0) return []
  return (ranges.get(path.join('\0')) ?? []).map((index) => {
    const [start, end] = visit.findings[index]?.range ?? [0, 0]
    return [index, start, end]
  })
}

/** Records what the rules wrote, and where that moved what was written before. */
function tell(pieces: readonly Piece[], path: Path, pass: Pass): void {
  const { visit } = pass
  for (const [index] of writtenAt(path, pass)) {
    const { range: _, ...whole } = visit.findings[index] as Finding
    visit.findings[index] = whole
  }
  let start = 0
  for (const { text, rule, finding } of pieces) {
    const range = [start, start + text.length] as const
    if (finding !== undefined) {
      visit.findings[finding] = { ...(visit.findings[finding] as Finding), range }
    }
    visit.path.splice(0, path.length, ...path)
    if (rule !== undefined) note(visit, path.length, rule.id, rule.method, range)
    start += text.length
  }
}

function gone(rule: PolicyRule, path: Path, visit: Visit): typeof GONE {
  visit.path.splice(0, path.length, ...path)
  note(visit, path.length, rule.id, 'remove')
  return GONE
}

/** The key of a place; an attribute's value stands one level below its name. */
function keyOf(names: Path): string {
  const isAttribute = names.at(-1) === 'value' && names.at(-3) === 'attributes'
  const key = names.findLast(
    (name, index) => typeof name === 'string' && !(isAttribute && index === names.length - 1),
  )
  return String(key ?? '')
}

function test(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  return pattern.test(text)
}

function masked(text: string, { maskCharacter = '*', maskKeeps = '' }: PolicyRule): string {
  return text.replace(/[^]/gu, (character) =>
    maskKeeps.includes(character) ? character : maskCharacter,
  )
}
