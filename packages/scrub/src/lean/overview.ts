// What a text is made of, found in one pass over its characters: each pattern says what it needs,
// and most texts need none.

/** Marks of what stands in a text. */
const RUN = 1
const DIGIT = 2
const UPPER = 4
/** Anything that no name or path of names consists of. */
export const SIGN = 32
export const ESCAPE = 64
export const AT = 128
/** As many digits as the shortest card has, with nothing but words and blanks between them. */
export const NUMBER = 256
/** As many digits as bytes that are told one by one have. */
export const BYTES = 512
/** A run that is long enough for a token. */
export const LONG = 1024
/** A word that tells of a secret; this one the keys know. */
export const TELLING = 2048

/** What a character may be: of a run, a digit, a capital, of a number, of bytes, a sign, an escape, an at. */
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

// V8 looks a method of many kinds of strings up anew for each character, but not a known function.
const { charCodeAt } = String.prototype

export type Run = readonly [start: number, end: number]

export interface Overview {
  /** All marks that apply. */
  readonly marks: number
  /** Start and end of each long run of `A-Z a-z 0-9 _ - + /` that is not all small letters. */
  readonly runs: readonly Run[]
}

export function overviewOf(text: string): Overview {
  const { length } = text
  const runs: [number, number][] = []
  let [marks, run, kinds, number, bytes] = [0, 0, 0, 0, 0]
  // Without branches, where nothing is found: they cost more than what they save.
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
