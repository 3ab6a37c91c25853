import { endOf, isSpace, matchAt, textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import { isStrong, type WithJudge } from '../keys/verdict.ts'
import { looksPersonal } from '../values/generated.ts'
import { isPlausible } from '../values/plausible.ts'

const INSERT = /(?:insert|replace)\s+(?:ignore\s+|or\s+\w{1,16}\s+)?into\s+[\w."`[\]]{1,128}\s*$/i
/** A literal of a row; the last one may be cut off. */
const LITERAL =
  /\s*(?:[NE]?(["'])((?:(?!\1)[^]|\1\1)*)(?:\1|$)|([^,()'"\n]+)(?:\([^()]*\))?)\s*(,|\))?/y
const ROW = /\s*(?:,\s*)?\(/y

/** What Laravel writes in the place of a parameter has no quotes: `values (Bob Ray, x7k2p9)`. */
const isBound = (value: string): boolean =>
  /^[^\s$:?@%]+$/.test(value) && looksPersonal(value) && isPlausible(value)

/**
 * Literals next to sensitive columns: `INSERT INTO users (name, password) VALUES ('bob', 'x')`.
 *
 * @param end behind `VALUES`
 * @param scan what is known about the text so far
 */
export function sqlInsert(
  text: string,
  end: number,
  scan: Scan,
  { judge }: WithJudge,
): readonly Edit[] {
  if (end <= scan.rowsEnd) return []
  const columns = columnsBefore(text, end - 6)
  const rules = columns.map((column) => {
    const verdict = judge(column.trim().replace(/^["`[]|["`\]]$/g, ''))
    return isStrong(verdict) || verdict.kind === 'cookie' ? verdict.rule : ''
  })
  if (rules.every((rule) => rule === '')) return []
  const edits: Edit[] = []
  for (let at = endOf(ROW, text, end); at > 0; at = endOf(ROW, text, at)) {
    for (const rule of rules) {
      const literal = matchAt(LITERAL, text, at)
      if (literal === null) return edits
      at = scan.rowsEnd = LITERAL.lastIndex
      const bare = literal[3]?.trim() ?? ''
      const value = literal[2] ?? (isBound(bare) ? bare : '')
      if (rule !== '' && value !== '') {
        const start = text.indexOf(value, literal.index)
        edits.push({ start, end: start + value.length, rule })
      }
      if (literal[4] !== ',') break
    }
  }
  return edits
}

/**
 * The names in brackets before `VALUES`; none when no statement that inserts stands before them.
 */
function columnsBefore(text: string, values: number): readonly string[] {
  let close = values
  while (isSpace(text.charCodeAt(close - 1))) close--
  if (text.charAt(close - 1) !== ')') return []
  let open = close - 2
  // No name of a column has a bracket, so reading back stops at the first one and reads no list twice.
  while (open >= 0 && !'()'.includes(text.charAt(open))) open--
  const isInsert = text.charAt(open) === '(' && INSERT.test(textBefore(text, open, 160))
  return isInsert ? text.slice(open + 1, close - 1).split(',') : []
}
