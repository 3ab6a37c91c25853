import { endOf, isSpace, matchAt, textBefore } from './characters.ts'
import {
  isAmongLatin,
  isForeignLetter,
  LETTER_PAIR,
  NO_CHARACTER,
  pairEscape,
  plainOf,
  TAG_PAIR,
} from './disguise.ts'

/** How many codes UTF-16 has. An escape is given as one number: its length times this, plus its character. */
export const UNITS = 0x10000

/**
 * The escape at an index, whose code is given, as one number: its length times 65,536, plus its
 * character; 0 for no escape.
 */
export type EscapeAt = (text: string, at: number, code: number) => number

/** How a text is escaped, as far as only all of it tells. */
interface Manner {
  /** What stands between the pieces of a text that is joined from several. */
  readonly joined: RegExp
  readonly isMail: boolean
  /** A blank may be a `+`, as forms send it. */
  readonly isForm: boolean
  /** The quote that is doubled, if any is. */
  readonly doubled: string | undefined
}

const ENTITY = /&(?:#0*(\d{1,5})|#x0*([\da-f]{1,4})|([a-z]{2,6})(?=;));?/iy
/** Each name with its character. */
const ENTITIES =
  ' quot=" apos=\' amp=& lt=< gt=> colon=: equals== lowbar=_' +
  ' period=. sol=/ commat=@ comma=, semi=; plus=+ dash=- hyphen=- lcub={ rcub=} quest=? excl=! num=# nbsp= '

/** An octal escape behind its backslash, as C and Git write bytes outside ASCII: `\303\251`. */
const OCTAL = /[01][0-7]{2}(?!\d)|[23][0-7]{2}/y
/** `'one half' + "the other"` */
const JOINED = /["'] ?[+.]\s{0,40}["']/y
/** `['one half', 'the other'].join('')` */
const LISTED = /["'](?:,\s?| ?[+.]\s{0,40})["']/y
/** A line of mail that goes on in the next one, and a byte. RFC 2045, 6.7. */
const SOFT_BREAK = /=\r?\n/y
const BYTE = /=[2-7][\dA-F]/y
const IN_MAIL = /=\r?\n/
/**
 * CSV doubles the quotes inside of a quoted cell, `"{""key"":""x""}"` (RFC 4180, 2), and SQL those
 * inside of a literal.
 */
const DOUBLED = /(["'])\1\w[^"'\n]{0,200}\1\1/
const PERCENT = /%[\da-f]{2}/i
/** On both sides of a `+` that belongs to base64. */
const BASE64_BEFORE = /[A-Za-z\d/]{12}$/
const BASE64_BEHIND = /\+[A-Za-z\d/]{12}/y
/** Mail breaks a line only where it is full, so a `=` at the end of a shorter one is no soft break. */
const FIRST_COLUMN = 72
const LAST_COLUMN = 75
/** The end of base64 and its padding. */
const PADDING = /=$|(?<![A-Za-z\d+/])(?:[A-Za-z\d+/]{4}){2,}[A-Za-z\d+/]{3}$/
const INDENTED = /\n[ \t]{0,1000}/y
/** The letter of each short escape, followed by the character that it stands for. */
const LETTERS = 'n\nr\rt\t//""\'\'__--..'

/** Makes the function that finds the escapes of a text: percent, JavaScript, JSON, HTML and more. */
export function escapesOf(text: string): EscapeAt {
  const manner: Manner = {
    joined: text.includes('].join(') ? LISTED : JOINED,
    isMail: IN_MAIL.test(text),
    isForm: text.includes('+') && PERCENT.test(text),
    doubled: DOUBLED.exec(text)?.[1],
  }
  return (whole, at, code) => escapeIn(whole, at, code, manner)
}

function escapeIn(text: string, at: number, code: number, manner: Manner): number {
  // Most characters are letters, digits and marks with which no escape begins, unlike `+`, `=` and `\`.
  if (code > 39 && code < 127 && code !== 43 && code !== 61 && code !== 92) return 0
  if (code === LETTER_PAIR || code === TAG_PAIR) return pairEscape(text, at, code)
  if (isForeignLetter(code) && (plainOf(code) < 0 || !isAmongLatin(text, at))) return 0
  if (code > 127 || code === 0) return plainOf(code) < 0 ? 0 : packed(1, plainOf(code))
  if (code === 43) return manner.isForm && !isInBase64(text, at) ? packed(1, 32) : 0
  if (code === 61) return manner.isMail ? printableEscape(text, at) : 0
  if (code === 37 && text.charCodeAt(at + 1) !== 117) return bytesEscape(text, at, at + 1)
  if (code === 92 || code === 37) return backslashEscape(text, at)
  if (code === 27) return colourEscape(text, at, code)
  if (code === 34 || code === 39) {
    const quote = text.charAt(at)
    if (quote === manner.doubled && text.charAt(at + 1) === quote) return packed(2, code)
    if (!' +.,'.includes(text.charAt(at + 1))) return 0
    const end = endOf(manner.joined, text, at)
    return end < 0 ? 0 : packed(end - at, NO_CHARACTER)
  }
  if (code !== 38) return 0
  const entity = matchAt(ENTITY, text, at)
  if (entity === null) return 0
  const [all, decimal, hex, name] = entity
  if (name !== undefined) {
    const index = ENTITIES.indexOf(` ${name.toLowerCase()}=`)
    return index < 0 ? 0 : packed(all.length, ENTITIES.charCodeAt(index + name.length + 2))
  }
  return escaped(
    all.length,
    decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal),
  )
}

/** Multiplied, not shifted: the length of a run of backslashes may need more than the 15 bits left. */
const packed = (length: number, character: number): number => length * UNITS + character

/**
 * Packs a character that was escaped. A letter of Greek or Cyrillic stays one: whether it disguises one of
 * ASCII shows in the next reading, which sees the letters around it.
 */
function escaped(length: number, code: number): number {
  if (code > 0xffff) return 0
  const plain = isForeignLetter(code) ? code : plainOf(code)
  return packed(length, plain < 0 ? code : plain)
}

const isInBase64 = (text: string, at: number): boolean =>
  BASE64_BEFORE.test(textBefore(text, at, 12)) && endOf(BASE64_BEHIND, text, at) > 0

function printableEscape(text: string, at: number): number {
  const isByte = text.charCodeAt(at + 1) > 32
  const end = isByte ? -1 : endOf(SOFT_BREAK, text, at)
  if (end > 0) {
    const column = at - text.lastIndexOf('\n', at) - 1
    const isBreak = column >= FIRST_COLUMN && column <= LAST_COLUMN
    return isBreak && !PADDING.test(text.slice(Math.max(0, at - 96), at))
      ? packed(end - at, NO_CHARACTER)
      : 0
  }
  return isByte && endOf(BYTE, text, at) > 0 ? escaped(3, byteAt(text, at + 1)) : 0
}

/** A control sequence of a terminal behind its escape, such as a colour: `ESC [ 1 ; 33 m`. ECMA-48, 5.4. */
const CONTROL = /\[(?:m|[\d;?]{1,20}[A-Za-z])/y

/** A colour of a terminal. */
export const colourEscape: EscapeAt = (text, start, code) => {
  const end = code === 27 ? endOf(CONTROL, text, start + 1) : -1
  return end < 0 ? 0 : packed(end - start, NO_CHARACTER)
}

/**
 * `\n`, `\"`, `\x41`, `\u0041`, `%u0041`, `\u{41}`, `\U00000041`; inside JSON inside JSON there are
 * more backslashes.
 */
function backslashEscape(text: string, at: number): number {
  let next = at + 1
  while (text.charCodeAt(next) === 92) next++
  const letter = text.charAt(next)
  if (letter === 'x') return bytesEscape(text, at, next + 1)
  // A backslash ends the line: the text goes on in the next one.
  if (letter === '\n') {
    // Behind a blank a command goes on, and the indentation below parts its words.
    const end = isSpace(text.charCodeAt(at - 1)) ? next + 1 : endOf(INDENTED, text, next)
    return packed(end - at, NO_CHARACTER)
  }
  if (letter < '4' && endOf(OCTAL, text, next) > 0) return bytesEscape(text, at, next, 3)
  if (letter !== 'u' && letter !== 'U') {
    const index = LETTERS.indexOf(letter)
    return index < 0 || letter === '' ? 0 : packed(next + 1 - at, LETTERS.charCodeAt(index | 1))
  }
  const isBraced = text.charCodeAt(next + 1) === 123
  const from = isBraced ? next + 2 : next + 1
  let end = from
  const digits = letter === 'U' ? 8 : 4
  while (end < from + (isBraced ? 6 : digits) && hexValue(text.charCodeAt(end)) >= 0) end++
  if (isBraced ? text.charCodeAt(end) !== 125 : end < from + digits) return 0
  return escaped(end + (isBraced ? 1 : 0) - at, Number.parseInt(text.slice(from, end), 16))
}

/**
 * The character whose UTF-8 is escaped byte by byte, as in `%41`, `%E2%80%8B` or `\303\251`: the first byte
 * says how many follow, each behind the same mark. A byte without those is one of Latin-1 when it
 * follows a letter; `%DB_HOST%` is a variable.
 */
function bytesEscape(text: string, start: number, from: number, digits: 2 | 3 = 2): number {
  const read = digits === 2 ? byteAt : octalAt
  const first = read(text, from)
  if (first < 0x80) return first < 0 ? 0 : escaped(from + digits - start, first)
  const width = from - start
  const more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1
  let point = first & (0x3f >> more)
  let at = from + digits
  for (let index = 0; index < more; index++) {
    const byte = read(text, at + width)
    if (byte >> 6 !== 2 || text.charCodeAt(at) !== text.charCodeAt(start))
      return /[a-z]/i.test(text.charAt(start - 1)) ? escaped(from + digits - start, first) : 0
    point = (point << 6) | (byte & 0x3f)
    at += width + digits
  }
  return escaped(at - start, point)
}

/** Three octal digits as a byte; negative when there are none. */
const octalAt = (text: string, at: number): number =>
  endOf(OCTAL, text, at) < 0 ? -1 : Number.parseInt(text.slice(at, at + 3), 8)

/** Two hexadecimal digits as a byte; negative when there are none. */
export function byteAt(text: string, at: number): number {
  return (hexValue(text.charCodeAt(at)) << 4) | hexValue(text.charCodeAt(at + 1))
}

function hexValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : -1
}
