import { isDrawn } from '../values/drawn.ts'
import { COUNTED } from './shapes.ts'
import type { JudgeLeanKey, TellingKind } from './secret-keys.ts'

/** Values that only stand where a secret would: references, types, placeholders, marks. */
const NO_VALUE =
  /^(?:[Bb]earer )?(?:.$|[\w.]+\.env|env[.[(:]|\$(?:[{(]|\w+(?:[-[]|$))|[{#@][{%@]|<\/?[\w -]*(?:>|$)|%[sdvo@]|\[[A-Za-z][\w :-]*\]?$|[*xX•.\-_…]{3,}\d{0,4}$|.*([xX])\1{5}|arn:|[a-z]+:\/\/[^\s@]+$|exports\.\w+$|[A-Za-z_]+(?:_\d)?(?:\??\.#?[A-Za-z_]+)+$|(?:[\w?]+\.)*[A-Z_]?[a-z]{2,}(?:[A-Z_][a-z]{2,})*[[(<]|[A-Z_:]{2,15}$|(?:[A-Z][a-z]+\d*)+[A-Z][a-z]+$|v?\d+[.:][\d.:]*$|[~^<>=]+ ?\d[\d.x|<>=~^ -]*$|\d[\d.]{0,5} ?(?:%|px|r?em|[kmgKMG]?[bB]|m?s|[mhdw]| [a-z]+)$|![A-Za-z]{2,}$|[A-Za-z_-]{2,24}:\d*$|[A-ZÀ-Þ]\S+(?: \S+){2,}[.?!]$|[a-z]*(?:\/[a-z][A-Za-z-]*)+$|(?=\D{1,60}$).*[\u00c0-\u1fff\u3040-\ud7ff]|.*[\u3040-\ud7ff]{4}|.*[Yy]our?[-_ ]|.*\/[\w.@-]+\.\w{1,4}$)/
const WORD =
  /^(?:[a-z]{1,2}|the|has|not|too|nil|set|off|n\/a|true|false|null|undefined|none|unknown|await|empty|string|number|bool\w*|missing|pending|absent|present|stale|unset|option\w*|(?:in)?active|ready|(?:[a-z]+-)?[a-z]{3,}[^e]ed|must|should|can(?:not)?|enter|already|length|error|(?:in)?valid|default|session|(?:jwt|oauth|bcrypt|argon|pbkdf)\w*|byte\w+|buffer|same-origin|include|omit|bearer|basic)[.!}]?$|^(?:is|must|has|not|none|failed) /i
/** `accessToken`, `api_key`, `Password`: the name of a secret, which is none itself. */
const NAME = /^(?=[A-Z]|[a-z]+[A-Z_])[A-Za-z_ ()?]+\$?\d?$/

/**
 * Whether a text behind a key that tells of a secret is one.
 *
 * @param isId what has the form of an id is taken for one behind a weak key
 */
export function isTold(
  value: string,
  kind: TellingKind,
  judge: JudgeLeanKey,
  isId = true,
): boolean {
  if (value === '') return false
  if (kind === 'opener') return LOOKS_LIKE_KEY.test(value)
  if (kind === 'weak') {
    const isKnown = value.length < 16 || COUNTED.test(value) || (isId && KNOWN_FORM.test(value))
    return !isKnown && isDrawn(value, 0, value.length)
  }
  // A short number counts something, unless its key asks for numbers.
  if (kind === 'secret' && /^(?:0x)?\d{1,4}$/.test(value)) return false
  return !(
    WORD.test(value) ||
    NO_VALUE.test(value) ||
    (NAME.test(value) && judge(value) !== 'none')
  )
}

/** A digest, a UUID, or a long word with a digit in it. */
const LOOKS_LIKE_KEY = /^(?=\S*\d)[\w+/=.:~-]{16,}$/

/** UUIDs, digests and dates look random, too, and open nothing. */
const KNOWN_FORM = /^(?:(?:[\w:-]*[-:])?[\da-f]+:?|[\d.:TZ+-]+)$/i
