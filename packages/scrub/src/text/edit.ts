/** What stands in place of a secret, unless the policy says otherwise. */
export const REPLACEMENT = '[Filtered]'

/** One span of a text that is rewritten. Spans of one text never overlap and are in order. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly rule: string
  /** The quote that is written on both sides of the replacement. */
  readonly quote?: string
}

/** Where the replacement of one edit stands in the finished text. */
interface AppliedEdit {
  readonly rule: string
  readonly range: readonly [number, number]
}

/** A text without what had to go, and what stands in its place. */
interface Rewritten {
  readonly text: string
  readonly applied: readonly AppliedEdit[]
}

/** A text in which something is still found after so many rounds goes as a whole. */
const MOST_ROUNDS = 8

/**
 * Rewrites the spans, then what `find` sees in the result, until it sees nothing more. Something new may
 * come to light, since a replacement gives its neighbours a boundary that they did not have.
 *
 * @param edits spans in order that do not overlap
 * @param find is told where the first replacement stands
 */
export function rewrite(
  text: string,
  edits: readonly Edit[],
  replacement: string,
  find: (text: string, first?: number) => readonly Edit[],
): Rewritten {
  if (edits.length === 0) return { text, applied: [] }
  let result = applyEdits(text, edits, replacement, [])
  for (let round = 1; ; round++) {
    const more = find(result.text, result.applied[0]?.range[0])
    if (more.length === 0) return result
    // The whole text becomes one replacement.
    if (round > MOST_ROUNDS) return applyEdits('', more.slice(0, 1), replacement, [])
    result = applyEdits(result.text, more, replacement, result.applied)
  }
}

/** @param before what was applied to the text already, whose ranges move along */
function applyEdits(
  text: string,
  edits: readonly Edit[],
  replacement: string,
  before: readonly AppliedEdit[],
): Rewritten {
  const applied: AppliedEdit[] = []
  let result = ''
  let from = 0
  let next = 0
  const keep = (to: number): void => {
    const shift = result.length - from
    for (; next < before.length; next++) {
      const { rule, range } = before[next] as AppliedEdit
      if (range[0] >= to) break
      if (range[0] < from || range[1] > to) continue
      applied.push({ rule, range: [range[0] + shift, range[1] + shift] })
    }
    result += text.slice(from, to)
  }
  for (const { start, end, rule, quote = '' } of edits) {
    const by = quote + replacement + quote
    keep(start)
    applied.push({ rule, range: [result.length, result.length + by.length] })
    result += by
    from = end
  }
  keep(text.length)
  return { text: result, applied }
}

/**
 * An edit for each match of an expression in a part of a text: of the group that ends where the
 * match does.
 *
 * @param offset where the part begins in the text
 */
export function groupEdits(
  part: string,
  offset: number,
  expression: RegExp,
  rule: string,
): readonly Edit[] {
  return Array.from(part.matchAll(expression), ({ 0: all, 1: group = '', index }) => {
    const end = offset + index + all.length
    return { start: end - group.length, end, rule }
  })
}

/** Sorts spans by their start and joins those that overlap into one. */
export function mergeEdits(edits: readonly Edit[]): Edit[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const merged: Edit[] = []
  for (const edit of sorted) {
    const last = merged.at(-1)
    if (last === undefined || edit.start >= last.end) merged.push(edit)
    else if (edit.end > last.end) merged[merged.length - 1] = { ...last, end: edit.end }
  }
  return merged
}
