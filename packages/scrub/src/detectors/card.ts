import { bitsOf, DIGIT, WORD } from '../characters.ts'
import type { Edit } from '../edit.ts'

/** Issuer ranges and their lengths. Source: ISO/IEC 7812 and the card networks' own pages. */
const BRANDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 19]],
  [/^3(?:0[0-5]|095|6|[89])/, [14, 16]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-8]|6[37])/, [16, 18, 19]],
]

/** The Luhn check of ISO/IEC 7812-1, Annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    let digit = digits.charCodeAt(digits.length - 1 - index) - 48
    if (index % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return sum % 10 === 0
}

/** Whether the digits are a payment card number: issuer range, its length and check digit. */
export function isCardNumber(digits: string): boolean {
  if (/^(\d)\1+$/.test(digits)) return false
  return (
    BRANDS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) &&
    passesLuhn(digits)
  )
}

const SOLID = /\d{13,19}/y
const GROUPED = /\d{4}([ -]|\u00a0)(?:\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{6}\1\d{4,5})/y
/** What names a number that is no card: `order 4539…`, `"timestamp": 4…`. */
const OTHER_NUMBER =
  /(?:(?:\b|_)id|[a-z]Id|(?:^|[^A-Za-z])(?:ean|job|ref|run|seq|sku|ts)|order|invoice|ticket|trace|span|shipment|tracking|parcel|isbn|imei|serial|timestamp|time|sequence|offset|version|build|reference|request|node|customer)(?:[ _-]?(?:ms|us|ns|no|nr|num|number|id))?\b["'\\]*\s*[:=#]{0,2}\s*["'\\]*#?$/

/** Whether the text before a number says that it counts or names something else. */
export function namesOtherNumber(context: string): boolean {
  return OTHER_NUMBER.test(context) && !/card|pan\b|cc/i.test(context)
}

/** Payment card numbers, solid or in the groups they are printed in. */
export function card(text: string, start: number): Edit | undefined {
  // No brand begins otherwise; times in milliseconds begin with a 1.
  const first = text.charCodeAt(start)
  if (first < 50 || first > 54) return undefined
  const before = text.charCodeAt(start - 1)
  // A fraction, a price or a path of numbers is no card.
  if (before === 46 || before === 36 || (bitsOf(before) & WORD) !== 0) return undefined
  GROUPED.lastIndex = start
  SOLID.lastIndex = start
  const match = GROUPED.exec(text) ?? SOLID.exec(text)
  if (match === null) return undefined
  const end = start + match[0].length
  const after = text.charCodeAt(end)
  if ((bitsOf(after) & WORD) !== 0) return undefined
  if (after === 46 && (bitsOf(text.charCodeAt(end + 1)) & DIGIT) !== 0) return undefined
  if (!isCardNumber(match[0].replace(/\D/g, ''))) return undefined
  const context = text.slice(Math.max(0, start - 32), start)
  if (match[1] === undefined && namesOtherNumber(context)) return undefined
  return { start, end, rule: 'card' }
}
