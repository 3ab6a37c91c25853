import { type Edit, mergeEdits } from '../text/edit.ts'
import { drawnEdits } from './drawn-edits.ts'
import { decoded } from './encodings.ts'
import { keyedEdits } from './keyed-edits.ts'
import type { Literals } from './literals.ts'
import { ESCAPE, type Overview, overviewOf, TELLING } from './overview.ts'
import { readingOf } from './readings.ts'
import type { KeyJudge } from './secret-keys.ts'
import { shapeEdits } from './shapes.ts'

export type FindEdits = (text: string) => Edit[]

export interface Finder {
  readonly find: FindEdits
  /** Called when there is more to find than before. */
  readonly forget: () => void
}

const MOST_DECODED = 3

/** Finds all that has to go from a text, in order and without overlaps. */
export function createFindEdits(
  judge: KeyJudge,
  literals: Literals,
  replacement: string,
  off: ReadonlySet<string>,
): Finder {
  const plain = (text: string, { marks, runs }: Overview): Edit[] => [
    ...shapeEdits(text, marks),
    ...drawnEdits(text, runs),
    ...keyedEdits(text, marks, judge),
  ]
  const read = (text: string, depth: number): Edit[] => {
    const own = literals.edits(text)
    const overview = overviewOf(text)
    if (text.length < SHORTEST || (overview.marks & TELLING) === 0) return own
    const edits = [...own, ...plain(text, overview).filter(({ rule }) => !off.has(rule))]
    if (depth === MOST_DECODED) return edits
    const reading = (overview.marks & ESCAPE) === 0 ? undefined : readingOf(text)
    if (reading !== undefined) {
      for (const edit of mergeEdits(read(reading.text, depth + 1))) {
        const start = reading.placeOf(edit.start)
        edits.push({ start, end: reading.placeOf(edit.end), rule: edit.rule })
      }
    }
    for (const [start, end] of overview.runs) {
      const inner = decoded(text.slice(start, end))
      if (inner !== undefined && read(inner, depth + 1).length > 0) {
        edits.push({ start, end, rule: 'encoded' })
      }
    }
    return edits
  }

  const clean = new Set<string>()
  const find = (text: string): Edit[] => {
    const edits = mergeEdits(read(text, 0))
    // What was put in an earlier pass is no secret.
    return edits.filter(({ start, end }) => {
      const rest = text.slice(start, end).replaceAll(replacement, '')
      return rest.length === end - start || /[A-Za-z\d]{3}/.test(rest)
    })
  }

  return {
    find: (text) => {
      if (clean.has(text)) return []
      const edits = find(text)
      if (edits.length === 0 && text.length <= LONGEST_REMEMBERED) {
        if (clean.size > MOST_REMEMBERED) clean.clear()
        clean.add(text)
      }
      return edits
    },
    forget: () => clean.clear(),
  }
}

/** Frames, names and attributes repeat from item to item. */
const MOST_REMEMBERED = 2000
const LONGEST_REMEMBERED = 512

/** Nothing shorter is told apart from a word. */
const SHORTEST = 6
