import { HEX, runEnd, TOKEN_MARK, WORD } from '../characters.ts'

/** A run of base64 or hex and what it says, when it says plain text. */
export interface EncodedText {
  readonly end: number
  readonly plain: string
  readonly rule: 'base64' | 'hex'
}

/** Decodes the word when it is base64, base64url or hex of printable text. */
export function encodedText(text: string, start: number, wordEnd: number): EncodedText | undefined {
  if ((wordEnd - start) % 2 === 0 && runEnd(text, start, HEX, wordEnd) === wordEnd) {
    const plain = decodeHex(text, start, wordEnd)
    if (plain !== undefined) return { end: wordEnd, plain, rule: 'hex' }
  }
  const aligned = alignedStart(text, start)
  if (aligned < 0) return undefined
  let end = runEnd(text, wordEnd, WORD | TOKEN_MARK, text.length)
  while (end > wordEnd && '.~'.includes(text.charAt(end - 1))) end--
  const plain = decodeBase64(text, aligned, end)
  return plain === undefined ? undefined : { end, plain, rule: 'base64' }
}

/**
 * Where the word's base64 can be read from: a word may begin in the middle of a group of four,
 * behind a `/` of the same encoding. Most words are none at all and fail within a few characters.
 */
function alignedStart(text: string, start: number): number {
  for (let at = start; at < start + 4; at++) {
    if (decodeBase64(text, at, at + 12) !== undefined) return at
  }
  return -1
}

const isPrintable = (byte: number): boolean =>
  (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9

function decodeHex(text: string, start: number, end: number): string | undefined {
  let plain = ''
  for (let at = start; at < end; at += 2) {
    const byte = (hexValue(text.charCodeAt(at)) << 4) | hexValue(text.charCodeAt(at + 1))
    if (!isPrintable(byte)) return undefined
    plain += String.fromCharCode(byte)
  }
  return plain
}

const hexValue = (code: number): number => (code <= 57 ? code - 48 : (code | 32) - 87)

function decodeBase64(text: string, start: number, end: number): string | undefined {
  let plain = ''
  let held = 0
  let bits = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 61) break
    const value = base64Value(code)
    if (value < 0) return undefined
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      const byte = (held >> bits) & 255
      if (!isPrintable(byte)) return undefined
      plain += String.fromCharCode(byte)
    }
  }
  return plain
}

function base64Value(code: number): number {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  if (code === 43 || code === 45) return 62
  if (code === 47 || code === 95) return 63
  return -1
}
