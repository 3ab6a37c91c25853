import { bitsOf, DIGIT, LOWER, UPPER } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

/** Lengths by country. Source: the SWIFT IBAN registry. */
const LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30'

/** The letters that a number begins with. */
export const ibanCountries = (): readonly string[] => LENGTHS.match(/[A-Z]{2}/g) ?? []

/**
 * International bank account numbers, solid or in groups of four. ISO 13616: two letters, two check
 * digits, so many characters by country, and a remainder of 1 modulo 97.
 */
export function iban(text: string, start: number): Edit | undefined {
  const country = LENGTHS.indexOf(text.slice(start, start + 2).toUpperCase())
  if (country < 0 || country % 4 !== 0) return undefined
  const length = Number(LENGTHS.slice(country + 2, country + 4))
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
