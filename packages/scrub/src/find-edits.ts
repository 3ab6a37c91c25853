import { BITS, DASH, DIGIT, ESCAPE, HEX, UPPER, WORD } from './characters.ts'
import { decode, isDisguise } from './decode.ts'
import { authScheme } from './detectors/auth-scheme.ts'
import { card } from './detectors/card.ts'
import { encodedText } from './detectors/encoded.ts'
import { homeDirectory } from './detectors/home-directory.ts'
import { iban } from './detectors/iban.ts'
import { jwt } from './detectors/jwt.ts'
import { pem } from './detectors/pem.ts'
import { mayBeProvider, providerToken } from './detectors/provider-token.ts'
import { userinfo } from './detectors/userinfo.ts'
import { type Edit, mergeEdits } from './edit.ts'
import { keyedEdits, keyedPlaceAt } from './keyed.ts'
import type { JudgeKey } from './keys.ts'
import type { OwnSecrets } from './own-secrets.ts'

export interface TextRules {
  readonly judge: JudgeKey
  readonly replacement: string
  /** Rules that never act. */
  readonly off: ReadonlySet<string>
  readonly own: OwnSecrets
}

/** Layers of escapes and encodings that are looked through. */
const DEEPEST = 4

// What may follow a word that makes it worth a second look.
const SEPARATOR = 1
const KEY_QUOTE = 2
const SPACE = 4
const SLASH = 8
const DOT = 16
const AFTER = new Uint8Array(128)
for (const [characters, bit] of [
  ['=:>', SEPARATOR],
  ['"\'`\\]', KEY_QUOTE],
  [' \t', SPACE],
  ['/\\', SLASH],
  ['.:', DOT],
] as const) {
  for (const character of characters) {
    AFTER[character.charCodeAt(0)] = (AFTER[character.charCodeAt(0)] as number) | bit
  }
}

const NOTHING: readonly Edit[] = []

/**
 * Finds what has to go from a text, in one pass over its words. A word is suspicious by its first
 * letters, its length or the character behind it; only then a detector looks closer, so the cost of
 * a clean text is that of reading it.
 */
export function findEdits(text: string, rules: TextRules, depth = 0): readonly Edit[] {
  const found: Edit[] = []
  const disguised = scanWords(text, rules, depth, found)
  let edits: readonly Edit[] = found
  if (disguised && depth < DEEPEST) {
    const decoded = decode(text)
    if (decoded !== undefined) {
      const inner = findEdits(decoded.text, rules, depth + 1).map((edit) => ({
        ...edit,
        start: decoded.starts[edit.start] as number,
        end: decoded.starts[edit.end] as number,
      }))
      if (inner.length > 0) edits = mergeEdits([...found, ...inner])
    }
  }
  const own = rules.own.find(text)
  if (own.length > 0) edits = mergeEdits([...edits, ...own])
  return edits.length === 0 ? NOTHING : edits
}

/** Returns whether the text holds escapes or disguised characters that hide parts of it. */
function scanWords(text: string, rules: TextRules, depth: number, found: Edit[]): boolean {
  const length = text.length
  let disguised = false
  let at = 0
  while (at < length) {
    let code = text.charCodeAt(at)
    let bits = code < 128 ? (BITS[code] as number) : 0
    if ((bits & WORD) === 0) {
      if (bits === ESCAPE) disguised ||= isEscape(text, at, code)
      else if (code > 127) disguised ||= isDisguise(code)
      at++
      continue
    }
    const start = at
    let all = 0
    do {
      all |= bits
      code = text.charCodeAt(++at)
      bits = code < 128 ? (BITS[code] as number) : 0
    } while ((bits & WORD) !== 0)
    const after = code < 128 ? (AFTER[code] as number) : 0
    const edits = lookAtWord(text, start, at, all, after, rules, depth)
    for (const edit of edits) {
      if (rules.off.has(edit.rule) || text.slice(edit.start, edit.end) === rules.replacement)
        continue
      found.push(edit)
      at = edit.end
    }
  }
  return disguised
}

