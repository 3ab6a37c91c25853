import { bitsOf, DIGIT, LOWER, UNDERSCORE, UPPER } from '../text/characters.ts'

/** Anything but a letter or a digit. */
export const MARK = 64
/** Anything beyond ASCII. */
export const FOREIGN = 128

/**
 * The kinds of characters that a value has, as bits. Letters beyond ASCII count as `LOWER` and as
 * `FOREIGN`.
 */
export function charactersOf(value: string): number {
  let bits = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    const known = bitsOf(code) & (LOWER | UPPER | DIGIT | UNDERSCORE)
    if (known !== 0) bits |= known
    else bits |= code < 128 ? MARK : FOREIGN | (isLetter(code) ? LOWER : MARK)
  }
  return bits
}

const isLetter = (code: number): boolean => code >= 0xc0 && (code < 0x2000 || code > 0x3040)

/** Whether a value of such characters has only letters and `_`: a word, or a name in code. */
export const areLettersAlone = (bits: number): boolean => (bits & (DIGIT | MARK)) === 0

/** The same of a value whose characters nobody knows yet. */
export const hasLettersAlone = (value: string): boolean => areLettersAlone(charactersOf(value))
