import { endOf, matchAt, textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import type { JudgeKey } from '../keys/verdict.ts'

const LONGEST_LIST = 2000
const INSERT = /(?:insert|replace)\s+(?:ignore\s+|or\s+\w{1,16}\s+)?into\s+[\w."`[\]]{1,128}\s*$/i
const LITERAL = /\s*(?:N?'((?:[^']|'')*)'|"((?:[^"]|"")*)"|[^\s,()'"]+(?:\([^()]*\))?)\s*(,|\))?/y
const ROW = /\s*,?\s*\(/y
const MOST_ROWS = 1000

/**
 * Literals next to sensitive columns: `INSERT INTO users (name, password) VALUES ('bob', 'x')`.
 *
 * @param end behind `VALUES`
 */
export function sqlInsert(text: string, end: number, judge: JudgeKey): readonly Edit[] {
  const before = text.slice(Math.max(0, end - LONGEST_LIST), end - 6).trimEnd()
  const open = before.endsWith(')') ? before.lastIndexOf('(') : -1
  if (open < 0 || !INSERT.test(textBefore(before, open, 160))) return []
  const columns = before.slice(open + 1, -1).split(',')
  const rules = columns.map((column) => {
    const { kind, rule } = judge(column.trim().replace(/^["`[]|["`\]]$/g, ''))
    return kind === 'secret' || kind === 'number' || kind === 'cookie' ? rule : ''
  })
  if (rules.every((rule) => rule === '')) return []
  const edits: Edit[] = []
  let at = end
  for (let row = 0; row < MOST_ROWS; row++) {
    at = endOf(ROW, text, at)
    if (at < 0) break
    for (const rule of rules) {
      const literal = matchAt(LITERAL, text, at)
      if (literal === null) return edits
      at = LITERAL.lastIndex
      const value = literal[1] ?? literal[2] ?? ''
      if (rule !== '' && value !== '') {
        const start = text.indexOf(value, literal.index)
        edits.push({ start, end: start + value.length, rule })
      }
      if (literal[3] !== ',') break
    }
  }
  return edits
}
