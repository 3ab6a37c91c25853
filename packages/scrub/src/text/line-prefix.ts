import { type Decoded, decodedBy } from './decode.ts'
import { NO_CHARACTER } from './disguise.ts'
import { UNITS } from './escape.ts'

// Logs, consoles and diffs write something before each line: `web_1  | `, `2026-11-22 05:47:07 app: `, `> `.
// It stands between a value of several lines and its name, and between the rows of a table.

/** Whether a line is empty, and so has no prefix: a break follows at once, of either kind. */
const isBreak = (code: number): boolean => code === 10 || code === 13
const LONGEST = 120

/** A prefix ends in a mark or a number and a blank; anything else that lines have in common is indentation. */
const PREFIX = /^.*(?:[|/>\]):#*+-]|\d\d[Zz]?)(?: |$)/

/**
 * The text without what all of its lines begin with, but for digits, which count on; nothing when they
 * have nothing in common.
 */
export function withoutPrefixes(text: string): Decoded | undefined {
  const length = prefixLength(text)
  if (length === 0) return undefined
  return decodedBy((whole, at, code) => {
    const isStart = !isBreak(code) && (at === 0 || whole.charCodeAt(at - 1) === 10)
    return isStart ? length * UNITS + NO_CHARACTER : 0
  }, text)
}

/** How many characters all lines have in common that are no part of what they say. */
function prefixLength(text: string): number {
  const first = text.indexOf('\n')
  if (first < 1) return 0
  let length = Math.min(first, LONGEST)
  for (let start = first + 1; start < text.length && length > 0;) {
    if (!isBreak(text.charCodeAt(start))) length = commonLength(text, start, length)
    const end = text.indexOf('\n', start)
    start = end < 0 ? text.length : end + 1
  }
  return length === 0 ? 0 : (PREFIX.exec(text.slice(0, length))?.[0].length ?? 0)
}

/** How much of the beginning of a text stands at an index as well. */
function commonLength(text: string, start: number, most: number): number {
  let length = 0
  while (length < most && isAlike(text.charCodeAt(length), text.charCodeAt(start + length)))
    length++
  return length
}

const isAlike = (a: number, b: number): boolean => a === b || (isDigit(a) && isDigit(b))
const isDigit = (code: number): boolean => code >= 48 && code <= 57
