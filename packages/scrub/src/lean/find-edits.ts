import { type Edit, mergeEdits } from '../text/edit.ts'
import { drawnEdits } from './drawn-edits.ts'
import { BYTE_BY_BYTE, decoded, spelled } from './encodings.ts'
import { keyedEdits } from './keyed-edits.ts'
import type { Literals } from './literals.ts'
import { BYTES, ESCAPE, LONG, overviewOf, type Run, SIGN } from './overview.ts'
import { readingOf } from './readings.ts'
import type { SecretKeys } from './secret-keys.ts'
import { type AddEdit, shapeEdits } from './shapes.ts'

export type FindEdits = (text: string) => readonly Edit[]

const MOST_DECODED = 3
/** A digest or a UUID: these may hide a text, but no token looks like one. */
const ID = /(?<![.:$])(?:[\da-f]{1,33}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})(?![\w.:$+/-])/y

/** Finds all that has to go from a text, in order and without overlaps. */
export function createFindEdits(
  keys: SecretKeys,
  literals: Literals,
  replacement: string,
  off: ReadonlySet<string>,
): FindEdits {
  const read = (text: string, depth: number): Edit[] => {
    const edits: Edit[] = []
    const add: AddEdit = (start, end, rule) => {
      if (!off.has(rule)) edits.push({ start, end, rule })
    }
    literals.edits(text, add)
    const [marks, runs] = overviewOf(text)
    // The marks below these ask for no closer look.
    if (marks < SIGN && runs.length === 0) return edits
    const isOdd = ([start]: Run): boolean => {
      ID.lastIndex = start
      return !ID.test(text)
    }
    shapeEdits(text, runs.some(isOdd) ? marks | LONG : marks, add)
    if ((marks & SIGN) > 0) keyedEdits(text, keys, add)
    // A run within what goes already need not be read. Only the first spans are compared, or a text full of
    // secrets would take squared time.
    const left = runs.filter(
      ([start, end]) => !edits.slice(0, 8).some((edit) => edit.start <= start && edit.end >= end),
    )
    drawnEdits(text, left.filter(isOdd), add)
    if (depth === MOST_DECODED) return edits
    const [meant = '', placeOf] = ((marks & ESCAPE) > 0 && readingOf(text)) || []
    if (placeOf) {
      for (const { start, end, rule } of mergeEdits(read(meant, depth + 1))) {
        add(placeOf(start), placeOf(end), rule)
      }
    }
    const unfold = (start: number, written: string, inner = decoded(written)): void => {
      if (inner && read(inner, depth + 1).length > 0) add(start, start + written.length, 'encoded')
    }
    for (const [start, end] of left) unfold(start, text.slice(start, end))
    if ((marks & BYTES) > 0) {
      for (const { 0: list, index } of text.matchAll(BYTE_BY_BYTE)) {
        unfold(index, list)
        unfold(index, list, spelled(list))
      }
    }
    return edits
  }

  return (text) => {
    const edits = read(text, 0)
    if (edits.length === 0) return edits
    // The replacement that an earlier pass wrote is no secret.
    return mergeEdits(edits).filter(({ start, end }) => {
      const rest = text.slice(start, end).replaceAll(replacement, '')
      return rest.length === end - start || /[A-Za-z\d]{3}/.test(rest)
    })
  }
}
