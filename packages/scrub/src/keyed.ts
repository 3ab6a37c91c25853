import { bitsOf, isSpace, WORD } from './characters.ts'
import { spokenValue } from './detectors/spoken-value.ts'
import type { Edit } from './edit.ts'
import { authorizationEdits, cookieEdits } from './header-values.ts'
import type { Scan } from './inspect-place.ts'
import { isAboutSecret, type JudgeKey, type KeyKind, type KeyVerdict } from './keys.ts'
import {
  isCodeReference,
  isNamed,
  isNumeric,
  isPlausible,
  isName,
  isTypeName,
  looksGenerated,
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
  /** `=`, `:`, `=>` and the like, ` ` (a command line flag) or `,` (anything less certain). */
  readonly separator: string
  /** The key is quoted: this is JSON or a dictionary, not prose. */
  readonly quoted: boolean
}

const NOTHING: readonly Edit[] = []

/**
 * Looks at the key that stands before `at`: before a separator, a space or the end of a line.
 *
 * @param at behind the key, its quotes and its spaces
 */
export function keyedAt(text: string, at: number, scan: Scan, judge: JudgeKey): readonly Edit[] {
  const keyEnd = keyEndBefore(text, at)
  const keyStart = wordStart(text, keyEnd)
  // The word is part of something that goes: its end says nothing.
  if (keyStart < scan.resume || keyStart === keyEnd) return NOTHING
  const verdict = verdictAt(text, keyStart, keyEnd, judge)
  if (verdict === undefined) return NOTHING
  const place = placeAt(text, keyStart, keyEnd)
  if (place !== undefined) return keyedEdits(text, place, verdict, scan)
  if (text.charCodeAt(keyEnd) !== 32) return NOTHING
  const spoken = spokenValue(text, keyStart, keyEnd, verdict)
  return spoken === undefined ? NOTHING : [spoken]
}

