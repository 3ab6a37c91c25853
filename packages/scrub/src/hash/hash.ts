import { sha256 } from './sha256.ts'

/**
 * Prepares a keyed hash: HMAC-SHA-256 (RFC 2104).
 *
 * @param key of any length, read as UTF-8
 * @returns the function that gives the hash of a text in UTF-8, as 64 hexadecimal digits
 */
export function createHmac(key: string): (text: string) => string {
  const bytes = utf8(key)
  const block = new Uint8Array(64)
  block.set(bytes.length > 64 ? sha256([bytes]) : bytes)
  const inner = block.map((byte) => byte ^ 0x36)
  const outer = block.map((byte) => byte ^ 0x5c)
  return (text) => hex(sha256([outer, sha256([inner, utf8(text)])]))
}

/** SHA-256 (FIPS 180-4) of a text in UTF-8, as 64 hexadecimal digits. */
export function hashText(text: string): string {
  return hashBytes([utf8(text)])
}

/** SHA-256 of the chunks, one behind the other, as 64 hexadecimal digits. */
export function hashBytes(chunks: readonly Uint8Array[]): string {
  return hex(sha256(chunks))
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The bytes of a text in UTF-8; half a surrogate pair is written as it is. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) {
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    } else {
      const high = [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63)]
      bytes.push(...high, 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    }
  }
  return Uint8Array.from(bytes)
}
