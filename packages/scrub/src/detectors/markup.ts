import { runEnd, WORD } from '../characters.ts'
import type { Edit } from '../edit.ts'
import type { JudgeKey } from '../keys.ts'
import { isPlausible } from '../plausible.ts'

const LONGEST = 512

/**
 * The text of an element whose name says it is secret, whatever attributes its tag has.
 *
 * @param end behind `</`
 * @param from nothing before this index is of interest any more
 */
export function markup(text: string, end: number, from: number, judge: JudgeKey): Edit | undefined {
  let nameEnd = runEnd(text, end, WORD, end + 96)
  let nameStart = end
  if (text.charAt(nameEnd) === ':') {
    nameStart = nameEnd + 1
    nameEnd = runEnd(text, nameStart, WORD, nameStart + 96)
  }
  const { kind, rule } = judge(text.slice(nameStart, nameEnd))
  if (kind !== 'secret' && kind !== 'number') return undefined
  const limit = Math.max(from, end - LONGEST)
  let start = end - 2
  while (start > limit && text.charCodeAt(start - 1) !== 62) start--
  if (text.charCodeAt(start - 1) !== 62) return undefined
  const value = text.slice(start, end - 2)
  return isPlausible(value.trim()) ? { start, end: end - 2, rule } : undefined
}
