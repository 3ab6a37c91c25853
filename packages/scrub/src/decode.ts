/** A text with one layer of escapes resolved. */
export interface Decoded {
  readonly text: string
  /** Where a character of `text` stood in the original. */
  readonly originOf: (index: number) => number
}

const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '/': '/',
  '"': '"',
  "'": "'",
}
const ENTITY = /&(?:#(\d{2,3})|#x([\da-fA-F]{2})|(quot|apos|amp|lt|gt|nbsp));/y
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** Whether a UTF-16 unit outside ASCII is one that `decode` resolves. */
export function isDisguise(code: number): boolean {
  return plainOfWide(code) !== undefined
}

/** Full-width ASCII and odd spaces as ASCII, characters of no width as nothing. */
function plainOfWide(code: number): string | undefined {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) return ' '
  const isNothing =
    code === 0xad ||
    code === 0x180e ||
    code === 0xfeff ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f)
  return isNothing ? '' : undefined
}

/** Resolves one layer of percent, JavaScript, JSON and HTML escapes and of disguised characters. */
export function decode(text: string): Decoded | undefined {
  // Piece `i` of the result begins at `places[i]` there and at `origins[i]` in the original.
  const places: number[] = []
  const origins: number[] = []
  let result = ''
  let from = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const escape =
      code > 127 || code === 37 || code === 92 || code === 38 ? escapeAt(text, at, code) : undefined
    if (escape === undefined) {
      // The rest of a run of backslashes says nothing new.
      if (code === 92) while (text.charCodeAt(at + 1) === 92) at++
      at++
      continue
    }
    if (at > from) {
      places.push(result.length)
      origins.push(from)
      result += text.slice(from, at)
    }
    places.push(result.length)
    origins.push(at)
    result += escape.plain
    at = escape.end
    from = at
  }
  if (places.length === 0) return undefined
  places.push(result.length)
  origins.push(from)
  result += text.slice(from)
  return { text: result, originOf: (index) => originOf(index, places, origins) }
}

function originOf(index: number, places: readonly number[], origins: readonly number[]): number {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((places[middle] as number) <= index) low = middle
    else high = middle - 1
  }
  return (origins[low] as number) + index - (places[low] as number)
}

interface Escape {
  readonly plain: string
  readonly end: number
}

function escapeAt(text: string, at: number, code: number): Escape | undefined {
  if (code > 127) {
    const plain = plainOfWide(code)
    return plain === undefined ? undefined : { plain, end: at + 1 }
  }
  if (code === 37) return asciiEscape(text, at + 1, 2)
  if (code === 92) return backslashEscape(text, at)
  ENTITY.lastIndex = at
  const entity = ENTITY.exec(text)
  if (entity === null) return undefined
  const [all, decimal, hex, name] = entity
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return {
    plain: name === undefined ? String.fromCharCode(point) : (ENTITIES[name] ?? ''),
    end: at + all.length,
  }
}

/** `\n`, `\"`, `\x41`, `\u0041`, `\u{41}`; inside JSON inside JSON there are more backslashes. */
function backslashEscape(text: string, at: number): Escape | undefined {
  let next = at + 1
  while (text.charCodeAt(next) === 92) next++
  const letter = text.charAt(next)
  if (letter === 'x') return asciiEscape(text, next + 1, 2)
  if (letter === 'u') {
    if (text.charAt(next + 1) !== '{') return asciiEscape(text, next + 1, 4)
    const close = text.indexOf('}', next)
    return close > 0 && close < next + 9
      ? asciiEscape(text, next + 2, close - next - 2, close + 1)
      : undefined
  }
  const plain = LETTERS[letter]
  return plain === undefined ? undefined : { plain, end: next + 1 }
}

/** So many hexadecimal digits that mean an ASCII or disguised character. */
function asciiEscape(
  text: string,
  from: number,
  digits: number,
  end: number = from + digits,
): Escape | undefined {
  const written = text.slice(from, from + digits)
  if (written.length < digits || !/^[\da-fA-F]+$/.test(written)) return undefined
  const code = Number.parseInt(written, 16)
  const plain =
    code < 128 ? String.fromCharCode(code) : digits === 2 ? undefined : plainOfWide(code)
  return plain === undefined ? undefined : { plain, end }
}
