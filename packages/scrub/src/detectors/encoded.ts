import { HEX, runEnd } from '../characters.ts'

/** A run of base64 or hex and what it says. */
export interface EncodedText {
  /** Where the run ends, or where it turned out to be none. */
  readonly end: number
  /** Nothing unless every byte is printable. */
  readonly plain: string | undefined
}

/** Whether the first characters of a word could be base64 or hex of text. Cheap, and seldom true. */
export function mayBeEncoded(text: string, start: number): boolean {
  const first = (hexValue(text.charCodeAt(start)) << 4) | hexValue(text.charCodeAt(start + 1))
  if (isPrintable(first) && runEnd(text, start, HEX, start + 8) === start + 8) return true
  for (let at = start; at < start + 4; at++) {
    let isText = true
    for (let group = at; group < at + 12 && isText; group += 4) {
      const a = base64Value(text.charCodeAt(group))
      const b = base64Value(text.charCodeAt(group + 1))
      const c = base64Value(text.charCodeAt(group + 2))
      const d = base64Value(text.charCodeAt(group + 3))
      const bytes = (a << 18) | (b << 12) | (c << 6) | d
      isText =
        isPrintable(bytes >> 16) && isPrintable((bytes >> 8) & 255) && isPrintable(bytes & 255)
    }
    if (isText) return true
  }
  return false
}

/** Decodes the word when it is base64, base64url or hex of printable text. */
export function encodedText(text: string, start: number, wordEnd: number): EncodedText {
  if ((wordEnd - start) % 2 === 0 && runEnd(text, start, HEX, wordEnd) === wordEnd) {
    const plain = decodeHex(text, start, wordEnd)
    if (plain !== undefined) return { end: wordEnd, plain }
  }
  // A word may begin in the middle of a group of four, behind a `/` of the same encoding. Most
  // words are no encoding of text and fail within a few characters.
  let furthest = start
  for (let at = start; at < start + 4; at++) {
    const decoded = decodeBase64(text, at)
    if (decoded.plain !== undefined) return decoded
    furthest = Math.max(furthest, decoded.end)
  }
  return { end: furthest, plain: undefined }
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

/** Fewer decoded characters than these say nothing. */
const SHORTEST = 8

function decodeBase64(text: string, start: number): EncodedText {
  let plain = ''
  let held = 0
  let bits = 0
  let at = start
  for (; at < text.length; at++) {
    const value = base64Value(text.charCodeAt(at))
    if (value < 0) break
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      const byte = (held >> bits) & 255
      if (!isPrintable(byte)) return { end: at, plain: undefined }
      plain += String.fromCharCode(byte)
    }
  }
  while (text.charCodeAt(at) === 61) at++
  return { end: at, plain: plain.length < SHORTEST ? undefined : plain }
}

function base64Value(code: number): number {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  if (code === 43 || code === 45) return 62
  if (code === 47 || code === 95) return 63
  return -1
}
