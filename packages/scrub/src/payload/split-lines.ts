import { type FilterObject, type FilterRules, NOTHING } from './filtered.ts'

// A frame has its line of the source apart from those before and behind it. Formatters put a long value on
// the line below its name, `const token =` above `'x'`, so the two may stand in different members.

/** Whether what stands behind a line belongs to it: it ends in `=` or `:`. */
function isOpen(line: unknown): line is string {
  if (typeof line !== 'string') return false
  const last = line.charCodeAt(line.length - 1)
  return last === 61 || last === 58
}

/** The line of a frame that is shown apart, and those next to it. */
const linesOf = (frame: Readonly<Record<string, unknown>>): readonly unknown[] => {
  const { pre_context: before, context_line: line, post_context: behind } = frame
  return [Array.isArray(before) && before.at(-1), line, Array.isArray(behind) && behind[0]]
}

/** Whether a name at the end of a line of a frame may have its value on the next one. */
export function endsOpen(frame: Readonly<Record<string, unknown>>): boolean {
  const { pre_context: before, context_line: line } = frame
  return isOpen(line) || (Array.isArray(before) && isOpen(before.at(-1)))
}

/** Filters a value in a clean frame whose name stands on the line before. */
export function createFilterSplitLines({ find, replacement }: FilterRules): FilterObject {
  return (copy) => {
    if (!('context_line' in copy)) return NOTHING
    const lines = linesOf(copy)
    return [['context_line'] as const, ['post_context', 0] as const].flatMap((path, index) => {
      const name = lines[index]
      const line = lines[index + 1]
      if (typeof line !== 'string' || !isOpen(name)) return NOTHING
      const from = name.length + 1
      const edit = find(`${name}\n${line}`).find(({ start }) => start >= from)
      if (edit === undefined) return NOTHING
      const clean = line.slice(0, edit.start - from) + replacement + line.slice(edit.end - from)
      if (index === 0) copy['context_line'] = clean
      else (copy['post_context'] as unknown[])[0] = clean
      return [{ path, rule: edit.rule }]
    })
  }
}
