// What a text is made of, found in one pass over its characters. Each pattern says which marks a text must
// have for it to match; most texts have none of them, and no pattern is tried.

/** Marks of what stands in a text. Up to `AT` they are the bits that `KINDS` gives to characters. */
const RUN = 1
const DIGIT = 2
const UPPER = 4
const ROW = 8
/** A character that neither a name nor a dotted path of names has. */
export const SIGN = 16
export const ESCAPE = 32
export const AT = 64
/** As many digits as the shortest card has, with only words, blanks and `+ . -` between them. */
export const NUMBER = 256
/** As many short runs one behind the other as a text of bytes has that are written one by one. */
export const BYTES = 512
/** A run of word characters that is long enough for a token and no id. */
export const LONG = 1024

/** Bit by bit: part of a run, digit, capital, in a row of digits, sign, escape, at sign. */
const KINDS = [/[\w+/-]/, /\d/, /[A-Z]/, /[\w +.-]/, /[^\w.-]/, /[%\\&]|[^\s -~]/, /@/]
const BITS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  KINDS.reduce((bits, kind, at) => bits | (+kind.test(String.fromCharCode(code)) << at), 0),
)

// V8 has many kinds of strings and would look the method up anew for each character; a function that is
// known needs no looking up.
const { charCodeAt } = String.prototype

export type Run = readonly [start: number, end: number]

type Overview = readonly [
  /** All marks that apply, but `LONG`, if only a run below can be meant. */
  marks: number,
  /** Each long run of `A-Z a-z 0-9 _ - + /` that is not all small letters. */
  runs: readonly Run[],
]

export function overviewOf(text: string): Overview {
  const { length } = text
  const runs: [number, number][] = []
  let [marks, kinds, start, digits, bytes] = [0, 0, 0, 0, 0]
  for (let at = 0; at <= length; at++) {
    // Behind the end as behind a sign.
    let bits = 0
    if (at < length) {
      const code = charCodeAt.call(text, at)
      bits = code < 128 ? (BITS[code] as number) : ESCAPE
    }
    kinds |= bits
    digits += (bits >> 1) & 1
    if ((bits & RUN) > 0) continue
    const size = at - start
    if (size > 13) {
      if ((kinds & (DIGIT | UPPER)) > 0) runs.push([start, at])
      else marks |= LONG
    }
    start = at + 1
    marks |= kinds
    kinds = 0
    if (digits > 11) marks |= NUMBER
    if ((bits & ROW) === 0) digits = 0
    bytes = size < 4 ? bytes + 1 : 0
    if (bytes > 7) marks |= BYTES
  }
  return [marks, runs]
}
