import type { PolicyRule } from '../policy/policy.ts'
import type { PreparedRule } from './prepared-rule.ts'

/** A text that several rules rewrite, so that none of them touches what another one wrote. */
export interface Piece {
  readonly text: string
  /** The rule that wrote it; nothing for text of the input. */
  readonly rule?: PolicyRule | undefined
  /** A rule wrote it, of this pass or an earlier one, so no other may rewrite it. */
  readonly isDone?: boolean
  /** The finding that told of it, by its place in the list. */
  readonly finding?: number
}

/** A range in a text, and the finding that tells of it, by its place in the list. */
export type WrittenRange = readonly [finding: number, start: number, end: number]

/**
 * A text with what is finished in it: the ranges that the built-in rules wrote, and what rules wrote
 * in an earlier reading.
 */
export function piecesOf(
  text: string,
  known: readonly string[],
  written: readonly WrittenRange[],
): readonly Piece[] {
  let pieces: Piece[] = []
  let from = 0
  for (const [finding, start, end] of written) {
    if (start < from || end > text.length) continue
    pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: text.slice(start, end), isDone: true, finding })
    from = end
  }
  pieces.push({ text: text.slice(from) })
  for (const mark of known) pieces = pieces.flatMap((piece) => withDone(piece, mark))
  return pieces
}

/** Stands for a finished piece while a pattern is looked for; no text holds it. */
const GAP = '\0'

/** Rewrites every match, or its groups, in the unfinished pieces. */
export function rewriteMatches(pieces: readonly Piece[], prepared: PreparedRule): readonly Piece[] {
  const { rule, pattern } = prepared
  const joined = joinOpen(pieces)
  const ranges: (readonly [number, number])[] = []
  let from = 0
  for (const match of joined.matchAll(pattern)) {
    if (rule.accepts?.(match[0]) === false) continue
    for (const group of rule.groups ?? [0]) {
      const range = match.indices?.[group]
      if (range === undefined || range[0] < from || /^\0*$/.test(joined.slice(...range))) continue
      ranges.push(range)
      from = range[1]
    }
  }
  return ranges.length === 0 ? pieces : rewriteRanges(pieces, joined, ranges, prepared)
}

/** Rewrites a text as a whole, unless nothing of the input is left in it. */
export function rewriteWhole(
  pieces: readonly Piece[],
  { rule, redact }: PreparedRule,
): readonly Piece[] {
  if (pieces.every(({ isDone, text }) => isDone === true || text === '')) return pieces
  return [{ text: redact(pieces.map(({ text }) => text).join('')), rule, isDone: true }]
}

function rewriteRanges(
  pieces: readonly Piece[],
  joined: string,
  ranges: readonly (readonly [number, number])[],
  { rule, redact }: PreparedRule,
): readonly Piece[] {
  const done = pieces.filter(({ isDone }) => isDone)
  const result: Piece[] = []
  let next = 0
  const keep = (text: string): void => {
    text.split(GAP).forEach((part, index) => {
      if (index > 0) result.push(done[next++] as Piece)
      if (part !== '') result.push({ text: part })
    })
  }
  let from = 0
  for (const [start, end] of ranges) {
    keep(joined.slice(from, start))
    const match = joined.slice(start, end)
    next += match.split(GAP).length - 1
    result.push({ text: redact(match.replaceAll(GAP, '')), rule, isDone: true })
    from = end
  }
  keep(joined.slice(from))
  return result
}

function joinOpen(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, isDone }) => (isDone === true ? GAP : text.replaceAll(GAP, '')))
    .join('')
}

/** Splits a piece at each place where it holds what a rule writes, which is finished. */
function withDone(piece: Piece, known: string): readonly Piece[] {
  if (piece.isDone === true || !piece.text.includes(known)) return [piece]
  return piece.text
    .split(known)
    .flatMap((text, index) =>
      index === 0 ? [{ text }] : [{ text: known, isDone: true }, { text }],
    )
}
