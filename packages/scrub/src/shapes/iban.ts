import { bitsOf, DIGIT, LOWER, UPPER } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

/** Each length, then the countries whose numbers have it. Source: the SWIFT IBAN registry. */
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
  const mark = text.charAt(start + 4)
  const gap = ' \u00a0.+-'.includes(mark) ? mark : ''
  const end = start + length + (gap === '' ? 0 : Math.ceil(length / 4) - 1)
  const written = text.slice(start, end)
  const number = gap === '' ? written : written.split(gap).join('')
  if (number.length !== length) return undefined
  const isGrouped = (at: number): boolean =>
    at >= written.length || (written.charAt(at) === gap && isGrouped(at + 5))
  if (gap !== '' && !isGrouped(4)) return undefined
  // A hex digest in small letters may pass the check, but seldom has so many digits in a row.
  if (/^[a-f\d]+$/.test(written) && !SMALL.test(written)) return undefined
  const isWhole = (bitsOf(text.charCodeAt(end)) & (LOWER | UPPER | DIGIT)) === 0
  return isWhole && remainderOf(number) === 1 ? { start, end, rule: 'iban' } : undefined
}

const SMALL = /^[a-z]{2}\d\d[a-z]{0,4}\d{10,}[a-z\d]{0,3}$/

/**
 * The remainder modulo 97, where letters count as 10 to 35 and the first four characters come last; 0 when
 * there is any other character.
 */
function remainderOf(number: string): number {
  const { length } = number
  let rest = 0
  for (let at = 4; at < length + 4; at++) {
    const code = number.charCodeAt(at % length)
    const bits = bitsOf(code)
    if ((bits & (LOWER | UPPER | DIGIT)) === 0) return 0
    rest = (bits & DIGIT) === 0 ? rest * 100 + (code | 32) - 87 : rest * 10 + code - 48
    rest %= 97
  }
  return rest
}
