import { bitsOf, isSpace, runEnd, TOKEN_MARK, WORD } from './characters.ts'
import type { Edit } from './edit.ts'
import type { Scan } from './inspect-place.ts'
import type { JudgeKey, KeyVerdict } from './keys.ts'
import { isCodeReference, isNumeric, isPlausible, looksGenerated } from './plausible.ts'
import { findValue, type ValueSpan } from './value-span.ts'

/** A key in a text and where its value begins. */
export interface KeyedPlace {
  readonly keyStart: number
  readonly keyEnd: number
  /** Behind the separator and its spaces. */
  readonly valueStart: number
  /** `=`, `:`, `>` (a tag) or ` ` (a command line flag). */
  readonly separator: string
  /** The key is quoted: this is JSON or a dictionary, not prose. */
  readonly quoted: boolean
}

/**
 * Looks for `key = value`, `"key": value`, `key[x]=value`, `--key value` or `<key>value` at the
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
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === 34 || code === 39 || code === 96) quoted = true
    else if (code !== 92 && code !== 93) break
    at++
  }
  while (at < limit && isSpace(text.charCodeAt(at))) at++
  const separator = text.charAt(at)
  if (separator === '>') {
    if (!/<(?:[\w-]{1,24}:)?$/.test(text.slice(Math.max(0, keyStart - 26), keyStart)))
      return undefined
    return { keyStart, keyEnd, valueStart: at + 1, separator, quoted: false }
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
  return { keyStart, keyEnd, valueStart: at, separator, quoted }
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
  const inQuery = before === 63 || before === 38
  if (verdict.kind === 'cookie') return cookieEdits(text, place, verdict.rule)
  if (verdict.kind === 'authorization') return authorizationEdits(text, place, verdict.rule)
  if (verdict.kind === 'weak' && place.valueStart < scan.weakEnd) return []
  const first = text.charCodeAt(place.valueStart)
  const isBracket = first === 123 || first === 91
  if (isBracket && place.valueStart < scan.bracketEnd) return []
  const span = findValue(text, place.valueStart, inQuery)
  if (span.bracket) {
    scan.bracketEnd = span.end
    return bracketEdits(text, place, verdict, span, judge)
  }
  if (verdict.kind === 'weak') scan.weakEnd = span.end
  if (!isSecretValue(text, place, verdict, span)) return []
  return [{ start: span.start, end: span.end, rule: verdict.rule }]
}

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
  if (isProse && isCodeReference(value)) return false
  if (!isPlausible(value, isProse)) return false
  if (verdict.kind === 'weak') return looksGenerated(value)
  if (verdict.kind === 'number') return /\d/.test(value) || value.length > 2
  if (span.quote === '' && isNumeric(value)) {
    const key = text.slice(place.keyStart, place.keyEnd)
    return !place.quoted && !/token|key:session/.test(verdict.rule) && !/id$/i.test(key)
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
  judge: JudgeKey,
): readonly Edit[] {
  const { rule } = verdict
  if (!place.quoted) {
    const inner = text.slice(span.start + 1, span.end - 1)
    const isBraced = text.charCodeAt(span.start) === 123 && place.separator === '='
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
      if (isPlausible(value) && judge(key).rule !== 'descriptive') edits.push({ start, end, rule })
      key = ''
    }
    at = text.indexOf(quote, behind)
  }
  return edits
}

/** The quote of the key, so that `"key": {…}` becomes `"key": "[Filtered]"` and stays JSON. */
function keyQuote(text: string, place: KeyedPlace): string | undefined {
  const quote = /^\\*["'`]/.exec(text.slice(place.keyEnd, place.keyEnd + 64))?.[0]
  return quote === undefined ? undefined : `${quote}[Filtered]${quote}`
}

/** The edits of a text that is a whole `Cookie` or `Set-Cookie` header. */
export function cookieTextEdits(text: string, rule: string): readonly Edit[] {
  return cookieEdits(text, placeOf(), rule)
}

/** The edits of a text that is a whole `Authorization` header. */
export function credentialTextEdits(text: string, rule: string): readonly Edit[] {
  SCHEME.lastIndex = 0
  const start = SCHEME.exec(text)?.[0].length ?? 0
  const value = text.slice(start)
  return isPlausible(value) ? [{ start, end: text.length, rule }] : []
}

const placeOf = (): KeyedPlace => ({
  keyStart: 0,
  keyEnd: 0,
  valueStart: 0,
  separator: ':',
  quoted: false,
})

const COOKIE_PAIR =
  /([^=;,\s"'\\]{1,256})=("[^"\\]{0,4096}"|[^;,\s"'\\]*)(;\s*|,\s*(?=[^=;,\s]{1,64}=))?/y
const COOKIE_ATTRIBUTE = /^(?:path|domain|expires|max-age|samesite|priority|version)$/i
const COOKIE_FLAG = /(?:secure|httponly|partitioned)(?:;\s*)?/iy

/** Every cookie's value goes, its name stays. */
function cookieEdits(text: string, place: KeyedPlace, rule: string): readonly Edit[] {
  const edits: Edit[] = []
  let at = place.valueStart
  while (bitsOf(text.charCodeAt(at)) === 32 || '"\'`'.includes(text.charAt(at) || ' ')) {
    if (at >= text.length) return edits
    at++
  }
  for (;;) {
    COOKIE_FLAG.lastIndex = at
    const flag = COOKIE_FLAG.exec(text)
    if (flag !== null && flag[0].length > 0) {
      at += flag[0].length
      continue
    }
    COOKIE_PAIR.lastIndex = at
    const pair = COOKIE_PAIR.exec(text)
    if (pair === null) break
    const [all, name = '', value = '', more] = pair
    const start = at + name.length + 1
    if (value !== '' && !COOKIE_ATTRIBUTE.test(name)) {
      edits.push({ start, end: start + value.length, rule })
    }
    at += all.length
    if (COOKIE_ATTRIBUTE.test(name) && /^expires$/i.test(name)) at = skipDate(text, at)
    if (more === undefined && at === start + value.length) break
  }
  if (edits.length > 0) return edits
  // No pairs: one bare value.
  const span = findValue(text, place.valueStart, false)
  const value = text.slice(span.start, span.end)
  return !span.bracket && looksGenerated(value) ? [{ start: span.start, end: span.end, rule }] : []
}

const DATE_TAIL = /[\w ,:-]{0,40}GMT(?:;\s*)?/y

function skipDate(text: string, at: number): number {
  DATE_TAIL.lastIndex = at
  const date = DATE_TAIL.exec(text)
  return date === null ? at : at + date[0].length
}

const SCHEME =
  /(?:bearer|basic|digest|hawk|negotiate|ntlm|token|apikey|api-key|key|oauth|mac|hmac|jwt|signature|sso-key|splunk|genie[kK]ey|aws4-hmac-sha256|aws|dpop|gnap|hoba|mutual|privatetoken|scram-sha-\d+|vapid|sharedkey(?:lite)?|sharedaccesssignature)\s+/iy

/** Credentials go, the scheme before them stays. */
function authorizationEdits(text: string, place: KeyedPlace, rule: string): readonly Edit[] {
  const span = findValue(text, place.valueStart, false)
  if (span.bracket) {
    if (!isPlausible(text.slice(span.start, span.end))) return []
    const by = keyQuote(text, place)
    return [{ start: span.start, end: span.end, rule, ...(by && { by }) }]
  }
  SCHEME.lastIndex = span.start
  const scheme = SCHEME.exec(text)?.[0] ?? ''
  const start = span.start + scheme.length
  const quoted = span.quote !== ''
  const end = quoted ? span.end : credentialsEnd(text, start)
  if (start >= end) return []
  const value = text.slice(start, end)
  if (!isPlausible(value)) return []
  if (!quoted && scheme === '' && /^[a-z]{1,12}$/i.test(value)) return []
  return [{ start, end, rule }]
}

const PARAMETERS =
  /[\w-]{1,40}=(?:"[^"\n]*"|[^\s,"]*)(?:,?[ \t]*[\w-]{1,40}=(?:"[^"\n]*"|[^\s,"]*))*/y

/** The end of unquoted credentials: one token, or a list of `name=value` parameters. */
function credentialsEnd(text: string, start: number): number {
  PARAMETERS.lastIndex = start
  const parameters = PARAMETERS.exec(text)
  if (parameters !== null) return start + parameters[0].length
  const end = runEnd(text, start, WORD | TOKEN_MARK, text.length)
  const span = findValue(text, start, false)
  const longest = Math.max(end, span.end)
  // A full stop behind the credentials ends the sentence.
  return longest > start && text.charAt(longest - 1) === '.' ? longest - 1 : longest
}
