import { type Edit, mergeEdits } from '../text/edit.ts'
import { decodedPieces, PIECE, plainLine } from './encodings.ts'
import { keyedEdits } from './keyed-edits.ts'
import type { Literals } from './literals.ts'
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
  const plain = (text: string): Edit[] => [
    ...literals.edits(text),
    ...shapeEdits(text, off),
    ...keyedEdits(text, judge).filter(({ rule }) => !off.has(rule)),
  ]
  const hides = (text: string, depth: number): boolean =>
    plain(text).length > 0 ||
    (depth < MOST_DECODED &&
      (text.match(PIECE) ?? []).some((piece) =>
        decodedPieces(piece).some((inner) => hides(inner, depth + 1)),
      ))

  const encoded = (text: string): Edit[] => {
    const edits: Edit[] = []
    for (const { 0: piece, index } of text.matchAll(PIECE)) {
      if (!decodedPieces(piece).some((inner) => hides(inner, 1))) continue
      // Of `next=%2F%3Ftoken%3D…` and `/path/…` only the value hides something.
      const from = Math.max(piece.lastIndexOf('='), 0)
      const start = from > 0 && from < piece.length - 12 && !piece.endsWith('=') ? from + 1 : 0
      edits.push({ start: index + start, end: index + piece.length, rule: 'encoded' })
    }
    let at = 0
    for (const line of text.split('\n')) {
      const meant = plainLine(line)
      if (meant !== line && plain(meant).length > plain(line).length) {
        edits.push({ start: at, end: at + line.length, rule: 'encoded' })
      }
      at += line.length + 1
    }
    return edits
  }

  const clean = new Set<string>()
  const remember = (text: string): void => {
    if (text.length > LONGEST_REMEMBERED) return
    if (clean.size > MOST_REMEMBERED) clean.clear()
    clean.add(text)
  }

  const find = (text: string): Edit[] => {
    if (text.length < SHORTEST) return []
    if (!TELLING.test(text)) return mergeEdits(literals.edits(text))
    const edits = mergeEdits([...plain(text), ...encoded(text)])
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
      if (edits.length === 0) remember(text)
      return edits
    },
    forget: () => clean.clear(),
  }
}

/** Without any of these a text is prose, a name or a path, and holds nothing that a pattern finds. */
const TELLING = /[\d:=@%\\"'<&\u0080-\uffff]|(?:^|\s)-+\w|[A-Za-z]{14}|\/(?:home|Users)\//
/** Frames, names and attributes repeat from item to item. */
const MOST_REMEMBERED = 2000
const LONGEST_REMEMBERED = 512

/** Nothing shorter is told apart from a word. */
const SHORTEST = 6
