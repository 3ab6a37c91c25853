// Bits of one ASCII character. Detectors and judges ask this one table what a character is, at the cost of
// one load and one comparison each.
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 4
/** `_` */
export const UNDERSCORE = 8
/** `-` */
const DASH = 16
/** Anything that may stand inside a word. */
export const WORD: number = LOWER | UPPER | DIGIT | UNDERSCORE | DASH
/** Characters that begin an encoded character: `%` and `\` and `&`. */
export const ESCAPE = 32
/** `+ / = . ~`: characters of encoded values and tokens besides those of a word. */
export const TOKEN_MARK = 64
/** A hexadecimal digit of either case. */
export const HEX = 128

/** Not exported, which would make it slower; `read-on.ts` says why. */
const BITS = new Uint8Array(128)
for (let code = 97; code <= 122; code++) BITS[code] = LOWER | (code <= 102 ? HEX : 0)
for (let code = 65; code <= 90; code++) BITS[code] = UPPER | (code <= 70 ? HEX : 0)
for (let code = 48; code <= 57; code++) BITS[code] = DIGIT | HEX
BITS[95] = UNDERSCORE
BITS[45] = DASH
for (const mark of '+/=.~') BITS[mark.charCodeAt(0)] = TOKEN_MARK
for (const mark of '%\\&') BITS[mark.charCodeAt(0)] = ESCAPE

/** The bits of one UTF-16 unit; 0 outside ASCII and past the end (`NaN`). */
export function bitsOf(code: number): number {
  return code < 128 ? (BITS[code] as number) : 0
}

/** The first index from `from` on whose character has none of the bits `allowed`. */
export function runEnd(text: string, from: number, allowed: number, limit: number): number {
  // Saves looking it up for each character; `read-on.ts` tells why.
  const { charCodeAt } = String.prototype
  let at = from
  while (at < limit && (bitsOf(charCodeAt.call(text, at)) & allowed) !== 0) at++
  return at
}

/** Whether a UTF-16 unit is a space, a tab or a line break. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** Whether the letter belongs to an escape such as `\n` and not to the word behind it. */
export function isEscapeLetter(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 92 && 'nrtu'.includes(text.charAt(at))
}

/** Where the match of a sticky expression at an index ends; negative when it does not match there. */
export function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : -1
}

/** A literal as the source of an expression that matches it. */
export function patternOf(literal: string): string {
  return literal.replace(/[.*+?^$(){}|[\]\\/]/g, '\\$&')
}

/** What a sticky or global expression matches from an index on. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at
  return expression.exec(text)
}

/** At most so many characters of the text before an index. */
export function textBefore(text: string, at: number, most: number): string {
  return text.slice(Math.max(0, at - most), at)
}

/** Where the word begins that ends at an index. At most 96 characters are read: a longer word is no key. */
export function wordStart(text: string, end: number): number {
  let at = end
  const limit = Math.max(0, end - 96)
  while (at > limit && isKeyCharacter(text.charCodeAt(at - 1))) at--
  return at
}

/** Letters of any language, digits, `_` and `-`. */
export function isKeyCharacter(code: number): boolean {
  if (code < 128) return (bitsOf(code) & WORD) !== 0
  return code >= 0xc0 && (code < 0x2000 || code > 0x3040) && code !== 0xd7 && code !== 0xf7
}

/** Whether a code is a quote: `"`, `'` or a backtick. */
export const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96
