import type { Edit } from '../text/edit.ts'
import { ID } from '../strict/types.ts'
import type { Find } from './text-finder.ts'

const STAMPED = /^[\da-f]{12}$/
/** A word of at least so many hex digits hardly stands in an id by chance: once in a hundred million ids. */
const CHANCE = 8

/**
 * Makes a `find` that leaves ids and the fingerprints of strict mode whole. The term `cafe` stands in some
 * of them by chance, and a backend refuses an item whose id is broken.
 */
export function keepingIds(find: Find, replacement: string): Find {
  const stamp = `${replacement} #`
  return (text, first) => {
    const edits = find(text, first)
    if (edits.length === 0 || !edits.some(isOwnWord)) return edits
    const start = text.startsWith(stamp) ? stamp.length : 0
    const isName = start > 0 ? STAMPED.test(text.slice(start)) : ID.test(text)
    const isChance = (edit: Edit): boolean =>
      isOwnWord(edit) && edit.start >= start && edit.end - edit.start < CHANCE
    return isName ? edits.filter((edit) => !isChance(edit)) : edits
  }
}

const isOwnWord = ({ rule }: Edit): boolean => rule === 'term' || rule === 'own-secret'
