import { matchAt } from './characters.ts'
import { textOfBytes } from './encoded.ts'
import { byteAt } from './escape.ts'

/** Bytes in a list and the text that they spell. */
interface ByteList {
  readonly start: number
  readonly end: number
  /** Nothing unless every byte belongs to a printable text. */
  readonly plain: string | undefined
}

const HEX =
  /(?:0x)?[\da-f]{2}(?:(?: {1,2}|:|, ?| +\|.{16}\|\r?\n[\da-f]{8} {2})(?:0x)?[\da-f]{2}){7,4095}(?!\w)(?: +\|.{1,16}\|)?/iy
/** What `hexdump -C` prints between the bytes of two lines, and behind the last one. */
const GUTTER = / +\|.{1,16}\|(?:\r?\n[\da-f]{8})?/gi
const DECIMAL = /\d{2,3}(?:(?: |,\s{0,8})\d{2,3}){9,4095}(?!\w)/y

/**
 * Reads bytes as debuggers, dumps and lists of numbers print them: `67 68 70`, `67:68:70`,
 * `0x67, 0x68`, `[103, 104, 112]`, `(103,104,112)`.
 *
 * @param end behind what the automaton met: the first bytes, or the bracket and the first number
 */
export function byteList(text: string, end: number): ByteList | undefined {
  const near = Math.max(0, end - 7)
  const bracket = near + text.slice(near, end).search(/[[(][^[(]*$/)
  const isDecimal = bracket >= near
  const start = isDecimal
    ? bracket + (text.charCodeAt(bracket + 1) === 32 ? 2 : 1)
    : end - (text.charAt(end - 1) === 'x' ? 8 : 12)
  const [written] = matchAt(isDecimal ? DECIMAL : HEX, text, start) ?? []
  if (written === undefined) return undefined
  const codes = written
    .replace(GUTTER, '')
    .split(/[^\da-fx]+/i)
    .map((part) => (isDecimal ? Number(part) : byteAt(part, part.length - 2)))
  return { start, end: start + written.length, plain: textOfBytes(codes) }
}
