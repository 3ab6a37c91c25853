/** Cards (ISO/IEC 7812 ranges and brand lengths), IBANs (ISO 13616) and social security numbers in context. */
const cards: Readonly<Record<string, string>> = {
  visa: '{card:4539:16}',
  'visa-13': '{card:4222:13}',
  'visa-19': '{card:4539:19}',
  mastercard: '{card:5454:16}',
  'mastercard-2': '{card:2223:16}',
  amex: '{card:3714:15}',
  discover: '{card:6011:16}',
  'discover-65': '{card:6510:16}',
  diners: '{card:3056:14}',
  'diners-36': '{card:3622:14}',
  jcb: '{card:3530:16}',
  unionpay: '{card:6221:16}',
  'unionpay-19': '{card:6228:19}',
  maestro: '{card:6759:16}',
  troy: '{card:9792:16}',
  rupay: '{card:6082:16}',
}

const ibans: Readonly<Record<string, string>> = {
  'iban-de': '{iban:DE:<n18>}',
  'iban-gb': '{iban:GB:NWBK<n14>}',
  'iban-fr': '{iban:FR:<n23>}',
  'iban-nl': '{iban:NL:ABNA<n10>}',
  'iban-es': '{iban:ES:<n20>}',
  'iban-ch': '{iban:CH:<n17>}',
  'iban-at': '{iban:AT:<n16>}',
  'iban-pl': '{iban:PL:<n24>}',
  'iban-it': '{iban:IT:X<n22>}',
  'iban-no': '{iban:NO:<n11>}',
  'iban-be': '{iban:BE:<n12>}',
  'iban-mt': '{iban:MT:MALT<n5><U18>}',
}

const numberTexts: readonly string[] = [
  'charge for § declined, ‹order 48213›',
  'card § is expired. ‹Try again›',
  '{"input":"§","‹amount›":1999}',
  'paid with (§) ‹yesterday›',
  '17,§,‹ok›',
  '<pan>§</pan><month>‹12›</month>',
  'q=%22§%22&‹page=2›',
  '§\n‹next line›',
]

/** One row per kind: the slot, the texts it stands in, and how its digits are grouped. */
export const money: readonly MoneyRow[] = [
  ...Object.entries(cards).map(([kind, slot]) => ({
    kind: `card-${kind}`,
    slot,
    texts: numberTexts,
    groups: [' ', '-', ''],
  })),
  ...Object.entries(ibans).map(([kind, slot]) => ({
    kind,
    slot,
    texts: numberTexts,
    groups: [' ', ''],
  })),
  {
    kind: 'ssn',
    slot: '219-4{n1}-7{n3}',
    texts: [
      'SSN: § ‹on file›',
      'ssn=§ ‹ok›',
      '{"ssn":"§","‹state›":"NY"}',
      'social security number § ‹is needed›',
      'applicant SSN § ‹failed check›',
      "{ socialSecurityNumber: '§', ‹step: 2› }",
    ],
    groups: [''],
  },
]

/** A kind of number, how it is generated and how its digits may be grouped. */
export interface MoneyRow {
  readonly kind: string
  readonly slot: string
  readonly texts: readonly string[]
  readonly groups: readonly string[]
}

/** Writes a number the way people do: Amex 4-6-5, Diners 4-6-4, old Visa unbroken, everything else in fours. */
export function group(number: string, separator: string): string {
  if (separator === '' || /^4\d{12}$/.test(number)) return number
  const grouped = /^3\d{13,14}$/.test(number)
    ? number.replace(/^(.{4})(.{6})(.+)$/, '$1 $2 $3')
    : number.replace(/.{4}(?=.)/g, '$& ')
  return grouped.replaceAll(' ', separator)
}
