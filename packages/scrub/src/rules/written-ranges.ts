import type { Finding } from '../policy/policy.ts'
import { note, type Visit } from '../payload/visit.ts'
import type { Piece, WrittenRange } from './text-pieces.ts'

// What the built-in rules wrote into a text has its range in a finding. Rules of the operator's own leave
// that untouched, and move it along.

/** The findings with a range, by the keys of their place. */
export type WrittenRanges = ReadonlyMap<string, readonly number[]>

type Path = Finding['path']

export function writtenRanges({ findings }: Visit): WrittenRanges {
  const ranges = new Map<string, number[]>()
  for (const [index, { path, range }] of findings.entries()) {
    if (range === undefined) continue
    const place = path.join('\0')
    const known = ranges.get(place)
    if (known === undefined) ranges.set(place, [index])
    else known.push(index)
  }
  return ranges
}

/** What was written into the text of a place before. */
export function writtenAt(
  path: Path,
  ranges: WrittenRanges,
  visit: Visit,
): readonly WrittenRange[] {
  if (ranges.size === 0) return []
  return (ranges.get(path.join('\0')) ?? []).map((index) => {
    const [start, end] = visit.findings[index]?.range ?? [0, 0]
    return [index, start, end]
  })
}

/** Records what the rules wrote into a text, and where that moved what was written before. */
export function noteWritten(
  pieces: readonly Piece[],
  path: Path,
  ranges: WrittenRanges,
  visit: Visit,
): void {
  for (const [index] of writtenAt(path, ranges, visit)) {
    const { range: _, ...whole } = visit.findings[index] as Finding
    visit.findings[index] = whole
  }
  let start = 0
  for (const { text, rule, finding } of pieces) {
    const range = [start, start + text.length] as const
    if (finding !== undefined) {
      visit.findings[finding] = { ...(visit.findings[finding] as Finding), range }
    }
    visit.path.splice(0, path.length, ...path)
    if (rule !== undefined) note(visit, path.length, rule.id, rule.method, range)
    start += text.length
  }
}
