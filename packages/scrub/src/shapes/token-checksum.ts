const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const CHECKED = 30

/**
 * Whether the last six of 36 characters are the checksum of the 30 before them: their CRC-32 (as in
 * zlib) in base 62, as GitHub and npm issue them. Servers that speak GitHub's protocol do not.
 * Source: "Behind GitHub's new authentication token formats", GitHub blog, 2021.
 */
export function passesTokenChecksum(body: string): boolean {
  let sum = 0
  for (const digit of body.slice(CHECKED)) sum = sum * 62 + DIGITS.indexOf(digit)
  return sum === crc32(body.slice(0, CHECKED))
}

/** CRC-32 of ASCII, bit by bit: a token is short and rare. */
function crc32(text: string): number {
  let sum = -1
  for (let at = 0; at < text.length; at++) {
    sum ^= text.charCodeAt(at)
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (-(sum & 1) & 0xedb88320)
  }
  return ~sum >>> 0
}
