import { isKeyCharacter, textBefore, wordStart } from '../text/characters.ts'
import { type Edit, REPLACEMENT } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import { isHalf, mayBeHalf, stronger } from '../keys/half.ts'
import { isMute, isStrong, type JudgeKey, type KeyVerdict } from '../keys/verdict.ts'
import { blockEdit } from './block.ts'
import { bracketEdits } from './bracket-edits.ts'
import { furtherEdits } from './further-values.ts'
import { authorizationEdits, cookieEdits } from './header-values.ts'
import { type KeyedPlace, placeAt } from './keyed-place.ts'
import { isListedPair } from './listed-pair.ts'
import { nameAbove } from './name-above.ts'
import { isPartOfName } from './part-of-name.ts'
import { secretEnd } from './secret-end.ts'
import { connectionSettingAt } from './connection-setting.ts'
import { restOfWord } from './rest-of-word.ts'
import { spokenValue } from './spoken-value.ts'
import { tableEdits } from './table.ts'
import { behindBackslashes, findValue } from './value-span.ts'

const NOTHING: readonly Edit[] = []

/**
 * Looks at the key that stands before `at`: before a separator, a space or the end of a line.
 *
 * @param at behind the key, its quotes and its spaces
 */
export function keyedAt(text: string, at: number, scan: Scan, judge: JudgeKey): readonly Edit[] {
  const keyEnd = keyEndBefore(text, at)
  const keyStart = wordStart(text, keyEnd)
  // The word is part of something that goes already, or it was looked at before.
  if (keyStart < scan.resume || keyStart === keyEnd || keyEnd === scan.keyEnd) return NOTHING
  scan.keyEnd = keyEnd
  const verdict = verdictAt(text, keyStart, keyEnd, judge)
  if (verdict === undefined) return NOTHING
  // The value went already: most texts in which something was replaced are read again for this answer.
  if (
    verdict.kind !== 'cookie' &&
    text.charCodeAt(keyEnd) === 61 &&
    text.startsWith(REPLACEMENT, keyEnd + 1)
  )
    return NOTHING
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

/** What the key says. Of a key of two words, `api key: x`, the last may say little without the first. */
function verdictAt(
  text: string,
  keyStart: number,
  keyEnd: number,
  judge: JudgeKey,
): KeyVerdict | undefined {
  let verdict = judge(text.slice(keyStart, keyEnd))
  const before = text.charCodeAt(keyStart - 1)
  if (verdict.kind === 'none') {
    // `session.id`, `password confirmation`
    const isSecond = SECOND.test(text.slice(keyStart, keyEnd))
    if (before === 46 || (before === 32 && isSecond))
      verdict = judge(text.slice(wordStart(text, keyStart - 1), keyEnd))
    if (before === 46 && !isSecond) {
      if (!isStrong(verdict)) return undefined
      // `bank.account=x` says it with both words. `db.password.value=x` says it without the last one, but
      // so does `token.value = 'identifier'` in code.
      const alone = judge(text.slice(wordStart(text, keyStart - 1), keyStart - 1))
      return isStrong(alone) ? { kind: 'weak', rule: verdict.rule } : verdict
    }
  } else if (verdict.kind === 'tail' || verdict.kind === 'weak') {
    const start =
      before === 32 || before === 43 || before === 46 ? wordStart(text, keyStart - 1) : keyStart
    // `path=/passwords auth=oauth2`: the word before is a value of its own.
    const mark = text.charCodeAt(start - 1)
    const isValue = (mark === 47 || mark === 61) && text.charCodeAt(keyEnd) === 61
    const wider = start < keyStart - 1 && !isValue ? judge(text.slice(start, keyEnd)) : verdict
    if (wider.rule !== '' && wider.kind !== 'identity') verdict = wider
    if (verdict.rule === 'key:pass' && BESIDE_USER.test(textBefore(text, keyStart, 96)))
      verdict = { kind: 'secret', rule: verdict.rule }
    const above = mayBeHalf(verdict) ? nameAbove(text, keyStart) : ''
    if (above !== '' && isHalf(verdict, above))
      verdict = stronger(verdict, judge(`${above}_${text.slice(keyStart, keyEnd)}`))
  }
  const { kind } = verdict
  // These verdicts hold for properties only.
  if (kind === 'identity' || kind === 'drop' || isMute(verdict)) return undefined
  return verdict
}

/** A word that is the second half of a key behind a blank. */
const SECOND = /^(?:id|name|conf\w*)$/i

/** `user=bob&pass=x`, `"login": "bob", "pass": "x"` */
const BESIDE_USER =
  /\b(?:user|login|e?mail|account)\w{0,8}\\*["']?\s?[=:]\s?\\*["']?[\w.@%+-]{1,64}\\*["']?(?:[&;,]\s?|\s)\\*["']?$/i

/** Judges the place and returns the edits for its value; an empty list when nothing is secret. */
function keyedEdits(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  scan: Scan,
): readonly Edit[] {
  const { kind, rule } = verdict
  const { keyStart, valueStart, separator, quoted } = place
  // The value went already, in an earlier pass or in this one.
  if (kind !== 'cookie' && text.startsWith(REPLACEMENT, valueStart)) return NOTHING
  if (isPartOfName(text, place)) return NOTHING
  const bracket = bracketAt(text, valueStart)
  const isRead =
    bracket > 0 &&
    (valueStart < scan.bracketEnd || (kind === 'weak' && valueStart < scan.weakBracketEnd))
  // A comma behind a quoted key proves little, so the two must be a pair; without quotes the value decides
  // below.
  if (separator === ',' && quoted && (isRead || !isListedPair(text, place, kind))) return NOTHING
  if (kind === 'cookie' && !isInQuery(text, keyStart)) return cookieEdits(text, place, rule)
  // `authorization: { value: 'x' }` as `util.inspect` prints it is read as an object.
  if (kind === 'authorization' && (bracket !== BRACE || quoted) && !isInQuery(text, keyStart)) {
    return authorizationEdits(text, place, rule)
  }
  if (isRead || (kind === 'weak' && valueStart < scan.weakEnd)) return NOTHING
  const block = kind === 'secret' ? blockEdit(text, place.keyEnd, rule) : undefined
  if (block !== undefined) return [block]
  return valueEdits(text, place, verdict, scan)
}

const BRACE = 123
const SQUARE = 91

/** The bracket that a value begins with, as its code; 0 when there is none. */
function bracketAt(text: string, valueStart: number): number {
  const code = text.charCodeAt(behindBackslashes(text, valueStart))
  return code === BRACE || code === SQUARE ? code : 0
}

/** Behind `?` and `&` a key stands in a query, whose values end at `&` and `#`. */
function isInQuery(text: string, keyStart: number): boolean {
  const before = text.charCodeAt(keyStart - 1)
  return before === 63 || before === 38
}

/** Characters; a longer value that is no secret may be a whole log, so its end is remembered. */
const LONG = 1024
/**
 * Characters that are read of a value inside such a long one, so that it is not read to its end at each
 * key. All is read only when these look like a secret.
 */
const NEAR = 64

/** Finds the value, says how much of it goes, and notes how far it was read. */
function valueEdits(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  scan: Scan,
): readonly Edit[] {
  const { kind, rule } = verdict
  const { keyStart, valueStart } = place
  const inQuery = isInQuery(text, keyStart)
  // `;jsessionid=x?page=2`: a parameter of the path ends where the query begins.
  const isOfPath = text.charCodeAt(keyStart - 1) === 59 && rule.startsWith('key:sess')
  const isNear = valueStart < scan.longEnd && bracketAt(text, valueStart) === 0
  const read = isNear ? text.slice(0, valueStart + NEAR) : text
  let span =
    connectionSettingAt(read, place, verdict) ?? findValue(read, valueStart, inQuery, isOfPath)
  if (span.bracket) {
    if (kind === 'weak') scan.weakBracketEnd = span.end
    else scan.bracketEnd = span.end
    return bracketEdits(text, place, verdict, span)
  }
  if (kind === 'weak') scan.weakEnd = span.end
  // In its quotes.
  const { length } = REPLACEMENT
  if (span.end - span.start === length && text.startsWith(REPLACEMENT, span.start)) return NOTHING
  let end = secretEnd(read, place, verdict, span)
  if (isNear && end > span.start && span.end === read.length) {
    span = findValue(text, valueStart, inQuery, isOfPath)
    end = secretEnd(text, place, verdict, span)
    // It began as a secret, so it goes, although all of it is none: judging the whole again at each key
    // would take squared time.
    if (end <= span.start) end = span.end
  }
  if (end <= span.start) {
    if (kind !== 'weak' && span.quote === '' && span.end - end > LONG) scan.longEnd = span.end
    return NOTHING
  }
  if (kind === 'secret' && span.quote === '' && !isOfPath) end = restOfWord(text, place, end)
  const edit = { start: span.start, end, rule }
  const further = furtherEdits(text, valueStart, span, rule)
  return further.length === 0 ? [edit] : [edit, ...further]
}
