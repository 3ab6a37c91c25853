// What a text is made of, found in one pass over its characters. Each pattern says which marks a text must
// have for it to match; most texts have none of them, and no pattern is tried.

/**
 * Marks of what stands in a text. Up to `AT` they are the bits that `KINDS` gives to characters; 8 and 16
 * are those of numbers and of bytes, which matter only in a row.
 */
const RUN = 1
const DIGIT = 2
const UPPER = 4
/** A character that neither a name nor a dotted path of names has. */
export const SIGN = 32
export const ESCAPE = 64
export const AT = 128
/** As many digits as the shortest card has, with only words, blanks and `+ . -` between them. */
export const NUMBER = 256
/** As many digits as a text of bytes that are written one by one has. */
export const BYTES = 512
/** A run of word characters that is long enough for a token. */
export const LONG = 1024
/** A word that tells of a secret; `find-edits.ts` sets it, since `secret-keys.ts` knows those words. */
export const TELLING = 2048

/** Bit by bit: part of a run, digit, capital, part of a number, part of bytes, sign, escape, at sign. */
const KINDS = [
  /[\w+/-]/,
  /\d/,
  /[A-Z]/,
  /[\w +.-]/,
  /[\da-f :,]/i,
  /[^\w.-]/,
  /[%\\&]|[^\s -~]/,
  /@/,
]
const BITS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  KINDS.reduce((bits, kind, at) => bits | (+kind.test(String.fromCharCode(code)) << at), 0),
)

// V8 has many kinds of strings and would look the method up anew for each character; a function that is
// known needs no looking up.
const { charCodeAt } = String.prototype

export type Run = readonly [start: number, end: number]

interface Overview {
  /** All marks that apply. */
  readonly marks: number
  /** Start and end of each long run of `A-Z a-z 0-9 _ - + /` that is not all small letters. */
  readonly runs: readonly Run[]
}

export function overviewOf(text: string): Overview {
  const { length } = text
  const runs: [number, number][] = []
  let [marks, run, kinds, number, bytes] = [0, 0, 0, 0, 0]
  // Nearly without branches: they cost more here than what they skip.
  for (let at = 0; at <= length; at++) {
    let bits = 0
    if (at < length) {
      const code = charCodeAt.call(text, at)
      bits = code < 128 ? (BITS[code] as number) : ESCAPE
    }
    marks |= bits
    if (run > 13 && (bits & RUN) === 0) {
      marks |= LONG
      if ((kinds & (DIGIT | UPPER)) > 0) runs.push([at - run, at])
    }
    const isIn = -(bits & RUN)
    run = (run + 1) & isIn
    kinds = (kinds | bits) & isIn
    const digit = (bits >> 1) & 1
    number = (number + digit) & -((bits >> 3) & 1)
    bytes = (bytes + digit) & -((bits >> 4) & 1)
    if (number === 12) marks |= NUMBER
    if (bytes === 9) marks |= BYTES
  }
  return { marks, runs }
}
