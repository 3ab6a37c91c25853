import { endOf } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import { isStrong, type JudgeKey, type WithJudge } from '../keys/verdict.ts'
import { isPlausible } from '../values/plausible.ts'

const PLACEHOLDER =
  /(?:\b(\w{1,64})["`\]]?\s{0,3}(?:=|<>|!=|\blike\b|\bin\s?\()\s{0,3})?(?:(?<!\d)[$:](\d{1,5})\b|\?(?![a-z])|%s|@p?(\d{1,5})\b)/gi
const COLUMNS = /\binto\s[^()]{1,200}\(([^()]{1,65536})\)\s{0,3}values\s{0,3}\(/i
/** Some databases print the statement behind its parameters. */
const STATEMENT =
  /\s(?:statement|sql): ([^\n]{1,1024})|CommandT\w{3,6}='[^\]]{1,80}\]\s{1,8}([^]{1,1024})/i
const FAR = 1024
const OPEN = /(?:["']?:|(?<=:))\s{0,3}[[(]?|=\[(?=@)| \[(?=")|(?<=; |=\()/y
const VALUE =
  /\s{0,20}(?:\$\d{1,5} = |@p\d{1,5}=)?(?:"([^"\n]*)(?:"|$)|'([^'\n]*)(?:'|$)|([^,[\]()"'\n]{0,200}))(?: \([^()\n]{0,40}\))?\s{0,20}([,\])]|(?=\s|$))/y

/**
 * Values that an ORM or a database prints behind a statement: `SET "password" = $1 -- PARAMETERS:
 * ["x"]`, `params: x,7`, `parameters: $1 = 'x', $2 = '7'`, `Executing (default): …; "x", 7`.
 *
 * @param end behind `parameters` or its like
 * @param scan what is known about the text so far
 */
export function sqlParameters(
  text: string,
  end: number,
  scan: Scan,
  { judge }: WithJudge,
): readonly Edit[] {
  const open = endOf(OPEN, text, end)
  if (open < 0 || open <= scan.parametersEnd) return []
  // What stands before earlier parameters belongs to those.
  let rules = parameterRules(text.slice(scan.parametersEnd, end), judge)
  if (rules.size === 0) {
    const found = STATEMENT.exec(text.slice(open, open + FAR))
    const behind = found?.[1] ?? found?.[2] ?? ''
    rules = parameterRules(behind, judge)
  }
  scan.parametersEnd = open
  if (rules.size === 0) return []
  const edits: Edit[] = []
  VALUE.lastIndex = open
  for (let place = 1; ; place++) {
    const found = VALUE.exec(text)
    if (found === null) break
    scan.parametersEnd = VALUE.lastIndex
    const value = (found[1] ?? found[2] ?? found[3] ?? '').trim()
    const rule = rules.get(place)
    if (rule !== undefined && isPlausible(value)) {
      const start = text.indexOf(value, found.index)
      edits.push({ start, end: start + value.length, rule })
    }
    if (found[4] !== ',') break
  }
  return edits
}

/** The rule of each parameter whose column is secret, by its number. */
export function parameterRules(statement: string, judge: JudgeKey): ReadonlyMap<number, string> {
  const rules = new Map<number, string>()
  const list = COLUMNS.exec(statement)
  const columns = list?.[1]?.split(',') ?? []
  const from = list === null ? statement.length : list.index + list[0].length
  let count = 0
  let comma = from
  let column = 0
  let asked = ''
  let askedEnd = 0
  for (const { 0: all, 1: name, 2: number, 3: other, index } of statement.matchAll(PLACEHOLDER)) {
    if (number === undefined && other === undefined) count++
    // `(DEFAULT, $1), (DEFAULT, $2)`: commas are counted, since a row may hold more than parameters.
    if (index >= from) {
      column += statement.slice(comma, index).split(',').length - 1
      comma = index
    }
    const listed = index >= from ? columns[column % columns.length]?.replace(/\W/g, '') : undefined
    // `token in (?, ?)`
    const isNext = /^,\s?$/.test(statement.slice(askedEnd, index))
    asked = name ?? listed ?? (isNext ? asked : '')
    askedEnd = index + all.length
    const verdict = judge(asked)
    // Entity Framework counts from `@p0` on.
    const place = all.endsWith(`@p${other}`) ? Number(other) + 1 : Number(number ?? other ?? count)
    if (isStrong(verdict)) rules.set(place, verdict.rule)
  }
  return rules
}
