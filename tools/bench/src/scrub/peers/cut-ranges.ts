/** Start and end of a finding. */
export type Range = readonly [number, number]

/** The text with every range replaced; overlapping ranges are one. */
export function cutRanges(text: string, ranges: readonly Range[]): string {
  let clean = ''
  let at = 0
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    if (end <= at) continue
    clean += `${text.slice(at, Math.max(at, start))}[Filtered]`
    at = end
  }
  return clean + text.slice(at)
}
