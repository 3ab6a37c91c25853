import { bitsOf, DIGIT, LOWER, TOKEN_MARK, UPPER, WORD } from '../text/characters.ts'
import { hasLettersAlone } from './value-characters.ts'

/** `^1.2.3-beta.4`, `>=9 <11`: a version, as of a package called `js-tokens`; or a date. */
const VERSION_OR_DATE =
  /^(?:[~^v=]*\d+\.\d+\.\d+(?:[-+][\w.]+)?|[~^<>=]+ ?\d[\d.x*|<>=~^ -]*|\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]*)?)$/

export function isVersionOrDate(value: string): boolean {
  const first = value.charCodeAt(0)
  // Running an expression costs more than seeing that it cannot match. It begins with a digit or `<=>^v~`.
  const mayBe = (first > 47 && first < 63) || first === 94 || first === 118 || first === 126
  return mayBe && VERSION_OR_DATE.test(value)
}

const DIGITS = /^[+-]?\d{1,15}(?:\.\d+)?$/

export function isNumeric(value: string): boolean {
  return value.length < 24 && value.charCodeAt(0) < 58 && DIGITS.test(value)
}

/**
 * `reset-2026-request`, `RSA_2048`, `ERR_NON_2XX_RESPONSE`: words and short numbers, joined by
 * marks.
 */
const PARTED =
  /^(?:[A-Z]?[a-z]+|[A-Z]+|\d{1,4})(?:[-._/:=~%+@](?:[A-Z]?[a-z]+\d?|[A-Z]+\d?|\d{1,4}|[a-z]\d{2,4}))+$|^[A-Z]+\d?(?:_(?:\d?[A-Z]+\d{0,2}|\d{1,4}))+$/

/** The words of a name; short ones count only between changes of case: `signInWithIdToken`. */
const WORDS_IN_NAME =
  /[A-Z]{4,}(?![a-z])|[A-Z][a-z]{2,}|[a-z]{3,}|(?<=[a-z])(?:As|At|By|Id|If|In|Is|Of|On|Or|To|Up)(?=[A-Z])/g

/** Whether most of a value is words: `access_logs.s3.enabled`, `InvalidDBSubnetGroupStateFault`. */
export function isName(value: string): boolean {
  if (value.length > 80) return false
  if (PARTED.test(value)) return true
  if (/^(?:[a-z\d]+|[A-Z\d]+)$/.test(value) && /\d/.test(value)) return false
  const words = value.match(WORDS_IN_NAME) ?? []
  const letters = words.filter((word) => /[aeiouy]/i.test(word)).join('').length
  return words.length > 1 && letters >= value.length * 0.77
}

/** Whether letters change their case as often as random ones, about every second; names do every third or fourth. */
function changesCase(value: string, often = 0.36): boolean {
  const changes = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0
  return changes >= value.length * often
}

/**
 * Whether letters alone were drawn at random: of random texts of twelve characters one in eight has
 * no digit.
 */
export function isDrawnWord(value: string): boolean {
  const { length } = value
  return (
    length > 7 &&
    hasLettersAlone(value) &&
    changesCase(value, length > 9 ? 0.4 : 0.5) &&
    !isName(value)
  )
}

/** Whether a text looks generated: long, without spaces, of mixed characters. */
export function looksGenerated(value: string): boolean {
  const { length } = value
  if (length < 8) return false
  // Of so long a value the beginning is enough.
  if (length > 4096) return looksGenerated(value.slice(0, 4096))
  const kinds = kindsOf(value)
  const hasDigit = (kinds & DIGIT) !== 0
  if (kinds === 0 || (length < 16 && !hasDigit) || isNumeric(value)) return false
  if ((length === 36 && UUID.test(value)) || isVersionOrDate(value) || isName(value)) return false
  if (!hasDigit) return changesCase(value) || /^[a-z]{24,}[A-Z]{2}/.test(value)
  const letters = kinds & (LOWER | UPPER)
  return letters === (LOWER | UPPER) || (letters !== 0 && length >= 12)
}

/** Which characters a run has that may be generated; 0 when it has others as well. */
function kindsOf(value: string): number {
  let kinds = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    const kind = code === 58 || code === 37 ? TOKEN_MARK : bitsOf(code) & (WORD | TOKEN_MARK)
    if (kind === 0) return 0
    kinds |= kind
  }
  return kinds
}

export const UUID: RegExp = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/**
 * Whether somebody, a person or a machine, may have made a value up as a secret: six characters or more
 * with a digit, a mark, or a capital behind a small letter; and no plain number.
 */
export function looksPersonal(value: string): boolean {
  return value.length > 5 && !isNumeric(value) && /\d|[^\w. -]|[a-z][A-Z]/.test(value)
}
