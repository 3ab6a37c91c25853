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
  /** Stands before the first key of the objects at a depth. */
  readonly start: (depth: number) => KeyEntry
  /** Forgets all: what is a secret has changed. */
  readonly clear: () => void
}

const LONGEST_KEY = 96
const GENERATION = 32_768
const NONE = { kind: 'none', rule: '' } as const

/**
 * Remembers what was found out about keys. They are data in some payloads: of two generations the
 * older is forgotten, which bounds the memory.
 */
export function createKeyMemory(find: (key: string) => KeyEntry): KeyMemory {
  let young = new Map<string, KeyEntry>()
  let old = new Map<string, KeyEntry>()
  let starts: KeyEntry[] = []

  const learn = (key: string): KeyEntry => {
    const entry = old.get(key) ?? find(key)
    if (key.length > LONGEST_KEY) return entry
    if (young.size >= GENERATION) {
      old = young
      young = new Map()
    }
    young.set(key, entry)
    return entry
  }

  return {
    recall: (key) => young.get(key) ?? learn(key),
    recallBehind: (before, key) => {
      const { next } = before
      if (next !== undefined && next.key === key) return next
      const known = young.get(key)
      if (known === undefined) return learn(key)
      // Only from one that is remembered to another: no chain outlives the memory.
      before.next = known
      return known
    },
    glance: find,
    start: (depth) => (starts[depth] ??= keyEntryOf('', NONE)),
    clear: () => {
      young = new Map()
      old = new Map()
      starts = []
    },
  }
}
