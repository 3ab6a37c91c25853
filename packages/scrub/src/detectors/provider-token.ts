import {
  BITS,
  bitsOf,
  DASH,
  DIGIT,
  HEX,
  LOWER,
  TOKEN_MARK,
  UNDERSCORE,
  UPPER,
  WORD,
} from '../characters.ts'
import type { Edit } from '../edit.ts'
import { PROVIDERS } from './provider-table.ts'

/** One line of the table. */
export interface Format {
  readonly id: string
  readonly prefix: string
  /** Bits of the characters behind the prefix. */
  readonly bits: number
  readonly dots: boolean
  readonly min: number
  readonly max: number
}

const CLASSES: Readonly<Record<string, number>> = {
  h: HEX,
  w: LOWER | UPPER | DIGIT,
  u: UPPER | DIGIT,
  b: LOWER | UPPER | DIGIT | UNDERSCORE | DASH,
  '.': LOWER | UPPER | DIGIT | UNDERSCORE | DASH,
  t: LOWER | UPPER | DIGIT | UNDERSCORE | DASH | TOKEN_MARK,
}

/** The table of provider formats, read once. */
export const FORMATS: readonly Format[] = PROVIDERS.trim()
  .split('\n')
  .map((line) => {
    const [id = '', prefix = '', kind = 'w', min = '0', max = min] = line.split(' ')
    return {
      id,
      prefix,
      bits: CLASSES[kind] ?? WORD,
      dots: kind === '.',
      min: Number(min),
      max: max === '+' ? Number.POSITIVE_INFINITY : Number(max),
    }
  })

/** A token whose issuer gives it a recognisable prefix, at the place where the prefix stands. */
export function providerToken(text: string, start: number, format: Format): Edit | undefined {
  if (!text.startsWith(format.prefix, start)) return undefined
  const from = start + format.prefix.length
  const end = tokenEnd(text, from, format)
  const length = end - from
  if (length < format.min || length > format.max || isMonotone(text, from, end)) return undefined
  return { start, end, rule: format.id }
}

function tokenEnd(text: string, from: number, format: Format): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 128) break
    if (((BITS[code] as number) & format.bits) === 0 && !(format.dots && code === 46)) break
  }
  // Part of a longer word: another format, or none.
  if (format.bits === HEX && (bitsOf(text.charCodeAt(at)) & WORD) !== 0) return from
  // The sentence's full stop is no part.
  while (at > from && text.charCodeAt(at - 1) === 46) at--
  return at
}

/** Only small letters or one repeated character: a placeholder, an identifier. */
function isMonotone(text: string, from: number, end: number): boolean {
  let all = 0
  let same = true
  const limit = Math.min(end, from + 256)
  for (let at = from; at < limit; at++) {
    all |= bitsOf(text.charCodeAt(at)) & ~HEX
    if (text.charCodeAt(at) !== text.charCodeAt(from)) same = false
  }
  return same || ((all & DIGIT) === 0 && (all & (LOWER | UPPER)) !== (LOWER | UPPER))
}
