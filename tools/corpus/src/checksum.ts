const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** CRC-32 as in zlib (ISO-HDLC), bit by bit: speed does not matter here. */
function crc32(text: string): number {
  let crc = 0xffffffff
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

/**
 * The last six characters of a GitHub or npm token: CRC-32 of the random part, base 62, padded.
 * Source: "Behind GitHub's new authentication token formats" (GitHub blog, 2021).
 */
export function tokenChecksum(random: string): string {
  let rest = crc32(random)
  let text = ''
  while (rest > 0) {
    text = `${base62[rest % 62]}${text}`
    rest = Math.floor(rest / 62)
  }
  return text.padStart(6, '0')
}

/** The digit that makes `digits` followed by it pass the Luhn check (ISO/IEC 7812-1). */
export function luhnDigit(digits: string): string {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/** The two check digits of an IBAN (ISO 13616, mod 97-10). */
export function ibanCheckDigits(country: string, account: string): string {
  let remainder = 0
  for (const char of `${account}${country}00`) {
    for (const digit of String(Number.parseInt(char, 36))) {
      remainder = (remainder * 10 + Number(digit)) % 97
    }
  }
  return String(98 - remainder).padStart(2, '0')
}
