import type { Edit } from '../edit.ts'

type Find = (text: string) => readonly Edit[]

const HEX = /^(?:[\da-f]{12}|[\da-f]{16}|[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i
/** In an id of 32 hex digits, a word of so many stands by chance once in a hundred million. */
const CHANCE = 8
const NOTHING: readonly Edit[] = []

/**
 * A reader that leaves ids and stamps whole: the term `cafe` stands in some of them by chance, and
 * an item with half an id is lost to the backend.
 */
export function keepingNames(find: Find, replacement: string): Find {
  const stamp = `${replacement} #`
  return (text) => {
    const edits = find(text)
    if (edits.length === 0 || text.length > stamp.length + 36) return edits
    const start = text.startsWith(stamp) ? stamp.length : 0
    const isChance = HEX.test(text.slice(start)) && edits.every((edit) => isOwn(edit, start))
    return isChance ? NOTHING : edits
  }
}

function isOwn({ rule, start, end }: Edit, from: number): boolean {
  return (rule === 'term' || rule === 'own-secret') && start >= from && end - start < CHANCE
}
