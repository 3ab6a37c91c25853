import { bitsOf, isSpace, WORD } from './characters.ts'
import type { Edit } from './edit.ts'
import { authorizationEdits, cookieEdits } from './header-values.ts'
import type { Scan } from './inspect-place.ts'
import { isAboutSecret, type JudgeKey, type KeyVerdict } from './keys.ts'
import {
  isCodeReference,
  isNumeric,
  isPlausible,
  isTypeName,
  looksPersonal,
  provesWeakKey,
} from './plausible.ts'
import { findValue, type ValueSpan } from './value-span.ts'

/** A key in a text and where its value begins. */
export interface KeyedPlace {
  readonly keyStart: number
  readonly keyEnd: number
  /** Behind the separator and its spaces. */
  readonly valueStart: number
  /** `=`, `:`, `,` (a list) or ` ` (a command line flag). */
  readonly separator: string
  /** The key is quoted: this is JSON or a dictionary, not prose. */
  readonly quoted: boolean
}

/**
 * Looks for `key = value`, `"key": value`, `key[x]=value` or `--key value` at the
 * word that ends at `keyEnd`.
 */
export function keyedPlaceAt(
  text: string,
  keyStart: number,
  keyEnd: number,
): KeyedPlace | undefined {
  let at = keyEnd
  const limit = Math.min(text.length, keyEnd + 24)
  let quoted = false
  const index = text.charCodeAt(at) === 91 ? /^\[\w{0,32}\]/.exec(text.slice(at, at + 34)) : null
  if (index !== null) at += index[0].length
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 39 || code === 96) quoted = true
    else if (code !== 92 && code !== 93) break
    at++
  }
  while (at < limit && isSpace(text.charCodeAt(at))) at++
  const separator = text.charAt(at)
  if (quoted && (separator === ',' || isQuoteAt(text, at))) {
    return valueBehindQuotedKey(text, keyStart, keyEnd)
  }
  if (separator !== '=' && separator !== ':') {
    const isFlag = at > keyEnd && !quoted && text.startsWith('--', keyStart)
    return isFlag ? { keyStart, keyEnd, valueStart: at, separator: ' ', quoted } : undefined
  }
  while (at < limit && '=:>'.includes(text.charAt(at))) at++
  const lineBreaks = quoted
  while (at < limit && isSpace(text.charCodeAt(at))) {
    const code = text.charCodeAt(at)
    if (!lineBreaks && (code === 10 || code === 13)) break
    at++
  }
  BLOCK_VALUE.lastIndex = at
  if (!lineBreaks && separator === ':' && BLOCK_VALUE.test(text)) at = BLOCK_VALUE.lastIndex
  return { keyStart, keyEnd, valueStart: at, separator, quoted }
}

/** YAML's value on a line of its own, also behind `|` or `>-`: one indented word. */
const BLOCK_VALUE = /(?:[|>][+-]?\d?[ \t]*)?\r?\n[ \t]+(?=[^\s:]+[ \t]*(?:\r?\n|$))/y
/** `"name": "key", "value": "x"` in an object or a tag: the value stands behind a label. */
const LABELLED = /\\*["'](?:\s*,)?\s*\\*["']?(?:[Vv]alue|val|v|content|newValue)\\*["']?\s*[:=]\s*/y
/** `"key", "x"` in a list; no key of an object follows. */
const LISTED = /\\*["'](?:\s*,\s*(?=\\*["'])|,?\s+(?=\\*["'](?!\w+\\*["']\s*[:=])))/y

function valueBehindQuotedKey(
  text: string,
  keyStart: number,
  keyEnd: number,
): KeyedPlace | undefined {
  for (const [pattern, separator] of [
    [LABELLED, ':'],
    [LISTED, ','],
  ] as const) {
    pattern.lastIndex = keyEnd
    if (pattern.test(text)) {
      return { keyStart, keyEnd, valueStart: pattern.lastIndex, separator, quoted: true }
    }
  }
  return undefined
}

function isQuoteAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 34 || code === 39) return true
  const letter = code | 32
  return (
    (letter === 118 || letter === 99) &&
    /^(?:[Vv]alue|val|v|content)\b/.test(text.slice(at, at + 8))
  )
}

/**
 * Judges the place and returns the edits for its value; an empty list when nothing is secret.
 */
