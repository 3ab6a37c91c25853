import { endOf, isKeyCharacter, textBefore, wordStart } from '../text/characters.ts'
import { spokenValue } from './spoken-value.ts'
import { type Edit, REPLACEMENT } from '../text/edit.ts'
import { authorizationEdits, cookieEdits } from './header-values.ts'
import { blockEdit } from './block.ts'
import type { Scan } from '../text/scan.ts'
import { isMute, isAboutSecret, type JudgeKey, type KeyVerdict } from '../keys/verdict.ts'
import { isPair, type KeyedPlace, placeAt } from './keyed-place.ts'
import { isName, looksPersonal } from '../values/generated.ts'
import { isPlausible } from '../values/plausible.ts'
import { isWordToken, namesStored, provesNumber, provesWeakKey } from '../values/proof.ts'
import { secretEnd } from './secret-end.ts'
import { tableEdits } from './table.ts'
import { behindBackslashes, findValue, type ValueSpan } from './value-span.ts'

const NOTHING: readonly Edit[] = []

/**
 * Looks at the key that stands before `at`: before a separator, a space or the end of a line.
 *
 * @param at behind the key, its quotes and its spaces
 */
export function keyedAt(text: string, at: number, scan: Scan, judge: JudgeKey): readonly Edit[] {
  const keyEnd = keyEndBefore(text, at)
  const keyStart = wordStart(text, keyEnd)
  // The word is part of something that goes: its end says nothing. Or it was looked at before.
  if (keyStart < scan.resume || keyStart === keyEnd || keyEnd === scan.keyEnd) return NOTHING
  scan.keyEnd = keyEnd
  const verdict = verdictAt(text, keyStart, keyEnd, judge)
  if (verdict === undefined) return NOTHING
  const cells = tableEdits(text, keyEnd, scan, judge)
  if (cells.length > 0) return cells
  const place = placeAt(text, keyStart, keyEnd, scan)
  const edits = place === undefined ? NOTHING : keyedEdits(text, place, verdict, scan)
  const isSure = place !== undefined && place.separator !== ','
  if (isSure || edits.length > 0 || text.charCodeAt(keyEnd) !== 32) return edits
  const spoken = spokenValue(text, keyStart, keyEnd, verdict)
  return spoken === undefined ? NOTHING : [spoken]
}

