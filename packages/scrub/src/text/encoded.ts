import { endOf, HEX, runEnd, WORD } from './characters.ts'
import { byteAt } from './escape.ts'

/** A run of base64 or hex and what it says. */
interface EncodedText {
  /** Where the run ends, or where it turned out to be none. */
  readonly end: number
  /** Nothing unless every byte belongs to a printable text. */
  readonly plain: string | undefined
}

/** Bytes of a word that must be text before it is decoded. */
const PROOF = 8
/** Fewer bytes than these are text by chance too often. */
const SHORTEST = 8

/**
 * Whether the first characters of a word could be base64 or hex of a text. Cheap, and rarely true.
 */
export function mayBeEncoded(text: string, start: number): boolean {
  const hex = readBytes(hexByte, text, behindMark(text, start), PROOF)
  // A word of other letters ends at once, and an end alone does not make `isText` false.
  if (hex.isText && hex.bytes === PROOF) return true
  for (let at = start; at < start + 4; at++) {
    if (readBytes(base64Byte, text, at, PROOF).isText) return true
  }
  return false
}

/** The digits of `0x6e70…`, and of PostgreSQL's `\\x6e70…`, whose word begins at its `x`. */
function behindMark(text: string, start: number): number {
  const at = text.charCodeAt(start) === 48 ? start + 1 : start
  return text.charCodeAt(at) === 120 ? at + 1 : start
}

/** Decodes the word when it is base64, base64url or hex of printable text. */
export function encodedText(
  text: string,
  start: number,
  wordEnd: number,
  least: number = SHORTEST,
): EncodedText {
  const from = behindMark(text, start)
  if ((wordEnd - from) % 2 === 0 && runEnd(text, from, HEX, wordEnd) === wordEnd) {
    const { isText, bytes } = readBytes(hexByte, text, from)
    if (isText) return { end: wordEnd, plain: textOf(hexByte, text, from, bytes) }
  }
  // The word may begin in the middle of a group of four, as `/` is a digit of base64 but parts words. Most
  // words encode no text and fail within a few characters.
  let furthest = start
  for (let at = start; at < start + 4; at++) {
    const { isText, bytes } = readBytes(base64Byte, text, at)
    let end = at + Math.ceil((bytes * 4) / 3)
    furthest = Math.max(furthest, end)
    if (bytes < least) continue
    if (!isText) {
      // A part of a path ends at a `/`, which is a digit of base64 as well.
      const length = text.slice(at, end + 2).lastIndexOf('/')
      if (length < least * 2) continue
      return { end: at + length, plain: textOf(base64Byte, text, at, (length * 3) >> 2) }
    }
    while (base64Value(text.charCodeAt(end)) >= 0 || text.charCodeAt(end) === 61) end++
    return { end, plain: textOf(base64Byte, text, at, bytes) }
  }
  return { end: furthest, plain: undefined }
}

/** The end of a line of base64, also within JSON; YAML indents the next one. */
const LINE_END = /(?:\r?\n|\\r\\n|\\n)[ \t]*(?=[\w+/-])/y

/**
 * As `encodedText`, also of base64 that is broken into lines, each of which is base64 by itself.
 */
export function encodedLines(text: string, start: number): EncodedText {
  let { end, plain } = encodedText(text, start, runEnd(text, start, WORD, text.length))
  while (plain !== undefined) {
    const from = endOf(LINE_END, text, end)
    const next =
      from < 0 ? undefined : encodedText(text, from, runEnd(text, from, WORD, text.length), 3)
    if (next?.plain === undefined) break
    plain += next.plain
    end = next.end
  }
  return { end, plain }
}

/** The byte at an index of what is encoded from `start` on; negative where the encoding ends. */
type ByteReader = (text: string, start: number, index: number) => number

const hexByte: ByteReader = (text, start, index) => byteAt(text, start + index * 2)

const base64Byte: ByteReader = (text, start, index) => {
  const third = index % 3
  const at = start + ((index - third) / 3) * 4 + third
  const pair = (base64Value(text.charCodeAt(at)) << 6) | base64Value(text.charCodeAt(at + 1))
  return pair < 0 ? -1 : (pair >> (4 - third * 2)) & 0xff
}

/** Counts the bytes, up to the first one that no printable text has. */
function readBytes(
  byteOf: ByteReader,
  text: string,
  start: number,
  most = text.length,
): { readonly isText: boolean; readonly bytes: number } {
  let more = 0
  let bytes = 0
  let zero = -3
  for (; bytes < most; bytes++) {
    const byte = byteOf(text, start, bytes)
    if (byte < 0) break
    // In UTF-16, in which PowerShell encodes its commands, every second byte is 0.
    if (byte === 0 ? bytes - zero === 1 : bytes - zero === 2) return { isText: false, bytes }
    if (byte === 0) zero = bytes
    // The first byte of a character of several may stand before the word.
    if (bytes < 2 && more === 0 && byte >> 6 === 2) continue
    more = continuation(more, byte)
    if (more < 0) return { isText: false, bytes }
  }
  return { isText: true, bytes }
}

/** The text that bytes spell in UTF-8; nothing unless all of it is printable. */
export function textOfBytes(list: readonly number[]): string | undefined {
  const byteOf: ByteReader = (_, __, index) => list[index] ?? -1
  const { isText, bytes } = readBytes(byteOf, '', 0, list.length)
  return isText && bytes === list.length ? textOf(byteOf, '', 0, bytes) : undefined
}

/** How many bytes must follow this one in UTF-8; negative when it is not allowed here. */
function continuation(more: number, byte: number): number {
  if (more > 0) return byte >> 6 === 2 ? more - 1 : -1
  if (byte < 0x80)
    return (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13) || byte === 0 ? 0 : -1
  if (byte < 0xc2 || byte > 0xf4) return -1
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
}

/** Reads UTF-8. */
function textOf(byteOf: ByteReader, text: string, start: number, bytes: number): string {
  const codes = new Uint16Array(bytes)
  let length = 0
  for (let index = 0; index < bytes;) {
    const byte = byteOf(text, start, index++)
    if (byte < 0x80) {
      codes[length++] = byte
      continue
    }
    let more = continuation(0, byte)
    let point = more > 0 ? byte & (0x3f >> more) : byte
    for (; more > 0; more--) point = (point << 6) | (byteOf(text, start, index++) & 0x3f)
    // What lies beyond the first plane, such as an emoji, is part of neither a secret nor a key.
    codes[length++] = point > 0xffff ? 0xfffd : point
  }
  return textOfCodes(codes, length)
}

/** The text of so many character codes. */
function textOfCodes(codes: Uint16Array, length: number): string {
  let text = ''
  for (let at = 0; at < length; at += 4096) {
    // `apply` with a typed array takes two thirds of the time of a spread.
    text += Reflect.apply(
      String.fromCharCode,
      null,
      codes.subarray(at, Math.min(length, at + 4096)),
    )
  }
  return text
}

/** The digits of base64, and behind them the two that base64url has instead. RFC 4648. */
export const BASE64: string = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'
const SIX_BITS = new Int8Array(128).fill(-1)
for (let at = 0; at < BASE64.length; at++) SIX_BITS[BASE64.charCodeAt(at)] = at < 64 ? at : at - 2

function base64Value(code: number): number {
  return code < 128 ? (SIX_BITS[code] as number) : -1
}
