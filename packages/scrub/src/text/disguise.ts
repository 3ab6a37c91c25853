import { bitsOf, LOWER, UPPER } from './characters.ts'

// Characters that stand for one of ASCII, or for nothing: invisible, full-width, mathematical,
// look-alikes.

/** The character of an escape that stands for nothing, such as an invisible one. */
export const NO_CHARACTER = 0xffff
/**
 * First and last code of each range of invisible characters: hyphens, joiners, marks of direction.
 */
const INVISIBLE: readonly number[] = [
  0xad, 0xad, 0x34f, 0x34f, 0x61c, 0x61c, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060,
  0x206f, 0xfe00, 0xfe0f, 0xfeff, 0xfeff,
]
/** The same for spaces other than ASCII's. */
const SPACES: readonly number[] = [
  0xa0, 0xa0, 0x2000, 0x200a, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000,
]

/** Hyphens and dashes that writers of documents put in place of ASCII's: `--password` becomes `–password`. */
const DASHES: readonly number[] = [0x2010, 0x2013, 0x2212, 0x2212]

/** Whether a UTF-16 unit outside ASCII is one that `decode` resolves. */
export function isDisguise(code: number): boolean {
  return plainOf(code) >= 0 || code === LETTER_PAIR || code === TAG_PAIR
}

/**
 * Letters of Greek and Cyrillic that look like those of ASCII, each before the one it looks like.
 */
const LOOK_ALIKES =
  'αaοoρpιiεeτtκkνvаaеeоoрpсcуyхxіiјjѕsкkԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЅSЈJΑAΒBΕEΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXΖZ'
const GREEK = 0x370
const LOOKS = new Uint8Array(0x1c0)
for (let at = 0; at < LOOK_ALIKES.length; at += 2) {
  LOOKS[LOOK_ALIKES.charCodeAt(at) - GREEK] = LOOK_ALIKES.charCodeAt(at + 1)
}

/** Whether a UTF-16 unit is a letter of Greek or Cyrillic. */
export const isForeignLetter = (code: number): boolean =>
  code >= GREEK && code < GREEK + LOOKS.length

const LOOKS_IN_A_CASE = new Uint8Array(LOOKS.length)
for (const letter of LOOK_ALIKES) {
  for (const either of [letter.toLowerCase(), letter.toUpperCase()]) {
    LOOKS_IN_A_CASE[either.charCodeAt(0) - GREEK] = 1
  }
}

/** Whether a letter of Greek or Cyrillic looks like one of ASCII in one of its cases. */
export const isLookAlike = (code: number): boolean => LOOKS_IN_A_CASE[code - GREEK] === 1

/**
 * Whether a letter that looks like one of ASCII stands in a word with one: `раssword`, but not
 * `пароль`.
 */
export function isAmongLatin(text: string, at: number): boolean {
  let from = at - 1
  while (from >= at - 16 && isForeignLetter(text.charCodeAt(from))) from--
  if (isLatin(text.charCodeAt(from))) return true
  let to = at + 1
  while (to <= at + 16 && isForeignLetter(text.charCodeAt(to))) to++
  return isLatin(text.charCodeAt(to))
}

const isLatin = (code: number): boolean => (bitsOf(code) & (LOWER | UPPER)) !== 0

/** First halves of letters and digits for mathematics, and of invisible tags that spell ASCII. */
export const LETTER_PAIR = 0xd835
export const TAG_PAIR = 0xdb40

/** The character that the two halves of `𝐩` or of a tag stand for, packed as `escapeAt` does. */
export function pairEscape(text: string, at: number, code: number): number {
  const index = text.charCodeAt(at + 1) - 0xdc00
  if (code === TAG_PAIR)
    return index < 0 || index > 127 ? 0 : (2 << 16) | (index % 127 < 32 ? NO_CHARACTER : index)
  // Thirteen alphabets, then five rows of digits.
  if (index >= 0x3ce && index < 0x400) return (2 << 16) | (48 + ((index - 0x3ce) % 10))
  const letter = index % 52
  return index >= 0 && index < 676 ? (2 << 16) | (letter + (letter < 26 ? 65 : 71)) : 0
}

/** The ASCII code that a character is a disguise of; -1 when it is none. */
export function plainOf(code: number): number {
  if (code < 0x80) return code === 0 ? NO_CHARACTER : code
  if (code >= GREEK && code < GREEK + LOOKS.length) return LOOKS[code - GREEK] || -1
  if (code > 0x3000 && code < 0xfe00) return -1
  // Letters in circles.
  if (code >= 0x24b6 && code <= 0x24e9) return code - (code < 0x24d0 ? 0x2475 : 0x246f)
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  if (code === 0x201c || code === 0x201d) return 34
  if (isWithin(code, INVISIBLE)) return NO_CHARACTER
  if (isWithin(code, SPACES)) return 32
  return isWithin(code, DASHES) ? 45 : -1
}

function isWithin(code: number, ranges: readonly number[]): boolean {
  for (let index = 0; index < ranges.length; index += 2) {
    if (code <= (ranges[index + 1] as number)) return code >= (ranges[index] as number)
  }
  return false
}
