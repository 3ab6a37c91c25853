// What a text is made of, found in one pass over its characters: each pattern says what it needs,
// and most texts need none.

/** Marks of what stands in a text. */
export const SEPARATOR = 1
export const ESCAPE = 2
export const AT = 4
export const DASH = 8
export const SPACE = 16
export const DIGIT = 32
const RUN = 64
/** As many digits as the shortest card has. */
export const NUMBER = 128
/** A word that is long enough for a token. */
export const LONG = 256

const KINDS = [/[:=]/, /[%\\]|[^\s -~]/, /@/, /-/, /[ \t+]/, /\d/, /[\w+/-]/]
const BITS: Uint16Array = Uint16Array.from({ length: 128 }, (_, code) =>
  KINDS.reduce((bits, kind, at) => bits | (+kind.test(String.fromCharCode(code)) << at), 0),
)

/** Of each three characters, in any case, the marks that they are. */
const PIECES: Int32Array = new Int32Array(32_768)
let last = LONG

/** Five bits of each of three characters: what is no letter falls upon one, which costs a look. */
const fold = (before: number, code: number): number => ((before << 5) | (code & 31)) & 32_767

/**
 * Makes a mark of texts that have one of these pieces, in any case.
 *
 * @param pieces of three characters, or of two before any third
 */
export function markOf(pieces: string, mark: number = (last *= 2)): number {
  for (const piece of pieces.split('|')) {
    for (let any = 0; any < 32; any++) {
      let folded = 0
      for (let at = 0; at < 3; at++) folded = fold(folded, piece.charCodeAt(at) || any)
      PIECES[folded] = (PIECES[folded] as number) | mark
    }
  }
  return mark
}

/** A key that may tell of a secret has one of these, or a character that is not of ASCII. */
export const KEY: number = markOf(
  'pas|cre|oke|ook|key|ecu|epp|aut|cod|nne|nem|phr|car|enh|enn|pwd|pw|psw|psk|bea|jwt|sid|ses|srf|sig|sse|alt|sas|ied|pin|otp|cvv|cvc|ssn|pan|iba|mfa|ate|ash|onc|ket|rif|use|ogi|hma|ige|cco',
)
/** An element ends. */
export const TAG: number = markOf('</')
markOf('&#', ESCAPE)

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
  let three = 0
  let run = 0
  let start = -1
  let digits = 0
  // Without branches, where nothing is found: they cost more than what they save.
  for (let at = 0; at <= length; at++) {
    const code = at < length ? text.charCodeAt(at) : 10
    const bits = code < 128 ? (BITS[code] as number) : FOREIGN
    three = fold(three, code)
    marks |= bits | (PIECES[three] as number)
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

const FOREIGN = ESCAPE | SEPARATOR | KEY
