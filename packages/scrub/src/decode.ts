/** A text with its escapes resolved; `starts[i]` is where character `i` stood in the original. */
export interface Decoded {
  readonly text: string
  readonly starts: readonly number[]
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
  /%([0-7][\dA-Fa-f])|\\+(?:u00([0-7][\dA-Fa-f])|u\{0{0,4}([0-7][\dA-Fa-f])\}|x([0-7][\dA-Fa-f])|([nrt/])|u(200[b-dB-D]|feff|FEFF|2060|00ad|00AD))|&(?:#(\d{2,3})|#x([0-7][\dA-Fa-f])|(quot|apos|amp|lt|gt|nbsp));|([\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e\ufe00-\ufe0f]+)|([\uff01-\uff5e])|([\u00a0\u3000\u2000-\u200a])/g

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
  const starts: number[] = []
  let result = ''
  let from = 0
  const keep = (to: number): void => {
    for (let at = from; at < to; at++) starts.push(at)
    result += text.slice(from, to)
  }
  for (const match of text.matchAll(ESCAPED)) {
    keep(match.index)
    from = match.index + match[0].length
    const plain = plainOf(match)
    for (let index = 0; index < plain.length; index++) starts.push(match.index)
    result += plain
  }
  if (from === 0) return undefined
  keep(text.length)
  starts.push(text.length)
  return { text: result, starts }
}

function plainOf(match: RegExpExecArray): string {
  const [, percent, unicode, braced, hex, letter, , decimal, entityHex, entity, , wide, space] =
    match
  const code = percent ?? unicode ?? braced ?? hex ?? entityHex
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
  if (letter !== undefined) return LETTERS[letter] ?? letter
  if (decimal !== undefined) return String.fromCharCode(Number(decimal))
  if (entity !== undefined) return ENTITIES[entity] ?? ''
  if (wide !== undefined) return String.fromCharCode(wide.charCodeAt(0) - 0xfee0)
  return space === undefined ? '' : ' '
}
