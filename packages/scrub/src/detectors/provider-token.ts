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

interface Format {
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

const buckets = new Map<number, Format[]>()

for (const line of PROVIDERS.trim().split('\n')) {
  const [id = '', prefix = '', kind = 'w', min = '0', max = min] = line.split(' ')
  const format: Format = {
    id,
    prefix,
    bits: CLASSES[kind] ?? WORD,
    dots: kind === '.',
    min: Number(min),
    max: max === '+' ? Number.POSITIVE_INFINITY : Number(max),
  }
  const slot = bucketOf(prefix.charCodeAt(0), prefix.charCodeAt(1))
  const bucket = buckets.get(slot) ?? []
  bucket.push(format)
  // The longest prefix is the most telling one.
  bucket.sort((a, b) => b.prefix.length - a.prefix.length)
  buckets.set(slot, bucket)
}

/** One bit per pair of first letters: most words are let go after this one load. */
const firstPairs = new Uint8Array(4096)
for (const slot of buckets.keys()) firstPairs[slot & 4095] = 1

function bucketOf(first: number, second: number): number {
  return first * 128 + second
}

/** Whether a provider's format may begin with these two characters. */
export function mayBeProvider(text: string, start: number): boolean {
  return firstPairs[bucketOf(text.charCodeAt(start), text.charCodeAt(start + 1)) & 4095] === 1
}

/** Tokens whose issuer gives them a recognisable prefix. */
export function providerToken(text: string, start: number): Edit | undefined {
  const bucket = buckets.get(bucketOf(text.charCodeAt(start), text.charCodeAt(start + 1)))
  if (bucket === undefined) return undefined
  for (const format of bucket) {
    if (!text.startsWith(format.prefix, start)) continue
    const from = start + format.prefix.length
    const end = tokenEnd(text, from, format)
    const length = end - from
    if (length < format.min || length > format.max) continue
    if (isMonotone(text, from, end)) continue
    return { start, end, rule: format.id }
  }
  return undefined
}

function tokenEnd(text: string, from: number, format: Format): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 128) break
    const bits = BITS[code] as number
    if ((bits & format.bits) === 0 && !(format.dots && code === 46)) break
    // A hex digit is a letter or digit; a class of capitals has no small hex letters.
    if (format.bits === HEX && (bits & HEX) === 0) break
  }
  // Part of a longer word: another format, or none. The sentence's full stop is no part.
  if (format.bits === HEX && (bitsOf(text.charCodeAt(at)) & WORD) !== 0) return from
  while (at > from && text.charCodeAt(at - 1) === 46) at--
  return at
}

/** Only small letters, one repeated character, or only dashes: a placeholder, an identifier. */
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