/** The end of the word before a separator, its quotes and its spaces. */
function keyEndBefore(text: string, separator: number): number {
  let at = separator
  const limit = Math.max(0, separator - 24)
  while (at > limit && !isKeyCharacter(text.charCodeAt(at - 1))) at--
  // `password[0]=`: the key stands before its index.
  const index = text.charCodeAt(at) === 93 ? /\w\[\d{1,6}$/.exec(textBefore(text, at, 8)) : null
  return index === null ? at : at - index[0].length + 1
}

/** `api key: x` is two words of prose; when the last alone says nothing, the one before may. */
function verdictAt(
  text: string,
  keyStart: number,
  keyEnd: number,
  judge: JudgeKey,
): KeyVerdict | undefined {
  let verdict = judge(text.slice(keyStart, keyEnd))
  const before = text.charCodeAt(keyStart - 1)
  // `session.id`, `password.confirmation`
  if (before === 46 && verdict.kind === 'none')
    verdict = judge(text.slice(wordStart(text, keyStart - 1), keyEnd))
  else if (verdict.kind === 'tail' || verdict.kind === 'weak') {
    const start =
      before === 32 || before === 43 || before === 46 ? wordStart(text, keyStart - 1) : keyStart
    const wider = start < keyStart - 1 ? judge(text.slice(start, keyEnd)) : verdict
    if (wider.rule !== '' && wider.kind !== 'identity') verdict = wider
    if (verdict.rule === 'key:pass' && BESIDE_USER.test(textBefore(text, keyStart, 96)))
      verdict = { kind: 'secret', rule: verdict.rule }
  }
  const { kind } = verdict
  // What a property alone tells.
  if (kind === 'identity' || kind === 'drop' || isMute(verdict)) return undefined
  return verdict
}

/** `user=bob&pass=x`, `"login": "bob", "pass": "x"` */
const BESIDE_USER =
  /\b(?:user|login|e?mail|account)\w{0,8}\\*["']?\s?[=:]\s?\\*["']?[\w.@%+-]{1,64}\\*["']?[&;,]\s?\\*["']?$/i

/** In so long a value that is no secret, values are read this far: to its end each time were squared. */
const LONG = 1024
const NEAR = 64

/** Judges the place and returns the edits for its value; an empty list when nothing is secret. */
function keyedEdits(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  scan: Scan,
): readonly Edit[] {
  const { kind, rule } = verdict
  const { keyStart, valueStart, separator } = place
  // What an earlier reading left, or this one.
  if (kind !== 'cookie' && text.startsWith(REPLACEMENT, valueStart)) return NOTHING
  if (isPartOfName(text, place)) return NOTHING
  const first = text.charCodeAt(behindBackslashes(text, valueStart))
  const isBracket = first === 123 || first === 91
  const isRead =
    isBracket &&
    (valueStart < scan.bracketEnd || (kind === 'weak' && valueStart < scan.weakBracketEnd))
  // Without quotes around the key the value tells, when it is read.
  if (separator === ',' && place.quoted) {
    if (isRead || !isPair(text, place, findValue(text, valueStart, false), kind)) return NOTHING
  }
  const mark = text.charCodeAt(keyStart - 1)
  const inQuery = mark === 63 || mark === 38
  if (kind === 'cookie' && !inQuery) return cookieEdits(text, place, rule)
  // `authorization: { value: 'x' }` as `util.inspect` prints it is read as an object.
  if (kind === 'authorization' && (first !== 123 || place.quoted)) {
    return authorizationEdits(text, place, rule)
  }
  if (isRead || (kind === 'weak' && valueStart < scan.weakEnd)) return NOTHING
  const block = kind === 'secret' ? blockEdit(text, place.keyEnd, rule) : undefined
  if (block !== undefined) return [block]
  // `;jsessionid=x?page=2`: a parameter of the path ends where the query begins.
  const isOfPath = mark === 59 && rule.startsWith('key:sess')
  const near = valueStart < scan.longEnd && !isBracket
  const read = near ? text.slice(0, valueStart + NEAR) : text
  let span = findValue(read, valueStart, inQuery, isOfPath)
  const setting = settingAt(read, place, verdict)
  if (setting !== undefined) span = setting
  if (span.bracket) {
    if (kind === 'weak') scan.weakBracketEnd = span.end
    else scan.bracketEnd = span.end
    return bracketEdits(text, place, verdict, span)
  }
  if (kind === 'weak') scan.weakEnd = span.end
  let end = secretEnd(read, place, verdict, span)
  if (near && end > span.start && span.end === read.length) {
    span = findValue(text, valueStart, inQuery, isOfPath)
    end = secretEnd(text, place, verdict, span)
  }
  if (end <= span.start) {
    if (kind !== 'weak' && span.quote === '' && span.end - end > LONG) scan.longEnd = span.end
    return NOTHING
  }
  return [{ start: span.start, end, rule }, ...furtherEdits(text, valueStart, span, rule)]
}

/**
 * The values behind the first one: YAML's lists, SQL's `token in ('x', 'y')`, `password = "old" ->
 * "new"`, as Terraform plans it, and `"one half" + "the other"`.
 */
function furtherEdits(
  text: string,
  valueStart: number,
  { quote, end }: ValueSpan,
  rule: string,
): readonly Edit[] {
  const before = text.charCodeAt(valueStart - 1)
  const isOf = (list: RegExp): boolean => list.test(textBefore(text, valueStart, 8))
  const isList = quote === '' ? before === 32 && isOf(ITEM) : before === 40 && isOf(IN)
  if (quote === '' && !isList) return NOTHING
  const next = quote === '' ? NEXT_ITEM : isList ? NEXT : CHANGED
  const edits: Edit[] = []
  for (let at = end; (at = endOf(next, text, at)) > 0;) {
    const another = findValue(text, at, false)
    edits.push({ start: another.start, end: another.end, rule })
    if (next === CHANGED) break
    at = another.end
  }
  return edits
}

const IN = /\sin ?\($/i
const NEXT = /["'],\s?(?=["'])/y
const ITEM = /\n\s*- $/
const NEXT_ITEM = /[ \t]*\r?\n[ \t]*- (?=[^\s:]+[ \t]*(?:\r?\n|$))/y
const CHANGED = /\\*["'`](?: ?(?:->|\+) ?| )(?=\\*["'`])/y
const SCOPED = /^[A-Za-z_]+(?![\w-])/
const ATTRIBUTE_END = /["'](?:\]:| :[\w-]{1,40}=)/y
/** A sentence has it as well, before a small letter: `invalid type token: x7`. */
const TYPE_BEFORE =
  /(?:^|[\n;{}]\s*|export |pub |(?<![.\w])(?=\w+ [A-Z]))(?:type|interface|enum|class|struct) .$/

/** What has blanks and is no code. */
const WORDS = String.raw`(?!(?:new|await|typeof|void|yield|async|function|class|delete) |[^\s;=]{1,64} (?:in|of|as|instanceof) )[^\s;="'{}]{1,64}(?: [^\s;="'{}]{1,64}){1,8}`
const SETTING = new RegExp(
  String.raw`(?:\{[^{}"'\x60\n;\s]{0,64}[; ][^{}"'\x60\n]{0,64}\}|${WORDS})(?=;?$|;["'\x60\s]|;[A-Za-z][\w ]{0,30}=)`,
  'y',
)
const FIRST_SETTING = new RegExp(String.raw`${WORDS}(?=;[A-Za-z][\w ]{1,30}=)`, 'y')

/** Values of connection strings may have blanks: `;Password=two words;`, `;PWD={a b};`. */
function settingAt(text: string, place: KeyedPlace, verdict: KeyVerdict): ValueSpan | undefined {
  const { keyStart, valueStart: start, separator } = place
  if (verdict.kind !== 'secret' || separator !== '=') return undefined
  const isBehind = text.charCodeAt(keyStart - 1) === 59
  const end = endOf(isBehind ? SETTING : FIRST_SETTING, text, start)
  if (end < 0) return undefined
  const brace = text.charCodeAt(start) === 123 ? 1 : 0
  const span = { start: start + brace, end: end - brace, quote: '', bracket: false }
  return secretEnd(text, place, verdict, span) === span.end ? span : undefined
}

/** `setup.exe /password:x7` */
function isSwitch(text: string, keyStart: number, valueStart: number): boolean {
  const [value = ''] = text.slice(valueStart, valueStart + 64).split(/[\s/"']/)
  return text.charCodeAt(keyStart - 2) === 32 && looksPersonal(value) && !isName(value)
}

/** The word is the end of something else that has a colon, or the name of a type. */
function isPartOfName(
  text: string,
  { keyStart, keyEnd, valueStart, separator, quoted }: KeyedPlace,
): boolean {
  const before = text.charCodeAt(keyStart - 1)
  // reStructuredText's role :token:`name`, the type `AWS::IAM::AccessKey`
  if (before === 58) {
    if (text.startsWith(':`', keyEnd)) return true
    if (/\bAWS::\w+::$/.test(textBefore(text, keyStart, 40))) return true
  }
  if (!quoted && (separator === ':' || separator === ',')) {
    // `arn:aws:secretsmanager:eu-west-1:1:secret:name` is an address, and has no spaces.
    if (before === 58 && text.charCodeAt(valueStart - 1) !== 32) return true
    // User and password of a URL are read at its at sign; `/etc/passwd: no` is a file, and
    // `acme/token:1.2` an image.
    if (before === 47) return !isSwitch(text, keyStart, valueStart)
  }
  // `input[name=password]:focus`, `[type="password"]::-ms-reveal`, `v-model="password" :type="text"`
  if (before === 61 && text.charCodeAt(keyEnd) === 93) return true
  if (quoted && endOf(ATTRIBUTE_END, text, keyEnd) > 0) return true
  // `TestPassword::test_hash PASSED`
  if (
    separator === '::' &&
    valueStart === keyEnd + 2 &&
    SCOPED.test(text.slice(valueStart, valueStart + 80))
  )
    return true
  const isType = before === 32 && 'emst'.includes(text.charAt(keyStart - 2))
  return isType && TYPE_BEFORE.test(textBefore(text, keyStart + 1, 13))
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
  const { kind, rule } = verdict
  // `util.inspect` and code leave a blank behind the bracket; `dup key: { id: … }` is no secret's.
  const first = text.charAt(span.start)
  const [second = ''] = /^(?:\r?\n\s*)?\S/.exec(text.slice(span.start + 1, span.start + 24)) ?? []
  // `recovery_codes: ["x7", "y8"]`
  const isList = !place.quoted && first === '[' && /["']$/.test(second)
  const isSpaced = isList || /\s/.test(text.charAt(span.start + 1))
  if (!place.quoted && !(isSpaced && kind !== 'weak')) {
    const inner = text.slice(span.start + 1, span.end - 1)
    // YAML's `tokens: [x7, y8]`
    const items = kind === 'weak' || inner.length > 4096 ? [] : [...inner.matchAll(/[^\s,]+/g)]
    if (first === '[' && items.length > 0 && items.every(([item]) => isBareItem(item))) {
      return items.map(({ 0: item, index }) => {
        const start = span.start + 1 + index
        return { start, end: start + item.length, rule }
      })
    }
    // ODBC's `PWD={x}`, Go's `map[X-Api-Key:[x]]`.
    const isBraced = text.startsWith('={', span.start - 1) || text.startsWith(':[', span.start - 1)
    if (!isBraced || !isPlausible(inner) || /^[A-Za-z_$.]+(?:!r)?$|[\s"'`]/.test(inner))
      return NOTHING
    return [{ start: span.start + 1, end: span.end - 1, rule }]
  }
  const edits: Edit[] = []
  const opens = isList ? span.start + 1 : place.keyEnd
  const quote = /^\s*(\\*["'`])/.exec(text.slice(opens, opens + 64))?.[1] ?? "'"
  const isTokens = text.slice(place.keyStart, place.keyEnd) === 'tokens'
  let key = ''
  for (let at = text.indexOf(quote, span.start); at >= 0 && at < span.end;) {
    const { start, end } = findValue(text, at, false)
    const behind = end + quote.length
    if (/^\s*(?::|=>)/.test(text.slice(behind, behind + 16))) key = text.slice(start, end)
    else {
      const value = text.slice(start, end)
      if (!place.quoted) key = NAME_OF.exec(textBefore(text, at, 40))?.[0] ?? key
      const isMeant = isList ? isMadeUp(value) : place.quoted || looksPersonal(value)
      const isRead = key === '' && isTokens && isWordToken(value, rule)
      if (isMeant && !isRead && isBelow(key, value, verdict)) edits.push({ start, end, rule })
      key = ''
    }
    at = text.indexOf(quote, behind)
  }
  return edits
}

/** Code lists marks and names of things; what a person or a machine made up has a digit. */
const isMadeUp = (value: string): boolean =>
  /\d/.test(value) &&
  looksPersonal(value) &&
  !isName(value) &&
  !/^[A-Z]+(?:_[A-Z\d]+)+$/.test(value)

const isBareItem = (item: string): boolean =>
  isMadeUp(item) && isPlausible(item) && !/["'`(){}[\]=<>]/.test(item)

/** A name without quotes before its value. */
const NAME_OF = /[\w$]+(?=: $)/

/** Whether a value below a secret's key is secret: in a list, or below a key that may be anything. */
function isBelow(key: string, value: string, { kind, rule }: KeyVerdict): boolean {
  if (!isPlausible(value) || namesStored(value, rule)) return false
  if (kind === 'weak') return /^(?:value)?$/.test(key) && provesWeakKey(value, rule)
  if (kind === 'number') return key === '' && provesNumber(value, rule)
  if (key === '') return !isLabelled(value)
  return looksPersonal(value) && !isAboutSecret(key) && !isName(value) && !/[<>{]/.test(value)
}

/** `required: ['apiKey', 'secretKey']` */
const isLabelled = (value: string): boolean => /^[a-z]+(?:[A-Z][a-z]+)+$|[<>{]/.test(value)
