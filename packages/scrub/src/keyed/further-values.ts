import { endOf, textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { findValue, type ValueSpan } from './value-span.ts'

const NOTHING: readonly Edit[] = []
/** SQL's list of values. */
const IN = /\sin ?\($/i
const NEXT = /["'],\s?(?=["'])/y
/** An item of YAML's list. */
const ITEM = /\n\s*- $/
const NEXT_ITEM = /[ \t]*\r?\n[ \t]*- (?=[^\s:]+[ \t]*(?:\r?\n|$))/y
/** `Recovery codes: f5jo4-36n0s, bk06f-gztmg` */
const NEXT_CODE = /[,;]?\s{1,4}(?=[a-z\d]{4,6}-[a-z\d]{4,6}(?![\w-]))/iy
/** What leads from a value to the new one, or to its other half. */
const CHANGED =
  /\\*["'`](?: ?(?:->|\+) ?| |,\s*\\*["']?(?:to|after|new_?(?:[Vv]alue)?)\\*["']?:\s*)(?=\\*["'`])/y
/** The same without quotes: `token: x -> y`. */
const BECAME = / (?:->|\u2192) (?=\S{0,64}\d)/y

/**
 * The values behind the first one: YAML's lists, SQL's `token in ('x', 'y')`, `password = "old" ->
 * "new"`, as Terraform plans it, `"old": "x", "new": "y"`, and `"one half" + "the other"`.
 */
export function furtherEdits(
  text: string,
  valueStart: number,
  { quote, end }: ValueSpan,
  rule: string,
): readonly Edit[] {
  const before = text.charCodeAt(valueStart - 1)
  const isOf = (list: RegExp): boolean => list.test(textBefore(text, valueStart, 8))
  const isList = quote === '' ? before === 32 && isOf(ITEM) : before === 40 && isOf(IN)
  const isBare = quote === ''
  const isCode = isBare && (rule.startsWith('recovery', 4) || rule.startsWith('backup', 4))
  // Behind most bare values no blank and no arrow follows.
  if (isBare && !isList && !isCode && text.charCodeAt(end) !== 32) return NOTHING
  const changed = isBare ? BECAME : CHANGED
  const next = isList ? (isBare ? NEXT_ITEM : NEXT) : isCode ? NEXT_CODE : changed
  const edits: Edit[] = []
  for (let at = end; (at = endOf(next, text, at)) > 0;) {
    const another = findValue(text, at, false)
    edits.push({ start: another.start, end: another.end, rule })
    if (next === changed) break
    at = another.end
  }
  return edits
}
