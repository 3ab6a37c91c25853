import type { Edit } from '../text/edit.ts'
import type { JudgeKey } from '../keys/verdict.ts'
import { provesWeakKey } from '../values/proof.ts'

const FIELD =
  /\s*form-data;\s*name=\\?"([^"\\\r\n]{1,128})\\?"(?:;[^\r\n\\]{0,200})?(?:[\r\n]+(?!\r?\n)[ \t]*[\w-]{1,40}:[^\r\n]{0,200}){0,8}(?:\r?\n[ \t]*\r?\n[ \t]*|\\r\\n\\r\\n|\\n\\n)/y
const VALUE_END = /(?:\r?\n[ \t]*|\\r\\n|\\n)--/g

/**
 * A field of a multipart form whose name says it is secret. RFC 7578.
 *
 * @param start before `form-data`
 */
export function multipart(text: string, start: number, judge: JudgeKey): Edit | undefined {
  FIELD.lastIndex = start
  const name = FIELD.exec(text)?.[1]
  if (name === undefined) return undefined
  const { kind, rule } = judge(name)
  if (kind !== 'secret' && kind !== 'number' && kind !== 'cookie' && kind !== 'weak')
    return undefined
  const from = FIELD.lastIndex
  VALUE_END.lastIndex = from
  const end = VALUE_END.exec(text)?.index ?? text.length
  if (kind === 'weak' && !provesWeakKey(text.slice(from, end).trim(), rule)) return undefined
  return end > from ? { start: from, end, rule } : undefined
}
