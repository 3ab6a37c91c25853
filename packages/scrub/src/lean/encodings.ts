// Base64 and hexadecimal. A run that hides something goes as a whole; only the full engine cuts what it
// holds.

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
export const ALPHABET: string = `${LETTERS.toUpperCase()}${LETTERS}0123456789+/`
/** The digits of base64, and at the end those of base64url: the lowest six bits of an index are the value. */
const SIX = `${ALPHABET}${ALPHABET.slice(2)}-_`
const HEX = /^(?:0?x)?(?:[\da-f]{2}[ :]?)+$/i

/** Bytes one by one, in one base or the other: `70 61 73`, `70:61:73`, `[112, 97, 115]`. */
export const BYTE_BY_BYTE: RegExp = /\b(?:[\da-f]{2,3}[ :,] ?){8,}[\da-f]{2,3}\b/gi

/** The text that decimal bytes spell. */
export const spelled = (list: string): string =>
  list.replace(/(\d+)\D*/g, (_, code: number) => String.fromCharCode(code))

/** The ASCII text behind a run of characters; nothing when it hides none. */
export function decoded(run: string): string | undefined {
  const isHex = HEX.test(run)
  const size = isHex ? 4 : 6
  let bits = 0
  let held = 0
  let text = ''
  for (const digit of isHex ? run.replace(/^0?x|[ :]/gi, '') : run) {
    bits = (bits << size) | (isHex ? Number.parseInt(digit, 16) : SIX.indexOf(digit) & 63)
    held += size
    if (held < 8) continue
    held -= 8
    const code = (bits >> held) & 255
    if (code > 126 || code < 9) return undefined
    text += String.fromCharCode(code)
  }
  return text
}
