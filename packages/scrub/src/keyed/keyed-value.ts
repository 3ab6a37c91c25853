import { endOf, isSpace } from '../text/characters.ts'
import { remember } from '../text/remember.ts'
import type { KeyKind, KeyVerdict } from '../keys/verdict.ts'
import { areLettersAlone, charactersOf, MARK } from '../values/value-characters.ts'
import { decode } from '../text/decode.ts'
import type { KeyedPlace } from './keyed-place.ts'
import type { ValueSpan } from './value-span.ts'

/** A key and its value, with everything that the judges of `secret-end.ts` ask about them. */
export interface KeyedValue extends KeyedPlace {
  readonly text: string
  /** Where the value begins and ends, without its quotes. */
  readonly start: number
  readonly end: number
  readonly kind: KeyKind
  readonly rule: string
  readonly key: string
  /** Its first 512 characters, which are enough to judge all of it. */
  readonly value: string
  /** The kinds of characters that it has; see `value-characters.ts`. */
  readonly bits: number
  /** The character behind it. */
  readonly next: string
  /** The quote before the value; empty when there is none. */
  readonly quote: string
  /** The value has no quotes. */
  readonly isBare: boolean
  /** The value is bare, and has only letters and `_`. */
  readonly isWord: boolean
  /** Neither key nor value is quoted and a space parts them: a sentence or YAML, but no query. */
  readonly isProse: boolean
  /** The key asks for a secret that a person makes up, which may be a word. */
  readonly isPass: boolean
}

const LONGEST = 512

/** `arn%3Aaws%3A…` is an address in a query, `&lt;token&gt;` a placeholder. */
const IS_ESCAPED = /%(?:3a|2[cf])|&[a-z\d#]{1,7};/i

/** A value as it is judged: without the escapes of colons, slashes and brackets, at every depth. */
export function asItReads(spelled: string): string {
  let value = spelled
  if (!spelled.includes('%') && !spelled.includes('&')) return value
  while (IS_ESCAPED.test(value)) {
    const plain = decode(value)?.text
    if (plain === undefined) break
    value = plain
  }
  return value
}

/** The quote that seemed to close a value may be one of the code in it: `"#{ENV["TOKEN"]}"`. */
const GOES_ON = /\\*["'`][\w$]/y

/** Whether a value may end before the code that it stands for does. */
export const mayBeCut = (text: string, end: number, isBare: boolean): boolean =>
  isBare || endOf(GOES_ON, text, end) > 0

/** Finds out about a key and its value what `KeyedValue` holds. */
export function keyedValueOf(
  text: string,
  { keyStart, keyEnd, valueStart, separator, quoted }: KeyedPlace,
  { kind, rule }: KeyVerdict,
  { start, end, quote }: ValueSpan,
): KeyedValue {
  const spelled = text.slice(start, Math.min(end, start + LONGEST))
  let bits = charactersOf(spelled)
  // What has no mark has no escape.
  const value = (bits & MARK) === 0 ? spelled : asItReads(spelled)
  if (value !== spelled) bits = charactersOf(value)
  const isBare = quote === ''
  // Field by field: to spread the place takes Node 20 longer than all that is asked of the value.
  return {
    keyStart,
    keyEnd,
    valueStart,
    separator,
    quoted,
    text,
    start,
    end,
    kind,
    rule,
    key: text.slice(keyStart, keyEnd),
    value,
    next: text.charAt(end),
    quote,
    isBare,
    bits,
    isWord: isBare && areLettersAlone(bits),
    isProse: isBare && !quoted && isSpace(text.charCodeAt(valueStart - 1)),
    isPass: kind === 'secret' && isMadeByPerson(rule),
  }
}

/** Words for secrets that machines make. These are never a plain word; one that a person made up may be. */
const MACHINE_MADE =
  /token|secret|key|cred|jwt|bearer|csrf|xsrf|saml|sess|auth|community|jeton|geheim/

/** Whether a rule is about a secret that a person makes up. */
export const isMadeByPerson: (rule: string) => boolean = remember(
  (rule) => !MACHINE_MADE.test(rule.slice(4)),
  4096,
)
