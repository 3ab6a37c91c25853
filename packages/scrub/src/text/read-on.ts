import { isDisguise, isForeignLetter, isLookAlike } from './disguise.ts'

/**
 * Columns of an automaton's table: letters without case, digits, each mark of ASCII, then what is
 * beyond it.
 */
export const COLUMNS = 128
/** Columns below this one are letters and digits. */
export const ALNUM_COLUMNS = 36

/** Columns below this one are letters, digits, `_` and `-`. */
const WORD_COLUMNS = 38
/** Control characters. */
const CONTROL = WORD_COLUMNS
/** A wide or invisible character that stands for an ASCII one. */
const DISGUISE: number = CONTROL + 1
const MARKS: number = DISGUISE + 1
/**
 * Columns for characters beyond ASCII, several of which share one: from here on the letters of Greek and
 * Cyrillic that look like one of ASCII, by their lowest four bits; from `OTHERS` on all others, by their
 * lowest five, which are the same in both cases in most alphabets. So a pattern with such a character may
 * report too often, but never too seldom.
 */
export const LOOK_ALIKES = 80
export const OTHERS = 96

/** The column of each ASCII character. */
const COLUMN = new Uint8Array(128).fill(CONTROL)
for (let index = 0; index < 26; index++) COLUMN[97 + index] = COLUMN[65 + index] = index
for (let index = 0; index < 10; index++) COLUMN[48 + index] = 26 + index
COLUMN[95] = 36
COLUMN[45] = 37
let column = MARKS
for (let code = 32; code < 127; code++) {
  if (COLUMN[code] === CONTROL) COLUMN[code] = column++
}
COLUMN[9] = column++
COLUMN[10] = COLUMN[13] = column
// UTF-16 that is read byte by byte has a zero behind each letter.
COLUMN[0] = DISGUISE

/** The column of a UTF-16 unit. */
export function columnOf(code: number): number {
  if (code < 128) return COLUMN[code] as number
  if (isForeignLetter(code))
    return isLookAlike(code) ? LOOK_ALIKES + (code & 15) : OTHERS + (code & 31)
  if (isDisguise(code)) return DISGUISE
  // In this block of Latin both cases stand next to each other: `Ş` and `ş`, and from `Ĺ` to `ň` one further on.
  if (code >= 0x100 && code < 0x180)
    return OTHERS + (((code + (code > 0x138 && code < 0x149 ? 1 : 0)) >> 1) & 31)
  return OTHERS + (code & 31)
}

/** A transition that has not been made. */
export const UNKNOWN_STATE = -0x8000
/** A word is also reported when it becomes this long: it may be base64, hex or a token. */
export const LONG_WORD = 20

/** All patterns in one table, as `automaton.ts` makes it. */
export interface Automaton {
  /**
   * `table[state * COLUMNS + column]` is the next state; a negative one is `~state` and reports
   * something. 0 is the state at the start of a text.
   */
  table: Int16Array
  /** Makes a transition that the table does not know, by its index there. */
  step(index: number): number
  /** The nodes that a state stands for, which mean the same when the table was begun anew. */
  nodes(state: number): readonly number[]
  /** The present state of such nodes. */
  stateOf(nodes: readonly number[]): number
  /** What a state reports. */
  actions(state: number): readonly number[]
}

/** How far a text has been read. */
export interface ReadState {
  at: number
  state: number
  /** Characters of the present word up to here. */
  run: number
}

/** Reads on to the next place that asks for a look; `false` at the end of the text. */
export function readOn(automaton: Automaton, text: string, place: ReadState): boolean {
  while (readKnown(automaton.table, text, place)) {
    if (place.state < 0) {
      const made = automaton.step(~place.state)
      place.state = made < 0 ? ~made : made
      if (made >= 0 && place.run !== LONG_WORD) continue
    }
    return true
  }
  return false
}

/**
 * As `readOn`, but it also stops at a transition that is not made yet, and gives its index in the
 * table as a negative state: to make it here, a call inside the loop, would slow the loop down.
 */
const readKnown = createReader()

/**
 * All the time of a clean text goes into this loop. V8 folds a constant of a function into the
 * code; one of a module it reads anew at each use if it is exported, or if a bundler has made a
 * `var` of it, and then this takes three times as long.
 */
function createReader(): (table: Int16Array, text: string, place: ReadState) => boolean {
  // V8 has a dozen kinds of strings and, once it has seen more than four of them, looks the method
  // up anew for each character; a function that is known needs no looking up.
  const { charCodeAt } = String.prototype
  const BITS = 7
  const MASK = COLUMNS - 1
  const UNKNOWN = UNKNOWN_STATE
  const LONG = LONG_WORD
  /**
   * The column in the lower bits; above them ones for a character of a word and zeros for any
   * other.
   */
  const ENTRIES = Int8Array.from(COLUMN, (column) =>
    column < WORD_COLUMNS ? column - COLUMNS : column,
  )
  return (table, text, place) => {
    const { length } = text
    let { at, state, run } = place
    while (at < length) {
      const code = charCodeAt.call(text, at++)
      const entry = code < 128 ? (ENTRIES[code] as number) : columnOf(code)
      const index = (state << BITS) + (entry & MASK)
      const next = table[index] as number
      // Counts the word's characters without a branch: no processor could foresee where words end.
      run = (run + 1) & (entry >> BITS)
      if (next < 0 || run === LONG) {
        place.at = at
        place.run = run
        place.state = next === UNKNOWN ? ~index : next < 0 ? ~next : next
        return true
      }
      state = next
    }
    return false
  }
}
