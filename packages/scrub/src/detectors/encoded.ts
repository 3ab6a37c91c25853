import { bitsOf, HEX, runEnd, TOKEN_MARK, WORD } from '../characters.ts'

/** A run of base64 or hex and what it says, when it says plain text. */
export interface EncodedText {
  readonly end: number
  readonly plain: string
  readonly rule: 'base64' | 'hex'
}

const SHORTEST = 20

/** Decodes the word when it is base64, base64url or hex of printable text. */
export function encodedText(text: string, start: number, wordEnd: number): EncodedText | undefined {
  if (wordEnd - start >= SHORTEST && (wordEnd - start) % 2 === 0) {
    const hexEnd = runEnd(text, start, HEX, wordEnd)
    if (hexEnd === wordEnd) {
      const plain = printable(hexBytes(text, start, wordEnd))
      if (plain !== undefined) return { end: wordEnd, plain, rule: 'hex' }
    }
  }
  let end = runEnd(text, wordEnd, WORD | TOKEN_MARK, text.length)
  while (end > wordEnd && '.~'.includes(text.charAt(end - 1))) end--
  if (end - start < SHORTEST) return undefined
  const plain = printable(base64Bytes(text, start, end))
  return plain === undefined ? undefined : { end, plain, rule: 'base64' }
}

function* hexBytes(text: string, start: number, end: number): Generator<number> {
  for (let at = start; at < end; at += 2) yield Number.parseInt(text.slice(at, at + 2), 16)
}

function* base64Bytes(text: string, start: number, end: number): Generator<number> {
  let bits = 0
  let held = 0
  for (let at = start; at < end; at++) {
    const value = base64Value(text.charCodeAt(at))
    if (value < 0) {
      if (text.charCodeAt(at) === 61) return
      yield 0
      return
    }
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      yield (held >> bits) & 255
    }
  }
}

function base64Value(code: number): number {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  if (code === 43 || code === 45) return 62
  if (code === 47 || code === 95) return 63
  return -1
}

/** The bytes as text, or nothing as soon as one is no printable ASCII. */
function printable(bytes: Iterable<number>): string | undefined {
  let result = ''
  for (const byte of bytes) {
    if (!(byte >= 32 && byte < 127) && byte !== 10 && byte !== 13 && byte !== 9) return undefined
    result += String.fromCharCode(byte)
  }
  return result.length < 8 || bitsOf(result.charCodeAt(0)) === undefined ? undefined : result
}
