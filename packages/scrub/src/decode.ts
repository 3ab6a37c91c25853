/** A text with one layer of escapes resolved. */
export interface Decoded {
  readonly text: string
  /** Where a character of `text` stood in the original. */
  readonly originOf: (index: number) => number
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

// Percent, JavaScript and JSON escapes, HTML entities, characters of no width, full-width ASCII.
const ESCAPED =
  /%([0-7][\dA-Fa-f])|\\+(?:u00([0-7][\dA-Fa-f])|u\{0{0,4}([0-7][\dA-Fa-f])\}|x([0-7][\dA-Fa-f])|([nrt/])|u(?:200[b-dB-D]|feff|FEFF|2060|00ad|00AD))|&(?:#(\d{2,3})|#x([0-7][\dA-Fa-f])|(quot|apos|amp|lt|gt|nbsp));|([\uff01-\uff5e])|([\u00a0\u3000\u2000-\u200a])|[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e\ufe00-\ufe0f]+/g

/** Whether a UTF-16 unit outside ASCII is one that `decode` resolves. */
export function isDisguise(code: number): boolean {
  return (
    code === 0xad ||
    code === 0xa0 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0x3000 ||
    code >= 0xfe00
  )
}

/** Resolves one layer of escapes; nothing when there is none. */
export function decode(text: string): Decoded | undefined {
  const pieces: string[] = []
  // Piece `i` begins at `places[i]` of the result and at `origins[i]` of the original; an escape
  // is a piece of its own.
  const places: number[] = []
  const origins: number[] = []
  let length = 0
  let from = 0
  const put = (piece: string, origin: number): void => {
    places.push(length)
    origins.push(origin)
    pieces.push(piece)
    length += piece.length
  }
  for (const match of text.matchAll(ESCAPED)) {
    if (match.index > from) put(text.slice(from, match.index), from)
    put(plainOf(match), match.index)
    from = match.index + match[0].length
  }
  if (from === 0) return undefined
  put(text.slice(from), from)
  const originOf = (index: number): number => {
    let low = 0
    let high = places.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((places[middle] as number) <= index) low = middle
      else high = middle - 1
    }
    return (origins[low] as number) + index - (places[low] as number)
  }
  return { text: pieces.join(''), originOf }
}

function plainOf(match: RegExpExecArray): string {
  const [, percent, unicode, braced, hex, letter, decimal, entityHex, entity, wide, space] = match
  const code = percent ?? unicode ?? braced ?? hex ?? entityHex
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  if (letter !== undefined) return LETTERS[letter] ?? letter
  if (decimal !== undefined) return String.fromCharCode(Number(decimal))
  if (entity !== undefined) return ENTITIES[entity] ?? ''
  if (wide !== undefined) return String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
  return space === undefined ? '' : ' '
}
