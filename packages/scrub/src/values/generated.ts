import { hasLettersAlone } from './value-characters.ts'

/** `^1.2.3-beta.4`, `>=9 <11`: versions, as behind a package that is called `js-tokens`; dates. */
export const VERSION_OR_DATE: RegExp =
  /^(?:[~^v=]*\d+\.\d+\.\d+(?:[-+][\w.]+)?|[~^<>=]+ ?\d[\d.x*|<>=~^ -]*|\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]*)?)$/

const DIGITS = /^[+-]?\d{1,15}(?:\.\d+)?$/

export function isNumeric(value: string): boolean {
  return value.length < 24 && DIGITS.test(value)
}

/**
 * `reset-2026-request`, `RSA_2048`, `ERR_NON_2XX_RESPONSE`: words and short numbers, joined by
 * marks.
 */
const PARTED =
  /^(?:[A-Z]?[a-z]+|[A-Z]+|\d{1,4})(?:[-._/:=~%+@](?:[A-Z]?[a-z]+\d?|[A-Z]+\d?|[a-z]?\d{1,4}))+$|^[A-Z]+\d?(?:_(?:\d?[A-Z]+\d{0,2}|\d{1,4}))+$/

/** `access_logs.s3.enabled`, `InvalidDBSubnetGroupStateFault`: most of it is words. */
export function isName(value: string): boolean {
  if (value.length > 80) return false
  if (PARTED.test(value)) return true
  if (/^(?:[a-z\d]+|[A-Z\d]+)$/.test(value) && /\d/.test(value)) return false
  const words = value.match(/[A-Z]{4,}(?![a-z])|[A-Z][a-z]{2,}|[a-z]{3,}/g) ?? []
  const letters = words.filter((word) => /[aeiouy]/i.test(word)).join('').length
  return words.length > 1 && letters >= value.length * 0.77
}

/**
 * Random letters change their case at about every second letter, names at every third or fourth.
 */
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
  if (value.length < 8 || (value.length < 16 && !/\d/.test(value))) return false
  // What holds for the beginning of so long a value holds for all of it.
  if (value.length > 4096) return looksGenerated(value.slice(0, 4096))
  if (!/^[\w+/=.~:%-]+$/.test(value) || isNumeric(value)) return false
  if (UUID.test(value) || VERSION_OR_DATE.test(value) || isName(value)) return false
  if (!/\d/.test(value)) return changesCase(value) || /^[a-z]{24,}[A-Z]{2}/.test(value)
  return /[A-Za-z]/.test(value) && (value.length >= 12 || /[a-z].*[A-Z]|[A-Z].*[a-z]/.test(value))
}

export const UUID: RegExp = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/**
 * Whether a person or a machine may have made it up: six characters or more with a digit, a mark or
 * both cases.
 */
export function looksPersonal(value: string): boolean {
  return value.length > 5 && !isNumeric(value) && /\d|[^\w. -]|[a-z][A-Z]/.test(value)
}
