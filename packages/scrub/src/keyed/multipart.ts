import { matchAt } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { isStrong, type WithJudge } from '../keys/verdict.ts'
import { provesWeakKey } from '../values/proof.ts'

const FIELD =
  /\s*form-data;\s*name=(?:\\?"([^"\\\r\n]{1,128})\\?"|([\w.[\]-]{1,128})(?=[;\s\\]))(?:;[^\r\n\\]{0,1000})?(?:[\r\n]+(?!\r?\n)[ \t]*[\w-]{1,40}:[^\r\n]{0,1000}){0,8}(?:\r?\n[ \t]*\r?\n[ \t]*|\\r\\n\\r\\n|\\n\\n)/y
const VALUE_END = /(?:\r?\n[ \t]*|\\r\\n|\\n)--/g

/**
 * The value of a field in a multipart form whose name says that it is secret. RFC 7578; .NET leaves out the
 * quotes around names.
 *
 * @param start before `form-data`
 */
export function multipart(
  text: string,
  start: number,
  _: unknown,
  { judge }: WithJudge,
): Edit | undefined {
  const field = matchAt(FIELD, text, start)
  const name = field?.[1] ?? field?.[2]
  if (name === undefined) return undefined
  const verdict = judge(name)
  const { kind, rule } = verdict
  if (!isStrong(verdict) && kind !== 'cookie' && kind !== 'weak') return undefined
  const from = FIELD.lastIndex
  const end = matchAt(VALUE_END, text, from)?.index ?? text.length
  if (kind === 'weak' && !provesWeakKey(text.slice(from, end).trim(), rule)) return undefined
  return end > from ? { start: from, end, rule } : undefined
}