export function keyedEdits(
  text: string,
  place: KeyedPlace,
  scan: Scan,
  judge: JudgeKey,
): readonly Edit[] {
  const verdict = verdictAt(text, place, judge)
  if (verdict.kind === 'none' || verdict.kind === 'tail') return []
  if (verdict.kind === 'identity' || verdict.kind === 'drop') return []
  const before = text.charCodeAt(place.keyStart - 1)
  // `arn:aws:secretsmanager:eu-west-1:1:secret:name` is an address.
  if (before === 58 && place.separator === ':' && !place.quoted) return []
  // User and password of a URL are read at its at sign.
  if (before === 47 && place.separator === ':' && text.charCodeAt(place.keyStart - 2) === 47)
    return []
  if (
    before === 32 &&
    TYPE_BEFORE.test(text.slice(Math.max(0, place.keyStart - 12), place.keyStart))
  )
    return []
  const inQuery = before === 63 || before === 38
  if (verdict.kind === 'cookie') return cookieEdits(text, place, verdict.rule)
  if (verdict.kind === 'authorization') return authorizationEdits(text, place, verdict.rule)
  if (verdict.kind === 'weak' && place.valueStart < scan.weakEnd) return []
  const first = text.charCodeAt(place.valueStart)
  // A quote written as an entity: the value is read where it is resolved.
  if (
    first === 38 &&
    /^&(?:quot|apos|#\d+|#x\w+);/.test(text.slice(place.valueStart, place.valueStart + 8))
  )
    return []
  const isBracket = first === 123 || first === 91
  if (isBracket && place.valueStart < scan.bracketEnd) return []
  const span = findValue(text, place.valueStart, inQuery)
  if (span.bracket) {
    scan.bracketEnd = span.end
    return bracketEdits(text, place, verdict, span)
  }
  if (verdict.kind === 'weak') scan.weakEnd = span.end
  if (!isSecretValue(text, place, verdict, span)) return []
  return [{ start: span.start, end: span.end, rule: verdict.rule }]
}

const TYPE_BEFORE = /\b(?:type|interface|enum|class|struct) $/

/** `api key: x` is two words of prose; when the last alone says nothing, the one before may. */
function verdictAt(text: string, place: KeyedPlace, judge: JudgeKey): KeyVerdict {
  const { keyStart, keyEnd } = place
  const verdict = judge(text.slice(keyStart, keyEnd))
  if (verdict.kind !== 'tail' && verdict.kind !== 'weak') return verdict
  const before = text.charCodeAt(keyStart - 1)
  if (before !== 32 && before !== 46) return verdict
  let start = keyStart - 1
  const limit = Math.max(0, keyStart - 24)
  while (start > limit && (bitsOf(text.charCodeAt(start - 1)) & WORD) !== 0) start--
  if (start === keyStart - 1) return verdict
  const wider = judge(text.slice(start, keyEnd))
  return wider.kind === 'none' ? verdict : wider
}

function isSecretValue(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  span: ValueSpan,
): boolean {
  const value = text.slice(span.start, span.end)
  const bare = span.quote === '' && !place.quoted
  const before = text.charCodeAt(place.valueStart - 1)
  // A space behind the separator: a sentence, or a line of YAML, but no pair of a query.
  const isProse = bare && isSpace(before)
  if (isProse && isCodeReference(value, text, place.keyStart, place.keyEnd)) return false
  if (
    isProse &&
    place.separator === ':' &&
    isTypeName(value, text.slice(place.keyStart, place.keyEnd))
  )
    return false
  if (
    place.separator === ',' &&
    (span.quote === '' || !looksPersonal(value) || /^[A-Za-z]+$/.test(value))
  )
    return false
  if (!isPlausible(value, isProse)) return false
  // `jwt: "JWT"` is a label and says no more than its key.
  if (
    /^[A-Z]/.test(value) &&
    value.toLowerCase() === text.slice(place.keyStart, place.keyEnd).toLowerCase()
  ) {
    return false
  }
  if (verdict.kind === 'weak') {
    return provesWeakKey(value, verdict.rule)
  }
  if (verdict.kind === 'number') return /\d/.test(value)
  if (span.quote === '' && isNumeric(value)) {
    const key = text.slice(place.keyStart, place.keyEnd)
    if (place.quoted || /token|key:session/.test(verdict.rule) || /id$/i.test(key)) return false
    return value.length > 4 || /pass|pwd/.test(verdict.rule)
  }
  // `Unexpected token: string` is prose; `token: x7Gh2` is not.
  if (isProse && place.separator === ':' && !/pass|pwd/.test(verdict.rule)) {
    return !/^[A-Za-z]{1,15}$|^[^A-Za-z\d]*$|^.$/.test(value)
  }
  return true
}

/**
 * An object or a list below a secret's key: its texts go, except those whose own key describes.
 * Without quotes around the key this is code or an ODBC value in braces.
 */
function bracketEdits(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  span: ValueSpan,
): readonly Edit[] {
  const { rule } = verdict
  if (!place.quoted) {
    const inner = text.slice(span.start + 1, span.end - 1)
    const isBraced = text.startsWith('={', span.start - 1) && place.separator === '='
    if (!isBraced || !isPlausible(inner) || /["'`\n]/.test(inner)) return []
    return [{ start: span.start + 1, end: span.end - 1, rule }]
  }
  if (verdict.kind !== 'secret') return []
  const edits: Edit[] = []
  const quote = /^\\*["'`]/.exec(text.slice(place.keyEnd, place.keyEnd + 64))?.[0]
  if (quote === undefined) return edits
  let key = ''
  for (let at = text.indexOf(quote, span.start); at >= 0 && at < span.end;) {
    const { start, end } = findValue(text, at, false)
    const behind = end + quote.length
    if (/^\s*:/.test(text.slice(behind, behind + 16))) key = text.slice(start, end)
    else {
      const value = text.slice(start, end)
      if (isPlausible(value) && !isAboutSecret(key)) edits.push({ start, end, rule })
      key = ''
    }
    at = text.indexOf(quote, behind)
  }
  return edits
}
