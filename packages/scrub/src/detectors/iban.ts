import type { Edit } from '../edit.ts'

/** Lengths by country. Source: the SWIFT IBAN registry. */
const LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30'

const SHAPE =
  /[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?:[ -\u00a0][A-Z\d]{4}){2,7}(?:[ -\u00a0][A-Z\d]{1,3})?)(?![A-Za-z\d])/y

/** International bank account numbers, solid or in groups of four. ISO 13616, mod 97. */
export function iban(text: string, start: number): Edit | undefined {
  SHAPE.lastIndex = start
  const match = SHAPE.exec(text)
  if (match === null) return undefined
  const at = LENGTHS.indexOf(text.slice(start, start + 2))
  if (at < 0 || at % 4 !== 0) return undefined
  const length = Number(LENGTHS.slice(at + 2, at + 4))
  const solid = match[0].replace(/[^A-Z\d]/g, '')
  if (solid.length < length) return undefined
  const number = solid.slice(0, length)
  if (!passesMod97(number)) return undefined
  let end = start
  for (let count = 0; count < length; end++) {
    if (/[A-Z\d]/.test(text.charAt(end))) count++
  }
  return { start, end, rule: 'iban' }
}

function passesMod97(number: string): boolean {
  let rest = 0
  for (const character of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