/** The end of the word before a separator, its quotes and its spaces. */
function keyEndBefore(text: string, separator: number): number {
  let at = separator
  const limit = Math.max(0, separator - 24)
  while (at > limit && !isKeyCharacter(text.charCodeAt(at - 1))) at--
  // `password[0]=`: the key stands before its index.
  const index =
    text.charCodeAt(at) === 93 ? /\w\[\d{1,6}$/.exec(text.slice(Math.max(0, at - 8), at)) : null
  return index === null ? at : at - index[0].length + 1
}

export function wordStart(text: string, end: number): number {
  let at = end
  const limit = Math.max(0, end - 96)
  while (at > limit && isKeyCharacter(text.charCodeAt(at - 1))) at--
  return at
}

/** Letters of any language, digits, `_` and `-`. */
function isKeyCharacter(code: number): boolean {
  if (code < 128) return (bitsOf(code) & WORD) !== 0
  return code >= 0xc0 && (code < 0x2000 || code > 0x3040) && code !== 0xd7 && code !== 0xf7
}

/** `api key: x` is two words of prose; when the last alone says nothing, the one before may. */
function verdictAt(
  text: string,
  keyStart: number,
  keyEnd: number,
  judge: JudgeKey,
): KeyVerdict | undefined {
  let verdict = judge(text.slice(keyStart, keyEnd))
  if (verdict.kind === 'tail' || verdict.kind === 'weak') {
    const before = text.charCodeAt(keyStart - 1)
    const start = before === 32 || before === 46 ? wordStart(text, keyStart - 1) : keyStart
    const wider = start < keyStart - 1 ? judge(text.slice(start, keyEnd)) : verdict
    if (wider.kind !== 'none') verdict = wider
  }
  return MUTE.has(verdict.kind) ? undefined : verdict
}

const MUTE: ReadonlySet<KeyKind> = new Set<KeyKind>(['none', 'tail', 'identity', 'drop'])

/** Quotes and brackets that close behind a key, and its index. */
const BEHIND_KEY = /(?:\[\w{0,32}\])?(?:\\*["'`]|[\])*])*\\?/y
const SEPARATOR = /[ \t]*([=:])(?:[=:]{1,2}|>)?[ \t]*/y
/** YAML's value on a line of its own, also behind `|` or `>-`: one indented word. */
const BLOCK_VALUE = /(?:[|>][+-]?\d?[ \t]*)?\r?\n[ \t]+(?=[^\s:]+[ \t]*(?:\r?\n|$))/y
const QUOTE_BELOW = /\s+(?=\\*["'`]|string\()/y
/** What stands before a value: a type and `=`, a call, a length. */
const WRAPPED =
  /(?:[\w.<>|?]{1,32} ?= ?|(?:\w{0,32}::)?[A-Z]\w{0,32}(?:::\w{1,16})?\(|string\(\d{1,6}\)\s|<<)(?=\\*["'`])/y
/** `"name": "key", "value": "x"` in an object or a tag: the value stands behind a label. */
const LABELLED =
  /\\*["'](?:\s*,|(?:\s+[\w-]{1,24}=\\*["'][^"'<>\\]{0,80}\\*["']){0,4})\s*\\*["']?(?:[Vv]alue|val|v|content|newValue)\\*["']?\s*[:=]\s*/y
/** The same with the value first. */
const LABELLED_BEFORE =
  /["']?(?:value|val|content)\\*["']?\s*[:=]\s*(?=\\*["'][^"'<>{}]{1,256}["'],?\s*(?:[\w-]{1,24}=["'][^"'<>]{0,80}["']\s+){0,4}\\*["']?(?:name|id|key)\\*["']?\s*[:=]\s*\\*["'][\w.-]{0,64}$)|Duplicate entry (?='[^']{1,256}' for key '[\w.-]{0,64}$)/i
/** `"key", "x"`, `"key" -> "x"`, `s:3:"key";s:1:"x"`. */
const LISTED =
  /\\*["'](?:[ \t]*(?:,|->)[ \t]*|;s:\d{1,6}:|[ \t]+)[bruN@]?(?=\\*["'](?![^"'\n]{0,80}\\*["']\s*:))/y
/** `key | x`, `key -> x`, `key in ('x')`, `setKey("x")`, `Authorization "Bearer x"`. */
const LOOSE =
  /[ \t]*(?:\||->)[ \t]+|\t+|[ \t]*(?:[ \t]in[ \t]*\(|[ \t]like[ \t]|<>|\|\||\?\?)[ \t]*(?=["'`])|\((?=["'])|,<<(?=")|[ \t]+(?=["']\w+ )/iy
const FLAG_GAP = /[ \t](?=[^\s-])/y
/** YAML's `name: DB_PASSWORD` above `value: x`. */
const NAME_BEFORE = /(?:^|[\s-])(?:name|key):\s*["']?$/
const VALUE_LINE = /\r?\n\s*(?:value|val):[ \t]*/y

/** Where an expression that has to begin at `at` ends; negative when it does not. */
function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : -1
}

/** Finds out how a key is told its value: `key = x`, `"key": "x"`, `--key x` and their like. */
function placeAt(text: string, keyStart: number, keyEnd: number): KeyedPlace | undefined {
  const closed = endOf(BEHIND_KEY, text, keyEnd)
  const quoted = closed > keyEnd && /["'`]/.test(text.slice(keyEnd, closed))
  SEPARATOR.lastIndex = closed
  const told = SEPARATOR.exec(text)
  if (told === null) return otherPlaceAt(text, keyStart, keyEnd, quoted)
  let separator = told[0].trim()
  let at = SEPARATOR.lastIndex
  const code = text.charCodeAt(at)
  if (code === 10 || code === 13 || code === 124 || code === 62) {
    const below = quoted ? QUOTE_BELOW : BLOCK_VALUE
    if (quoted || separator.startsWith(':')) at = Math.max(at, endOf(below, text, at))
  } else if (code === 40 && text.charCodeAt(closed - 1) === 41) {
    // SQL's `Key (token)=(x) already exists`.
    separator = ','
    at++
  }
  const wrapped = endOf(WRAPPED, text, at)
  if (wrapped > 0) {
    if (text.charCodeAt(wrapped - 1) === 40) separator = ','
    at = wrapped
  }
  return { keyStart, keyEnd, valueStart: at, separator, quoted }
}

function otherPlaceAt(
  text: string,
  keyStart: number,
  keyEnd: number,
  quoted: boolean,
): KeyedPlace | undefined {
  const place = (valueStart: number, separator: string): KeyedPlace | undefined =>
    valueStart < 0 ? undefined : { keyStart, keyEnd, valueStart, separator, quoted }
  if (quoted) {
    return (
      place(endOf(LABELLED, text, keyEnd), ':') ??
      place(labelledBefore(text, keyStart), ':') ??
      place(endOf(LISTED, text, keyEnd), ',')
    )
  }
  if (text.startsWith('--', keyStart)) return place(endOf(FLAG_GAP, text, keyEnd), ' ')
  if (NAME_BEFORE.test(text.slice(Math.max(0, keyStart - 12), keyStart))) {
    return place(endOf(VALUE_LINE, text, keyEnd), ':')
  }
  return place(endOf(LOOSE, text, keyEnd), ',')
}

/** The value before the name, in an object or a tag. */
function labelledBefore(text: string, keyStart: number): number {
  const from = Math.max(0, keyStart - 320)
  const label = LABELLED_BEFORE.exec(text.slice(from, keyStart))
  return label === null ? -1 : from + label.index + label[0].length
}

/** Judges the place and returns the edits for its value; an empty list when nothing is secret. */
function keyedEdits(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  scan: Scan,
): readonly Edit[] {
  const { kind, rule } = verdict
  const { keyStart, valueStart, separator } = place
  if (isPartOfName(text, place)) return NOTHING
  if (separator === ',' && !isPair(text, place, findValue(text, valueStart, false), kind)) {
    return NOTHING
  }
  if (kind === 'cookie') return cookieEdits(text, place, rule)
  if (kind === 'authorization') return authorizationEdits(text, place, rule)
  if (kind === 'weak' && valueStart < scan.weakEnd) return NOTHING
  const first = text.charCodeAt(valueStart)
  if ((first === 123 || first === 91) && valueStart < scan.bracketEnd) return NOTHING
  const before = text.charCodeAt(keyStart - 1)
  const span = findValue(text, valueStart, before === 63 || before === 38)
  if (span.bracket) {
    scan.bracketEnd = span.end
    return bracketEdits(text, place, verdict, span)
  }
  if (kind === 'weak') scan.weakEnd = span.end
  const end = secretEnd(text, place, verdict, span)
  if (end <= span.start) return NOTHING
  const edits = [{ start: span.start, end, rule }]
  // `password = "old" -> "new"`, as Terraform plans it; `"one half" + "the other"`.
  const next = span.quote === '' ? -1 : endOf(CHANGED, text, span.end)
  if (next > 0) edits.push({ start: next, end: findValue(text, next - 1, false).end, rule })
  return edits
}

const CHANGED = /\\*["'`] ?(?:->|\+)? ?\\*["'`]/y
const TYPE_BEFORE = /\b(?:type|interface|enum|class|struct) $/

/** The word is the end of something else that has a colon, or the name of a type. */
function isPartOfName(
  text: string,
  { keyStart, valueStart, separator, quoted }: KeyedPlace,
): boolean {
  const before = text.charCodeAt(keyStart - 1)
  if (separator === ':' && !quoted) {
    // `arn:aws:secretsmanager:eu-west-1:1:secret:name` is an address.
    if (before === 58) return true
    // User and password of a URL are read at its at sign; `/etc/passwd: no` is a file.
    if (before === 47) {
      return text.charCodeAt(keyStart - 2) === 47 || isSpace(text.charCodeAt(valueStart - 1))
    }
  }
  return before === 32 && TYPE_BEFORE.test(text.slice(Math.max(0, keyStart - 12), keyStart))
}

/** What a parser or a validator says about a token is no token. */
const COMPLAINT = /\b(?:unexpected|invalid|expired|illegal|got|bad|missing|unknown|wrong) $/i
/** A sentence goes on behind the value, and no pair follows. */
const SENTENCE_GOES_ON = /,? \p{L}+(?![\w-]*["']?[:=])/uy
/** What a value that looks generated is made of. */
const GENERATED = /[\w+/=.~:%-]*[\w+/=~%-]/y

/** Where the secret ends that begins where the value does; there is none when it ends at once. */
function secretEnd(text: string, place: KeyedPlace, verdict: KeyVerdict, span: ValueSpan): number {
  const { keyStart, keyEnd, valueStart, separator, quoted } = place
  const { kind, rule } = verdict
  const { start, quote } = span
  const isBare = quote === ''
  // A space behind the separator: a sentence, or a line of YAML, but no pair of a query.
  const isProse = isBare && !quoted && isSpace(text.charCodeAt(valueStart - 1))
  const value = text.slice(start, span.end)
  const key = text.slice(keyStart, keyEnd)
  if (isProse && isCodeReference(value, text, keyStart, keyEnd)) return start
  if (isProse && separator !== '=' && isTypeName(value, key)) return start
  if (kind === 'weak' && isBare && !isNamed(rule)) {
    const end = Math.min(span.end, endOf(GENERATED, text, start))
    // `key = base64.decode(…`, `state = States[…`
    if (/[([]/.test(text.charAt(end))) return start
    return end > 0 && provesWeakKey(text.slice(start, end), rule) ? end : start
  }
  const isSecret = (): boolean => {
    if (!isBare && !quoted && closesLiteral(text, start - 1)) return false
    if (separator === ',' && (!looksPersonal(value) || NAME.test(value))) return false
    const isPass = /pass|pwd/.test(rule)
    const isWord = /^[\p{L}_$]+$/u.test(value)
    // `'X-Api-Key': apiKey` and `token === x` are code.
    if (isBare && (separator.startsWith('==') || (isWord && quoted))) return false
    if (
      isWord &&
      isBare &&
      (kind === 'weak' || isOwnName(key, value, text.charAt(span.end), isProse))
    )
      return false
    if (isProse && separator === ':') {
      // `Unexpected token: string` is prose; `token: x7Gh2` is not.
      if (isWord && (isPass ? endOf(SENTENCE_GOES_ON, text, span.end) > 0 : value.length < 16)) {
        return false
      }
      if (!isPass && /^[^A-Za-z\d]*$/.test(value)) return false
    }
    if (!isPlausible(value, isProse || separator === ' ')) return false
    if (kind === 'weak') return provesWeakKey(value, rule)
    if (kind === 'number') return /\d/.test(value) && value.length > 2
    if (
      separator.startsWith('==') ||
      COMPLAINT.test(text.slice(Math.max(0, keyStart - 12), keyStart))
    ) {
      return looksPersonal(value)
    }
    if (!isBare || !isNumeric(value)) return true
    if (quoted || /token|key:sess/.test(rule) || /id$/i.test(key)) {
      return false
    }
    return value.length > (isPass ? 3 : 4)
  }
  return isSecret() ? span.end : start
}

/** `f(token=token, key=k)`, `token = reserved;`: the name of a variable. */
function isOwnName(key: string, value: string, next: string, isProse: boolean): boolean {
  const [ofKey, name] = [key.toLowerCase(), value.toLowerCase()]
  const isPass = /pass|pwd/.test(ofKey)
  if (value.length < 3 || (isProse && next === ';')) return true
  if (isProse && !isPass && name.includes(ofKey)) return true
  return ofKey.endsWith(name) && (!isPass || /[,;)}\]]/.test(next))
}

/** `'token: ' + x`: the quote ends the text that the key stands in. */
function closesLiteral(text: string, at: number): boolean {
  const quote = text.charAt(at)
  const next = text.charAt(at + 1)
  if (next === '' || /[\s,;)\]}>]/.test(next)) return true
  if (!/[+.:&|?%]/.test(next)) return false
  let count = 0
  for (
    let before = at - 1;
    before >= 0 && before > at - 256 && text.charCodeAt(before) !== 10;
    before--
  ) {
    if (text.charAt(before) === quote) count++
  }
  return count % 2 === 1
}

/** A list is proof only when it holds a flag and its value, or a key and its value alone. */
function isPair(
  text: string,
  { keyStart, keyEnd, quoted }: KeyedPlace,
  { start, end }: ValueSpan,
  kind: KeyKind,
): boolean {
  if (!quoted || text.startsWith('--', keyStart)) return true
  if (/->|;s:/.test(text.slice(keyEnd, start))) return true
  const value = text.slice(start, end)
  // Names and values in turn, as in Node's `rawHeaders`.
  if (value.length > 15 && looksGenerated(value)) return true
  if (kind === 'authorization' && /^[\w-]+ +[^\s"]{8}/.test(value)) return true
  return (
    /[([{:]\s?\\*["']$/.test(text.slice(Math.max(0, keyStart - 5), keyStart)) &&
    /^\\*["'](?:>>)?\s*[)\]};]/.test(text.slice(end, end + 8))
  )
}

/** A word, or words with `_` between them, are names. */
const NAME = /^[A-Za-z]+$|^[a-z\d]+(?:_[a-z\d]+)+$|\s/

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
    // ODBC's `PWD={x}`, Go's `map[X-Api-Key:[x]]`.
    const isBraced = text.startsWith('={', span.start - 1) || text.startsWith(':[', span.start - 1)
    if (!isBraced || !isPlausible(inner) || /^[A-Za-z_$.]+$|[\s"'`]/.test(inner)) return NOTHING
    return [{ start: span.start + 1, end: span.end - 1, rule }]
  }
  if (verdict.kind !== 'secret') return NOTHING
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
      if (isBelow(key, value)) edits.push({ start, end, rule })
      key = ''
    }
    at = text.indexOf(quote, behind)
  }
  return edits
}

/** Whether a value below a secret's key is secret: in a list, or below a key that may be anything. */
function isBelow(key: string, value: string): boolean {
  if (!isPlausible(value)) return false
  if (key === '') return !isLabelled(value)
  return looksPersonal(value) && !isAboutSecret(key) && !isName(value) && !/[<>{]/.test(value)
}

/** `required: ['apiKey', 'secretKey']` */
const isLabelled = (value: string): boolean => /^[a-z]+(?:[A-Z][a-z]+)+$|[<>{]/.test(value)