function lookAtWord(
  text: string,
  start: number,
  end: number,
  all: number,
  after: number,
  rules: TextRules,
  depth: number,
): readonly Edit[] {
  const length = end - start
  if (length >= 10 || (after & DOT) !== 0) {
    const edit = lookAtToken(text, start, end, all, rules, depth)
    if (edit !== undefined) return [edit]
  }
  if ((all & ~(DIGIT | DASH | HEX)) === 0 && (all & DIGIT) !== 0) {
    const edit = lookAtDigits(text, start, end)
    if (edit !== undefined) return [edit]
  }
  if (length === 4 && (all & UPPER) !== 0 && (all & DIGIT) !== 0 && (after & SPACE) !== 0) {
    const edit = iban(text, start)
    if (edit !== undefined) return [edit]
  }
  if (after === 0) return NOTHING
  if ((after & SLASH) !== 0 && (length === 4 || length === 5)) {
    const edit = homeDirectory(text, start, end)
    if (edit !== undefined) return [edit]
  }
  if ((after & SPACE) !== 0) {
    const next = text.charCodeAt(end + 1)
    if (next !== 61 && next !== 58 && next !== 32 && next !== 9) {
      const first = text.charCodeAt(start) | 32
      if (first === 98 && (length === 6 || length === 5)) {
        const edit = authScheme(text, start, end)
        return edit === undefined ? NOTHING : [edit]
      }
      if (text.charCodeAt(start) !== 45 || length < 4) return NOTHING
    }
  }
  if ((after & (SEPARATOR | KEY_QUOTE | SPACE)) === 0) return NOTHING
  if (text.charCodeAt(end) === 58) {
    const authority = authorityAfter(text, end)
    if (authority > 0) {
      const edit = userinfo(text, authority, rules.replacement)
      return edit === undefined ? NOTHING : [edit]
    }
  }
  const place = keyedPlaceAt(text, start, end)
  return place === undefined ? NOTHING : keyedEdits(text, place, rules.judge)
}

function lookAtToken(
  text: string,
  start: number,
  end: number,
  all: number,
  rules: TextRules,
  depth: number,
): Edit | undefined {
  const length = end - start
  if (mayBeProvider(text, start)) {
    const edit = providerToken(text, start)
    if (edit !== undefined) return edit
  }
  const first = text.charCodeAt(start)
  if (first === 45 && text.startsWith('-----', start)) {
    const edit = pem(text, start)
    if (edit !== undefined) return edit
  }
  if (first === 101 && text.startsWith('eyJ', start)) {
    const edit = jwt(text, start, end)
    if (edit !== undefined) return edit
  }
  if (length >= 15 && (all & UPPER) !== 0 && (all & DIGIT) !== 0) {
    const edit = iban(text, start)
    if (edit !== undefined) return edit
  }
  // A prefix may follow a dash: `token-ghp_…`.
  if ((all & DASH) !== 0 && length >= 20) {
    let dash = text.indexOf('-', start)
    for (let tries = 0; dash > 0 && dash < end && tries < 8; tries++) {
      if (mayBeProvider(text, dash + 1)) {
        const edit = providerToken(text, dash + 1)
        if (edit !== undefined) return edit
      }
      dash = text.indexOf('-', dash + 1)
    }
  }
  if (length >= 16 && depth < DEEPEST) {
    const encoded = encodedText(text, start, end)
    if (encoded !== undefined) {
      const inner = findEdits(encoded.plain, rules, depth + 1)[0]
      if (inner !== undefined) return { start, end: encoded.end, rule: inner.rule }
    }
  }
  return undefined
}

function lookAtDigits(text: string, start: number, end: number): Edit | undefined {
  const length = end - start
  if (length === 4 || length >= 13) return card(text, start)
  if (length === 11 && SSN.test(text.slice(start, end))) {
    if (SSN_CONTEXT.test(text.slice(Math.max(0, start - 40), start))) {
      return { start, end, rule: 'ssn' }
    }
  }
  return undefined
}

const SSN = /^(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}$/
const SSN_CONTEXT = /\bssn\b|social.security/i

function isEscape(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (code === 37) {
    return next >= 48 && next <= 55 && ((BITS[text.charCodeAt(at + 2) & 127] as number) & HEX) !== 0
  }
  if (code === 92)
    return (
      next === 117 || next === 120 || next === 110 || next === 114 || next === 116 || next === 47
    )
  return next === 35 || next === 113 || next === 97 || next === 108 || next === 103 || next === 110
}

/** The index behind `://` (or `:\/\/` in JSON); 0 when it does not follow. */
function authorityAfter(text: string, colon: number): number {
  let at = colon + 1
  for (let slashes = 0; slashes < 2; slashes++) {
    while (text.charCodeAt(at) === 92 && at < colon + 24) at++
    if (text.charCodeAt(at) !== 47) return 0
    at++
  }
  return at
}
