import { bitsOf, endOf, textBefore, WORD } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import type { JudgeKey, KeyVerdict } from '../keys/verdict.ts'
import { looksGenerated, looksPersonal } from '../values/generated.ts'
import { isPlausible } from '../values/plausible.ts'
import { provesNumber, provesWeakKey } from '../values/proof.ts'

// Tables: the first line names the columns, and what stands below a secret's name goes. Read are CSV
// (RFC 4180) with any mark, Markdown, and what `psql`, `mysql` and `console.table` print.

const NOTHING: readonly Edit[] = []
/** What ends a cell behind a name. */
const CELL_END = /["']?[ \t]{0,40}([,;|\t\u2502]|\r?\n)/y
/** Characters of the first line that are read before and behind a key. */
const LONGEST = 4096
/** The name of a column; a table that is drawn as a box has empty ones at its edges. */
const NAME = /^(?:[\p{L}_(][\p{L}\p{N}_ .()/-]{0,40})?$/u
/** A message that leads in to the first line: `Import failed: id,password`, `{"n":1,"msg":"id,password`. */
const LEAD = /^[^,;|\t\u2502]*:\s*"?/
const QUOTED_LEAD = /^.*[:=([]\s?\\*"(?=[^":=]+$)/
const BEHIND_QUOTE = /\\*"(?:\s?[,}\])].*)?$/
/** A line that is only drawn, between rows. */
const RULE = /^[\s|+=:\u2500-\u257f-]*$/

/**
 * The cells below the secret columns of a table whose first line holds a key.
 *
 * @param keyEnd behind the key
 * @param scan what is known about the text so far
 */
export function tableEdits(
  text: string,
  keyEnd: number,
  scan: Scan,
  judge: JudgeKey,
): readonly Edit[] {
  const next = text.charCodeAt(keyEnd)
  // Most keys have their value right behind them.
  if (next === 61 || next === 58 || keyEnd <= scan.tableEnd) return NOTHING
  if (next === 32 && (bitsOf(text.charCodeAt(keyEnd + 1)) & WORD) !== 0) return NOTHING
  if (endOf(CELL_END, text, keyEnd) < 0) return NOTHING
  const lineEnd = text.indexOf('\n', keyEnd)
  scan.tableEnd = lineEnd < 0 ? text.length : lineEnd
  if (lineEnd < 0 || lineEnd - keyEnd > LONGEST) return NOTHING
  const before = textBefore(text, keyEnd, LONGEST)
  const header = headerOf(
    before.slice(before.lastIndexOf('\n') + 1) + text.slice(keyEnd, lineEnd),
    judge,
  )
  if (header === undefined) return NOTHING
  const { cell, verdicts, isQuoted } = header
  const edits: Edit[] = []
  for (let at = lineEnd + 1; at < text.length;) {
    const behind = text.indexOf('\n', at)
    const end = behind < 0 ? text.length : behind
    const whole = text.slice(at, end)
    const line = isQuoted ? whole.replace(BEHIND_QUOTE, '') : whole
    if (!RULE.test(line)) {
      const found = cellsOf(line, cell)
      const isCut = behind < 0 && found.length > 1 && found.length < verdicts.length
      if (found.length !== verdicts.length && !isCut) break
      found.forEach(([value, offset], column) => {
        const verdict = verdicts[column]
        if (verdict === undefined || !isSecret(value, verdict)) return
        const start = at + offset
        edits.push({ start, end: start + value.length, rule: verdict.rule })
      })
    } else if (line.trim() === '') break
    at = end + 1
    scan.tableEnd = at
  }
  return edits
}

/** What a column may be named by: a person's details stay, as those of texts do. */
const READ = /^(?:secret|number|weak|cookie|authorization)$/

/** What the first line of a table says about the others. */
interface Header {
  /** Matches a cell up to the mark behind it. */
  readonly cell: RegExp
  /** What the name of each column says, where it is a secret's. */
  readonly verdicts: readonly (KeyVerdict | undefined)[]
  /** The table is a text in a list or an object, whose quote ends it. */
  readonly isQuoted: boolean
}

/** Reads a line as the names of columns; nothing when it is none. */
function headerOf(line: string, judge: JudgeKey): Header | undefined {
  const isQuoted = QUOTED_LEAD.test(line)
  const header = line.replace(isQuoted ? QUOTED_LEAD : LEAD, '')
  const mark = /[,;|\t\u2502]/.exec(header)?.[0]
  if (mark === undefined || / [,;]|[,;] /.test(header)) return undefined
  const names = header.split(mark).map((name) => name.trim().replace(/^(["'])(.*)\1$/, '$2'))
  if (names.filter(Boolean).length < 2 || !names.every((name) => NAME.test(name))) return undefined
  const cell = new RegExp(`[ ]*(?:"([^"]*)"|'([^']*)'|([^${mark}]*))[ \\r]*(?:[${mark}]|$)`, 'y')
  const verdicts = names.map((name) => {
    const verdict = judge(name)
    return READ.test(verdict.kind) ? verdict : undefined
  })
  // `| DB_PASSWORD | x7Gh… |`: each line has a name and its value.
  if (names.some((name, column) => verdicts[column] === undefined && looksGenerated(name)))
    return undefined
  return { cell, verdicts, isQuoted }
}

/** The cells of a line, each with its offset. */
function cellsOf(line: string, cell: RegExp): readonly (readonly [string, number])[] {
  const cells: [string, number][] = []
  cell.lastIndex = 0
  for (let at = 0; at <= line.length; at = cell.lastIndex) {
    const found = cell.exec(line)
    if (found === null) return []
    const value = (found[1] ?? found[2] ?? found[3] ?? '').trim()
    cells.push([value, line.indexOf(value, at)])
    if (cell.lastIndex === line.length && !/[,;|\t\u2502]$/.test(found[0])) break
    if (cell.lastIndex === line.length) {
      cells.push(['', line.length])
      break
    }
  }
  return cells
}

/** Whether a cell is secret. A password may be any word; below `token` there may be words of a language. */
function isSecret(value: string, { kind, rule }: KeyVerdict): boolean {
  if (value === '' || !isPlausible(value)) return false
  if (kind === 'number') return provesNumber(value, rule)
  if (kind === 'weak') return provesWeakKey(value, rule)
  return (
    looksPersonal(value) ||
    /pass|pwd/.test(rule) ||
    (kind !== 'secret' && /=|^(?:basic|bearer|token) /i.test(value))
  )
}
