import { endOf, textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import { isAboutSecret } from '../keys/vocabulary.ts'
import { isName, looksPersonal } from '../values/generated.ts'
import { hasNames } from '../values/code-name.ts'
import { isPlausible } from '../values/plausible.ts'
import { isWordToken, namesStored, provesNumber, provesWeakKey } from '../values/proof.ts'
import type { KeyedPlace } from './keyed-place.ts'
import { findValue, type ValueSpan } from './value-span.ts'

const NOTHING: readonly Edit[] = []
/** The bytes of a key, as Solana's tools write them. */
const KEY_BYTES = /\[\s{0,24}(?:\d{1,3},\s{0,24}){15,511}\d{1,3}(?=\s{0,24}[,\]])/y

/**
 * An object or a list below a secret's key: its texts go, except those whose own key only describes. When
 * the key has no quotes, this is code, a list of YAML, or a value in ODBC's braces.
 */
export function bracketEdits(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  span: ValueSpan,
): readonly Edit[] {
  const { kind, rule } = verdict
  if (kind === 'secret' && rule !== 'key:token') {
    const bytes = endOf(KEY_BYTES, text, span.start)
    if (bytes > 0 && bytes < span.end) return [{ start: span.start + 1, end: bytes, rule }]
  }
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
    // ODBC's `PWD={x}`, Go's `map[X-Api-Key:[x]]`, Java's `{password=[x7]}`.
    const isOne = kind === 'secret' && /\d/.test(inner) && looksPersonal(inner)
    const before = text.charAt(span.start - 1)
    const isBraced = before === '=' ? first === '{' || isOne : before === ':' && first === '['
    const isFilledIn = /^[A-Za-z_$.]+(?:!r)?$/.test(inner) && hasNames(inner)
    if (!isBraced || isFilledIn || !isPlausible(inner) || /[\s"'`]/.test(inner)) return NOTHING
    return [{ start: span.start + 1, end: span.end - 1, rule }]
  }
  const edits: Edit[] = []
  const opens = isList ? span.start + 1 : place.keyEnd
  const quote = /^\s*(\\*["'`])/.exec(text.slice(opens, opens + 64))?.[1] ?? "'"
  const isTokens = text.slice(place.keyStart, place.keyEnd) === 'tokens'
  // `tokens = {'root': [('uint16', …)]}`: what a lexer reads.
  const isGrammar = !place.quoted && !isList
  let key = ''
  for (let at = text.indexOf(quote, span.start); at >= 0 && at < span.end;) {
    const { start, end } = findValue(text, at, false)
    const behind = end + quote.length
    if (/^\s*(?::|=>)/.test(text.slice(behind, behind + 16))) key = text.slice(start, end)
    else {
      const value = text.slice(start, end)
      key = NAME_OF.exec(textBefore(text, at, 40))?.[0] ?? key
      const isMeant = isList ? isMadeUp(value) : place.quoted || looksPersonal(value)
      const isRead =
        key === '' && isTokens && (isGrammar ? value.length < 16 : isWordToken(value, rule))
      if (isMeant && !isRead && isBelow(key, value, verdict)) edits.push({ start, end, rule })
      key = ''
    }
    at = text.indexOf(quote, behind)
  }
  return edits
}

/** Whether an item of a list was made up: it has a digit, and is neither a name nor a constant of code. */
const isMadeUp = (value: string): boolean =>
  /\d/.test(value) &&
  looksPersonal(value) &&
  !isName(value) &&
  !/^[A-Z]+(?:_[A-Z\d]+)+$/.test(value)

const isBareItem = (item: string): boolean =>
  isMadeUp(item) && isPlausible(item) && !/["'`(){}[\]=<>]/.test(item)

/** A key without quotes before its value. */
const NAME_OF = /[\w$]+(?=: $)/

/**
 * Whether a value inside the object or list of a secret's key is secret.
 *
 * @param key its own key; empty in a list
 */
function isBelow(key: string, value: string, { kind, rule }: KeyVerdict): boolean {
  if (!isPlausible(value) || namesStored(value, rule)) return false
  if (kind === 'weak') {
    const isId = rule === 'key:session' && key === 'id'
    return (isId || /^(?:value)?$/.test(key)) && provesWeakKey(value, rule)
  }
  if (kind === 'number') return /^(?:value)?$/.test(key) && provesNumber(value, rule)
  if (WRAPPER.test(key)) return !isLabelled(value)
  return looksPersonal(value) && !isAboutSecret(key) && !isName(value) && !/[<>{]/.test(value)
}

/** No key, or one that databases and queues wrap a value in: `{ $eq: 'x' }`, `{ S: 'x' }`. */
const WRAPPER = /^(?:\$\w+|S|(?:[sS]tring)?[vV]alue|equals|set)?$/

/** `required: ['apiKey', 'secretKey']` */
const isLabelled = (value: string): boolean => /^[a-z]+(?:[A-Z][a-z]+)+$|[<>{]/.test(value)
