import { type Edit, mergeEdits } from '../text/edit.ts'
import { drawnEdits } from './drawn-edits.ts'
import { BYTES, decoded } from './encodings.ts'
import { keyedEdits } from './keyed-edits.ts'
import type { Literals } from './literals.ts'
import { ESCAPE, NUMBER, overviewOf } from './overview.ts'
import { readingOf } from './readings.ts'
import type { KeyJudge } from './secret-keys.ts'
import { shapeEdits } from './shapes.ts'

export type FindEdits = (text: string) => readonly Edit[]

const MOST_DECODED = 3

/** Finds all that has to go from a text, in order and without overlaps. */
export function createFindEdits(
  judge: KeyJudge,
  literals: Literals,
  replacement: string,
  off: ReadonlySet<string>,
): FindEdits {
  const read = (text: string, depth: number): Edit[] => {
    const edits = literals.edits(text)
    if (text.length < SHORTEST) return edits
    const { marks, runs } = overviewOf(text)
    for (const edit of [
      ...shapeEdits(text, marks),
      ...drawnEdits(text, runs),
      ...keyedEdits(text, marks, judge),
    ]) {
      if (!off.has(edit.rule)) edits.push(edit)
    }
    if (depth === MOST_DECODED) return edits
    const reading = (marks & ESCAPE) !== 0 && readingOf(text)
    if (reading) {
      for (const edit of mergeEdits(read(reading.text, depth + 1))) {
        const start = reading.placeOf(edit.start)
        edits.push({ start, end: reading.placeOf(edit.end), rule: edit.rule })
      }
    }
    const spans = [...runs]
    for (const { 0: list, index } of (marks & NUMBER) === 0 ? [] : text.matchAll(BYTES)) {
      spans.push([index, index + list.length])
    }
    for (const [start, end] of spans) {
      const inner = decoded(text.slice(start, end))
      if (inner !== undefined && read(inner, depth + 1).length > 0) {
        edits.push({ start, end, rule: 'encoded' })
      }
    }
    return edits
  }

  return (text) => {
    const edits = read(text, 0)
    if (edits.length === 0) return edits
    // What was put in an earlier pass is no secret.
    return mergeEdits(edits).filter(({ start, end }) => {
      const rest = text.slice(start, end).replaceAll(replacement, '')
      return rest.length === end - start || /[A-Za-z\d]{3}/.test(rest)
    })
  }
}

/** Nothing shorter is told apart from a word. */
const SHORTEST = 6
