import { remember } from './memory.ts'

// What is written in another way is read once more as it was meant, with the place of each character
// in the original.

/** A text as it was meant. */
export interface Reading {
  readonly text: string
  /** Where a character of it stands in the original; asked from the first one to the last. */
  readonly placeOf: (at: number) => number
}

type Pair = readonly [number, number]

/** Escapes of JavaScript, C, XML and URLs, colours of a terminal, and characters beyond ASCII. */
const WRITTEN =
  /(?:\\{1,4}|%(?=u))(?:u\{[\da-fA-F]{1,6}\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[01][0-7]{2}|[nrt])|&#(?:[xX][\da-fA-F]{1,6}|\d{1,7});|%(?:25)*[0-7][\da-fA-F]|(?:%(?:25)*[89a-fA-F][\da-fA-F])+|\[[\d;]{1,9}m|[\u00a0-\uffff]+/g
const INVISIBLE = /[\p{Cf}\ufe0f]/gu

/** Resolves escapes, drops invisible marks, makes full-width letters plain; nothing if there are none. */
export function readingOf(text: string): Reading | undefined {
  /** Behind each of those, its place in the new text and in the original. */
  const places: Pair[] = [[0, 0]]
  let shift = 0
  const meant = text.replace(WRITTEN, (all, index: number) => {
    const plain = plainOf(all)
    if (plain.length === all.length) return plain
    shift += all.length - plain.length
    places.push([index + all.length - shift, index + all.length])
    return plain
  })
  if (meant === text) return undefined
  let next = 1
  return {
    text: meant,
    placeOf: (at) => {
      while (next < places.length && (places[next] as Pair)[0] <= at) next++
      const [from, to] = places[next - 1] as Pair
      return Math.min(to + at - from, places[next]?.[1] ?? text.length)
    },
  }
}

/** Of one way to write a character; it comes again, longer ones are texts. */
const plainOf = remember(
  (all: string): string => {
    if (/^[\\[].*[nrtm]$/.test(all)) return ' '
    try {
      const base = /^&#\d/.test(all) ? 10 : /^\\+\d/.test(all) ? 8 : 16
      const plain = /^(?:%(?:25)*[89a-fA-F]|[^%\\&])/.test(all)
        ? decodeURIComponent(all.replace(/%(?:25)+/g, '%'))
        : String.fromCodePoint(
            Number.parseInt(
              /^%\d/.test(all) ? all.slice(-2) : (/[\da-f]+(?=\W?$)/i.exec(all)?.[0] ?? ''),
              base,
            ),
          )
      return plain.replace(INVISIBLE, '').normalize('NFKC')
    } catch {
      return all
    }
  },
  (plain) => plain.length < 8,
)
