// What a text is made of, found in one pass over its characters: each pattern says what it needs,
// and most texts need none.

/** Marks of what stands in a text. */
export const SEPARATOR = 1
export const ESCAPE = 2
export const TAG = 4
export const DASH = 8
export const SPACE = 16
export const DIGIT = 32
const RUN = 64
export const SLASH = 128
/** As many digits as the shortest card has. */
export const NUMBER = 256
/** A word that is long enough for a token. */
export const LONG = 512

const KINDS = [/[:=]/, /[%\\&]|[^\s -~]/, /</, /-/, /[ \t+]/, /\d/, /[\w+/-]/, /\//]
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
  let marks = 0
  let run = 0
  let start = -1
  let digits = 0
  // Without branches, where nothing is found: they cost more than what they save.
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 10
    const bits = code < 128 ? (BITS[code] as number) : FOREIGN
    marks |= bits
    digits += (bits & DIGIT) >> 5
    run = (run + 1) & -((bits & RUN) >> 6)
    if (run === 14) start = at - 13
    if (run > 0 || start < 0) continue
    const found = text.slice(start, at)
    if (/[\w-]{14}/.test(found)) marks |= LONG
    if (/\d/.test(found) || (/[a-z]/.test(found) && /[A-Z]/.test(found))) runs.push([start, at])
    start = -1
  }
  return { marks: digits < 12 ? marks : marks | NUMBER, runs }
}

const FOREIGN = ESCAPE | SEPARATOR
