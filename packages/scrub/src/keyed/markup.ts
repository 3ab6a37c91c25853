import { isKeyCharacter } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { isStrong, type JudgeKey, type KeyVerdict } from '../keys/verdict.ts'
import { isPlausible } from '../values/plausible.ts'
import { looksPersonal } from '../values/generated.ts'
import { provesWeakKey } from '../values/proof.ts'

/** Elements that hold the value of the one around them: `<secret><value>x</value></secret>`. */
const HOLDERS = /^(?:value|string|text|plaintext)$/i
const NAME_OF_PARENT = /<(?:[\w-]{1,64}:)?([\w.-]{1,96})(?:\s[^<>]{0,80})?>\s{0,80}$/

/** Characters before an element in which its name is looked for. */
const FAR = 512
const DATA = '<![CDATA['
const DATA_END = ']]>'
/**
 * The name in an opening tag, of the element or of the one around it: `<property name="…">`, `<data
 * name="…"><value>`.
 */
const NAME_IN_TAG =
  /<[^<>]{0,200}?\s(?:name|key)\s*=\s*\\*["']([^"'\\<>]{1,128})\\*["'][^<>]{0,200}>\s{0,80}$/i
/** The name in the element before: `<key>…</key>`. */
const NAME_BEFORE =
  /<(?:key|name|td|th|dt)>([^<>]{1,128})<\/(?:key|name|td|th|dt)>\s{0,80}(?:<value>\s{0,80})?$/i

/**
 * The text of an element whose name says it is secret: the tag's own, that of its `name` or `key`
 * attribute, or that of the `<key>` or `<name>` element before it.
 *
 * @param end behind `</`
 * @param from nothing before this index is of interest any more
 */
export function markup(text: string, end: number, from: number, judge: JudgeKey): Edit | undefined {
  const tagged = tagName(text, end)
  const own = judge(tagged)
  const isData = text.startsWith(DATA_END, end - 2 - DATA_END.length)
  const stop = isData ? end - 2 - DATA_END.length : end - 2
  const start = startOf(text, stop, from, isData)
  const value = text.slice(start, stop)
  const inner = value.trim()
  // HTML's `<code>` and S3's `<Key>` name no secret.
  const isOwn = isStrong(own) || (isProven(own, inner) && !/^(?:code|key)$/i.test(tagged))
  // `<button name="reset-password">Reset password</button>` is no secret. Most elements are told by this.
  if (value === '' || (!isOwn && /\s/.test(inner)) || !isPlausible(inner)) return undefined
  if (isOwn) return { start, end: stop, rule: own.rule }
  const limit = Math.max(from, start - FAR)
  const before = text.slice(limit, isData ? start - DATA.length : start)
  const tag = before.lastIndexOf('<')
  const around = before.slice(0, tag)
  const name =
    NAME_IN_TAG.exec(before.slice(tag)) ??
    NAME_BEFORE.exec(around) ??
    (HOLDERS.test(tagged)
      ? (NAME_IN_TAG.exec(around.slice(-320)) ?? NAME_OF_PARENT.exec(around.slice(-320)))
      : null)
  const given = judge(name?.[1] ?? '')
  // The cell of a table may hold what a page says about a field.
  const isCell = /^<[td][dth]/i.test(before.slice(tag))
  return (isStrong(given) && (!isCell || looksPersonal(value) || /^\d{4,8}$/.test(value))) ||
    isProven(given, value)
    ? { start, end: stop, rule: given.rule }
    : undefined
}

/** Where the text of an element begins; its end, when the beginning is not found. */
function startOf(text: string, stop: number, from: number, isData: boolean): number {
  const opening = isData ? DATA : '>'
  const others = isData ? DATA_END : '<'
  const marks = isData ? '[>' : '><'
  // At the end of another element reading back stops, so nothing is read twice.
  for (let at = stop; at > from; at--) {
    if (!marks.includes(text.charAt(at - 1))) continue
    if (text.endsWith(others, at)) break
    if (text.endsWith(opening, at)) return at
  }
  return stop
}

/** Whether a value proves itself below a weak key, or has a digit or a pair, as cookies and credentials do. */
const isProven = ({ kind, rule }: KeyVerdict, value: string): boolean =>
  kind === 'weak'
    ? provesWeakKey(value, rule)
    : (kind === 'cookie' || kind === 'authorization') && /\d|^[\w.-]+=\S/.test(value)

const COLON = 58
const DOT = 46

/** The name of a tag without its namespace. */
function tagName(text: string, start: number): string {
  let from = start
  let end = start
  for (; end < start + 192; end++) {
    const mark = text.charCodeAt(end)
    if (mark === COLON) from = end + 1
    else if (mark !== DOT && !isKeyCharacter(mark)) break
  }
  return text.slice(from, end)
}
