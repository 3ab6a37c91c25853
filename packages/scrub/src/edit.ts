/** One span of a text that is rewritten. Spans of one text never overlap and are in order. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly rule: string
  /** What is written instead; the policy's replacement when absent. */
  readonly by?: string
}

/** Where the replacement of one edit stands in the finished text. */
export interface AppliedEdit {
  readonly rule: string
  readonly range: readonly [number, number]
}

/** Rewrites the spans. `note` hears of each one in order. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
  replacement: string,
  note?: (applied: AppliedEdit) => void,
): string {
  let result = ''
  let from = 0
  for (const edit of edits) {
    result += text.slice(from, edit.start)
    const by = edit.by ?? replacement
    if (note !== undefined) {
      note({ rule: edit.rule, range: [result.length, result.length + by.length] })
    }
    result += by
    from = edit.end
  }
  return result + text.slice(from)
}

/** Sorts by start and joins spans that overlap, so that the union of both is rewritten. */
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
