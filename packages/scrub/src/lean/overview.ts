// What a text is made of, found in one pass over its characters: each pattern says what it needs,
// and most texts need none.

/** Marks of what stands in a text, and kinds of characters. */
export const SEPARATOR = 1
export const ESCAPE = 2
export const QUOTE = 4
export const DIGIT = 8
export const SLASH = 16
export const DASH = 32
const LOWER = 64
const UPPER = 128
const WORD = 256
export const SPACE = 512
/** As many digits as the shortest card has, without another mark between them. */
export const NUMBER = 1024
/** A word that is long enough for a token. */
export const LONG = 2048
/** Of the others alone a text tells nothing. */
export const TELLING: number = SEPARATOR | ESCAPE | QUOTE | DIGIT | SLASH | DASH | LONG

const KINDS = [
  /[:=]/,
  /[%\\&]|[^\s -~]/,
  /["'`]/,
  /\d/,
  /\//,
  /-/,
  /[a-z]/,
  /[A-Z]/,
  /[\w-]/,
  /[ +]/,
]
const BITS: Uint16Array = Uint16Array.from({ length: 128 }, (_, code) =>
  KINDS.reduce((bits, kind, at) => bits | (+kind.test(String.fromCharCode(code)) << at), 0),
)

export interface Overview {
  /** All marks that apply. */
  readonly marks: number
  /** Start and end of each long run of `A-Z a-z 0-9 _ - + /` that is no plain word. */
  readonly runs: readonly (readonly [number, number])[]
}

export function overviewOf(text: string): Overview {
  const { length } = text
  const runs: [number, number][] = []
  let [marks, run, word, kinds, digits] = [0, 0, 0, 0, 0]
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 0
    const bits = code < 128 ? (BITS[code] as number) : ESCAPE | SEPARATOR
    kinds |= bits
    if ((bits & DIGIT) !== 0 && ++digits === 12) marks |= NUMBER
    if ((bits & WORD) !== 0) continue
    if ((bits & SPACE) === 0) digits = 0
    if (at - word > 13) marks |= LONG
    word = at + 1
    if (code === 43 || code === 47) continue
    const isMixed = (kinds & DIGIT) !== 0 || (~kinds & (LOWER | UPPER)) === 0
    if (isMixed && at - run > 13) runs.push([run, at])
    run = word
    marks |= kinds
    kinds = 0
  }
  return { marks, runs }
}
