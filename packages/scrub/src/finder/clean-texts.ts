// Telemetry repeats itself: names, versions, the lines around a frame, URLs and messages of one
// place in the code come back with every event. A text that was found clean need not be read again.

/** Characters; longer texts rarely repeat, and would fill the memory. */
export const LONGEST_KEPT = 512
/** How many texts are kept; a power of two, so that the lowest bits of a hash are the slot. */
export const SLOTS = 4096

/** Characters of a text that go into its mark. */
const SAMPLED = 16

interface CleanTexts {
  /**
   * Whether the text was found clean before.
   *
   * @param mark of the text, as here and below, which is worked out once for all that ask
   */
  readonly has: (text: string, mark: number) => boolean
  /** Remembers a clean text, once it comes for the third time. */
  readonly add: (text: string, mark: number) => void
  /** Forgets all: what is a secret has changed. */
  readonly clear: () => void
}

/** A bounded memory of clean texts; nothing that a rule touched is ever kept. */
export function createCleanTexts(): CleanTexts {
  const texts = Array.from({ length: SLOTS }, () => '')
  // Most texts of a busy log never come again. A slot takes only a text whose hash it has seen before: one
  // of a few characters first, then one of all characters, for texts that differ in few places.
  const seen = new Int32Array(SLOTS)
  const proof = new Int32Array(SLOTS)
  return {
    has: (text, mark) => {
      if (text.length > LONGEST_KEPT) return false
      const slot = mark & (SLOTS - 1)
      if (texts[slot] !== text) return false
      // A text that is asked for keeps its slot, or two texts would drive each other out by turns.
      seen[slot] = 0
      return true
    },
    add: (text, mark) => {
      if (text.length > LONGEST_KEPT) return
      const slot = mark & (SLOTS - 1)
      if (seen[slot] !== mark) {
        seen[slot] = mark
        return
      }
      const whole = markOf(text, LONGEST_KEPT)
      if (proof[slot] === whole) texts[slot] = flat(text)
      else proof[slot] = whole
    },
    clear: () => {
      texts.fill('')
    },
  }
}

/**
 * The same text as a name of a property: V8 keeps each of those once, flat and by itself. A slice
 * would keep the whole text it was cut from, and comparing with one is twice as slow.
 */
export function flat(text: string): string {
  const [name = text] = Object.keys({ [text]: undefined })
  return name
}

/** A hash of a text, from about so many of its characters. */
export function markOf(text: string, characters: number = SAMPLED): number {
  // Saves looking it up for each character; `read-on.ts` tells why.
  const { charCodeAt } = String.prototype
  const { length } = text
  let mark = length
  const step = Math.trunc(length / characters) + 1
  for (let at = 0; at < length; at += step)
    mark = (Math.imul(mark, 31) + charCodeAt.call(text, at)) | 0
  return mark ^ (mark >>> 15)
}
