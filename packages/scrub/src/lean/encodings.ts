// Base64 and hexadecimal. A run that hides something goes whole: to cut inside of it is what the full
// engine is for.

const HEX = /^(?:0x)?((?:[\da-f]{2}[ :]?)+)$/i
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes one by one: `70 61 73`, `70:61:73`. */
export const BYTE_BY_BYTE: RegExp = /\b(?:[\da-f]{2}[ :]){8,}[\da-f]{2}\b/gi

/** The ASCII text behind a run of characters; nothing when it hides none. */
export function decoded(run: string): string | undefined {
  const hex = HEX.exec(run)?.[1]?.replace(/[ :]/g, '')
  const digits = hex ?? run.replaceAll('-', '+').replaceAll('_', '/')
  let [bits, held, text] = [0, 0, '']
  for (const digit of digits) {
    bits = hex ? (bits << 4) | Number.parseInt(digit, 16) : (bits << 6) | ALPHABET.indexOf(digit)
    held += hex ? 4 : 6
    if (held < 8) continue
    held -= 8
    const code = (bits >> held) & 255
    if (code > 126 || code < 9) return undefined
    text += String.fromCharCode(code)
  }
  return text
}
