// Telemetry repeats itself: the lines around a frame, URLs and messages of one place in the code
// come back with every event. A text that asked for a close look and was found clean then need not
// be looked at again.

const LONGEST = 512
const GENERATION = 4096
const DOOR = 4096

export interface CleanTexts {
  /** Whether the text was found clean before. */
  readonly has: (text: string) => boolean
  /** Remembers a clean text, once it comes for the second time. */
  readonly add: (text: string) => void
  /** Forgets all: what is a secret has changed. */
  readonly clear: () => void
}

/** A bounded memory of clean texts; nothing that a rule touched is ever kept. */
export function createCleanTexts(): CleanTexts {
  let young = new Set<string>()
  let old = new Set<string>()
  // Most texts of a busy log never come again; one mark per first sight keeps them out.
  const seen = new Uint32Array(DOOR)
  return {
    has: (text) => {
      if (text.length > LONGEST) return false
      if (young.has(text)) return true
      if (!old.delete(text)) return false
      young.add(flat(text))
      return true
    },
    add: (text) => {
      if (text.length > LONGEST) return
      const mark = markOf(text)
      const door = mark % DOOR
      if (seen[door] !== mark) {
        seen[door] = mark
        return
      }
      if (young.size >= GENERATION) {
        old = young
        young = new Set()
      }
      young.add(flat(text))
    },
    clear: () => {
      young.clear()
      old.clear()
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

/** Differs for most texts; a clash only lets a text in one sight too early. */
function markOf(text: string): number {
  const { length } = text
  let mark = length
  const step = length < 32 ? 2 : length >> 4
  for (let at = 0; at < length; at += step) mark = Math.imul(mark, 31) + text.charCodeAt(at)
  return mark >>> 0
}
