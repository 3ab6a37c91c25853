import { bitsOf, DIGIT, LOWER, UPPER } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

/** Lengths, and the countries that have them. Source: the SWIFT IBAN registry. */
const COUNTRIES =
  '15NO16BE18DKFIFKFOGLNLSD19MKSI20ATBAEEKZLTLUMNXK21CHHRLILV22BGBHCRDEGBGEIEMERSVA23AEGIILIQOMSOTL24ADCZESMDPKROSASESKTNVG25LYPTST26ISTR27BIDJFRGRITMCMRSM28ALAZBYCYDOGTHNHULBNIPLSV29BREGPSQAUA30JOKWMUYE31MTSC32LC33RU'

const lengths = new Map<string, number>()
for (const [, length, countries = ''] of COUNTRIES.matchAll(/(\d\d)(\D+)/g)) {
  for (const country of countries.match(/../g) ?? []) lengths.set(country, Number(length))
}

/** The letters that a number begins with. */
export const ibanCountries = (): readonly string[] => [...lengths.keys()]

/**
 * International bank account numbers, solid or in groups of four. ISO 13616: two letters, two check
 * digits, so many characters by country, and a remainder of 1 modulo 97.
 */
export function iban(text: string, start: number): Edit | undefined {
  const length = lengths.get(text.slice(start, start + 2).toUpperCase())
  if (length === undefined) return undefined
  const gap = text.charCodeAt(start + 4)
  const isGrouped = gap === 32 || gap === 45 || gap === 0xa0
  let rest = 0
  let end = start
  for (let count = 0; count < length; count++) {
    if (isGrouped && count > 0 && count % 4 === 0) {
      if (text.charCodeAt(end) !== gap) return undefined
      end++
    }
    const value = valueOf(text.charCodeAt(end++))
    if (value < 0) return undefined
    // The first four characters count last.
    if (count > 3) rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  for (let at = start; at < start + 4; at++) {
    const value = valueOf(text.charCodeAt(at))
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  const isWhole = (bitsOf(text.charCodeAt(end)) & (LOWER | UPPER | DIGIT)) === 0
  // In small letters hexadecimal digits look alike, but seldom so many digits without a letter.
  const isSmall = (bitsOf(text.charCodeAt(start)) & LOWER) !== 0 && !isGrouped
  const isHex = isSmall && /^[a-f\d]+$/.test(text.slice(start, end))
  if (isHex && !SMALL.test(text.slice(start, end))) return undefined
  return rest === 1 && isWhole ? { start, end, rule: 'iban' } : undefined
}

const SMALL = /^[a-z]{2}\d\d[a-z]{0,4}\d{10,}[a-z\d]{0,3}$/

/** A digit, or a letter as 10 to 35; -1 for anything else. */
function valueOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const capital = code & ~32
  return capital >= 65 && capital <= 90 ? capital - 55 : -1
}
