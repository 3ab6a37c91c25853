import { remember } from './memory.ts'

// A text with escapes or disguised characters is read once more as it was meant; each character knows its
// place in the original.

/**
 * A text as it was meant, and where a character of it stands in the original; to be asked in ascending
 * order.
 */
type Reading = readonly [text: string, placeOf: (at: number) => number]

type Pair = readonly [number, number]

/** Escapes of JavaScript, C, XML and URLs, colours of a terminal, and characters beyond ASCII. */
const WRITTEN =
  /(?:\\{1,4}|%(?=u))(?:u\{[\da-fA-F]{1,6}\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[01][0-7]{2}|[nrt])|&#(?:[xX][\da-fA-F]{1,6}|\d{1,7});|%(?:25)*[0-7][\da-fA-F]|(?:%(?:25)*[89a-fA-F][\da-fA-F])+|\[[\d;]{1,9}m|[\u00a0-\uffff]+/g
const INVISIBLE = /[\p{Cf}\ufe0f]/gu

/** Resolves escapes, drops invisible marks, makes full-width letters plain; nothing if there are none. */
export function readingOf(text: string): Reading | undefined {
  /** The index behind each escape, in the new text and in the original. */
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
  return [
    meant,
    (at) => {
      while (next < places.length && (places[next] as Pair)[0] <= at) next++
      const [from, to] = places[next - 1] as Pair
      return Math.min(to + at - from, places[next]?.[1] ?? text.length)
    },
  ]
}

/** Ends of lines, tabs, and colours of a terminal. */
const BLANK = /^[\\[].*[nrtm]$/
/** A character told by its number: `\u0041`, `\u{41}`, `%u0041`, `\x41`, `&#x41;`, `&#65;`, `\101`. */
const NUMBER = /([\\#ux])\{?([\da-f]+)\W?$/i

/** What one escape stands for. The same few come again and again; a long one is a text and is not kept. */
const plainOf = remember(
  (written: string): string => {
    if (BLANK.test(written)) return ' '
    const [, mark, digits] = NUMBER.exec(written) ?? []
    try {
      const plain = digits
        ? String.fromCodePoint(Number.parseInt(digits, mark === '#' ? 10 : mark === '\\' ? 8 : 16))
        : // `%2541` is `%41` that was escaped again.
          decodeURIComponent(written.replace(/%(?:25)+(?!$)/g, '%'))
      return plain.replace(INVISIBLE, '').normalize('NFKC')
    } catch {
      return written
    }
  },
  (plain) => plain.length < 8,
)
