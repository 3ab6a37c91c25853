import { LONGEST_KEY, remember } from '../text/remember.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import { type KeyEntry, keyEntryOf, placeOf } from './key-entry.ts'

/**
 * What is known of keys and of places. Both repeat, which is what makes a walk cheap. A place is a key with
 * all keys above it, `exception.values[].type`; the key `type` alone has a hundred of them. Which key came
 * next and which text stood there last time is remembered for each place.
 */
export interface KeyMemory {
  /** What is known of a key wherever it stands. */
  readonly recall: (key: string) => KeyEntry
  /**
   * The place of a key that stands behind another one in an object. Objects of one kind list their keys in
   * the same order, so what came behind it last time is mostly right. To check that takes one comparison of
   * two names, each of which V8 keeps only once.
   */
  readonly recallBehind: (before: KeyEntry, key: string) => KeyEntry
  /**
   * What a key and the one above it say together: `{ smtp: { pass: 'x' } }` is as much as
   * `smtp_pass`.
   */
  readonly joined: (above: KeyEntry, entry: KeyEntry) => KeyVerdict
  /** As `recall`, for keys that are data: nothing is remembered of them. */
  readonly glance: (key: string) => KeyEntry
  /** Stands above the payload. */
  readonly root: () => KeyEntry
  /**
   * What stands before the first key of the objects below a place, and above the items of a list there.
   */
  readonly below: (above: KeyEntry) => KeyEntry
  /** Forgets all: what is a secret has changed. */
  readonly clear: () => void
}

const GENERATION = 32_768
/** With more places than this the memory of them begins anew; traffic has some hundreds. */
const MOST_PLACES = 16_384

/** Remembers what `find` tells about a key. */
export function createKeyMemory(find: (key: string) => KeyEntry): KeyMemory {
  let recall = remember(find, GENERATION)
  let places: KeyEntry[] = []
  const add = (known: KeyEntry, siblings = new Map<string, KeyEntry>()): KeyEntry => {
    const place = placeOf(known, siblings)
    places.push(place)
    return place
  }
  let root = add(NO_KEY)
  // Stands below each key that is met for the first time: it may be data and never come again.
  let strangers = add(NO_KEY)
  const begin = (): void => {
    places = []
    root = add(NO_KEY)
    strangers = add(NO_KEY)
  }
  return {
    recall: (key) => recall(key),
    recallBehind: (before, key) => {
      const { next, other, siblings } = before
      let entry = other
      if (entry === undefined || entry.key !== key) {
        entry = siblings?.get(key)
        if (entry === undefined) {
          const isFull = places.length > MOST_PLACES || key.length > LONGEST_KEY
          if (isFull || siblings === undefined) return recall(key)
          entry = add(recall(key), siblings)
          siblings.set(key, entry)
        }
      }
      before.next = entry
      before.other = next
      return entry
    },
    joined: ({ name }, entry) => {
      if (entry.half !== name) {
        entry.half = name
        entry.joined = recall(`${name}_${entry.key}`).verdict
      }
      return entry.joined
    },
    glance: (key) => {
      const entry = find(key)
      entry.head = strangers
      return entry
    },
    root: () => {
      if (places.length > MOST_PLACES) begin()
      return root
    },
    below: (above) => {
      if (above.head !== undefined) return above.head
      if (above.isNew || places.length > MOST_PLACES) {
        above.isNew = false
        return strangers
      }
      return (above.head = add(NO_KEY))
    },
    clear: () => {
      recall = remember(find, GENERATION)
      // A getter of the payload may register a secret in the midst of a walk, which goes on with its places.
      for (const place of places) {
        place.clean = place.cleanBefore = ''
        place.half = undefined
      }
      begin()
    },
  }
}

/**
 * Whether a key behind so many others of one object is taken for data, of which nothing is remembered:
 * `row_1001`, `row_1002`. An object may list a thousand names of packages, and the same ones each time.
 */
export const isData = (key: string, before: number): boolean =>
  before > FEW && (before > MANY || /\d/.test(key))
const FEW = 32
const MANY = 1024

const NO_KEY = keyEntryOf('')
