import { colourEscape, type EscapeAt, escapesOf, UNITS } from './escape.ts'
import { NO_CHARACTER } from './disguise.ts'

/** A text with one layer of escapes resolved. */
export interface Decoded {
  readonly text: string
  /** Where a character of `text` began in the original. */
  readonly startOf: (index: number) => number
  /** Where the characters of `text` before an index ended in the original. */
  readonly endOf: (index: number) => number
}

/**
 * Resolves one layer of percent, JavaScript, JSON and HTML escapes and of disguised characters.
 *
 * @returns nothing when there is nothing to resolve
 */
export function decode(text: string): Decoded | undefined {
  return decodedBy(escapesOf(text), text)
}

/** The text without the colours of a terminal; nothing when it has none. */
export function withoutColours(text: string): Decoded | undefined {
  return decodedBy(colourEscape, text)
}

/** The text with its escapes of some kind resolved; nothing when it has none. */
export function decodedBy(escapeAt: EscapeAt, text: string): Decoded | undefined {
  const plain = resolve(escapeAt, text)
  if (plain === undefined) return undefined
  // Most escaped texts hold no secret, so the places of escapes are worked out when first asked for.
  let known: number[] | undefined
  const places = (): readonly number[] => {
    if (known === undefined) resolve(escapeAt, text, (known = []))
    return known
  }
  const originalStart = (index: number): number => {
    const escapes = places()
    const last = lastUpTo(escapes, index)
    if (last < 0) return index
    const [character, start, end] = escapes.slice(last, last + 3) as [number, number, number]
    return character === index ? start : end + index - character - (start < end ? 1 : 0)
  }
  const originalEnd = (index: number): number => {
    const escapes = places()
    const last = lastUpTo(escapes, index - 1)
    const [character, start, end] = escapes.slice(last, last + 3) as [number, number, number]
    return character === index - 1 && start < end ? end : originalStart(index - 1) + 1
  }
  return { text: plain, startOf: originalStart, endOf: originalEnd }
}

/**
 * The text without its escapes; nothing when it has none.
 *
 * @param escapes collects three numbers for each escape: the index of its character in the result,
 *   where it begins and where it ends; one that stands for nothing begins where it ends
 */
function resolve(escapeAt: EscapeAt, text: string, escapes?: number[]): string | undefined {
  let plain = ''
  let from = 0
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const escape = escapeAt(text, at, code)
    if (escape === 0) {
      at++
      // No escape begins in the middle of a run of backslashes.
      if (code === 92) while (text.charCodeAt(at) === 92) at++
      continue
    }
    if (at > from) plain += text.slice(from, at)
    const character = escape % UNITS
    from = at + (escape - character) / UNITS
    const isNone = character === NO_CHARACTER
    escapes?.push(plain.length, isNone ? from : at, from)
    if (!isNone) plain += String.fromCharCode(character)
    at = from
  }
  return from === 0 ? undefined : plain + text.slice(from)
}

/**
 * Where the last escape up to a character of the result stands in the list; negative when none
 * does.
 */
function lastUpTo(escapes: readonly number[], character: number): number {
  let low = 0
  let high = escapes.length / 3
  while (low < high) {
    const middle = (low + high) >> 1
    if ((escapes[middle * 3] as number) <= character) low = middle + 1
    else high = middle
  }
  return low * 3 - 3
}
