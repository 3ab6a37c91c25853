import { LONGEST_KEY, remember } from '../keys/remember.ts'
import { type KeyEntry, keyEntryOf } from './key-entry.ts'

/** What is known of keys; they repeat, so this is what makes a walk cheap. */
export interface KeyMemory {
  readonly recall: (key: string) => KeyEntry
  /**
   * As `recall`, for the key behind another one in an object. Objects of one kind list their keys
   * in one order, so the guess is right mostly, and proved by comparing two names that V8 keeps
   * once each.
   */
  readonly recallBehind: (before: KeyEntry, key: string) => KeyEntry
  /** As `recall`, for keys that are data: nothing is remembered of them. */
  readonly glance: (key: string) => KeyEntry
  /** Stands above the payload. */
  readonly root: () => KeyEntry
  /** Forgets all: what is a secret has changed. */
  readonly clear: () => void
}

const GENERATION = 32_768

/** Remembers what `find` tells about a key. */
export function createKeyMemory(find: (key: string) => KeyEntry): KeyMemory {
  let recall = remember(find, GENERATION)
  let root = keyEntryOf('')
  let strangers = keyEntryOf('')
  return {
    recall: (key) => recall(key),
    recallBehind: (before, key) => {
      const { next, other } = before
      const entry = other !== undefined && other.key === key ? other : recall(key)
      if (key.length > LONGEST_KEY) return entry
      before.next = entry
      before.other = next
      return entry
    },
    glance: (key) => {
      const entry = find(key)
      entry.head = strangers
      return entry
    },
    root: () => root,
    clear: () => {
      recall = remember(find, GENERATION)
      root = keyEntryOf('')
      strangers = keyEntryOf('')
    },
  }
}
