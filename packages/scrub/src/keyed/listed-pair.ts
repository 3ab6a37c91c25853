import type { KeyKind } from '../keys/verdict.ts'
import { textBefore } from '../text/characters.ts'
import { looksPersonal } from '../values/generated.ts'
import { provesWeakKey } from '../values/proof.ts'
import type { KeyedPlace } from './keyed-place.ts'
import { findValue } from './value-span.ts'

/** A call that sets what one of its arguments names. */
const SETS =
  /(?:\b(?:set|put|add|append|define|default)|[Ee]nv|ENV|[Pp]rop)\w{0,24}\((?:[\w.]{1,24}, ?)?\\*["'](?:[\w-]{1,24}\.){0,4}$/

/** `"--auth.password", "x"` */
const FLAG = /["']--(?:[\w-]{1,24}\.){1,4}$/

/** `X-Api-Key`, `x-amz-content-sha256` */
const HEADER = /^(?:[A-Z][A-Za-z\d]*(?:-[A-Z\d][A-Za-z\d]*)+|x(?:-[a-z\d]+)+)$/

/**
 * Whether a text behind a quoted key and a comma is the key's value: `['--password', 'x']`,
 * `setItem('token', 'x')`. In any other list it may be just the next item, unless the two stand alone.
 */
export function isListedPair(
  text: string,
  { keyStart, keyEnd, valueStart }: KeyedPlace,
  kind: KeyKind,
): boolean {
  const { start, end } = findValue(text, valueStart, false)
  if (text.startsWith('--', keyStart) || FLAG.test(textBefore(text, keyStart, 64))) return true
  if (/->|│|;s:| to /.test(text.slice(keyEnd, start))) return true
  const value = text.slice(start, end)
  // `Buffer.from('key', 'base64')`
  if (/^(?:base64(?:url)?|utf-?8|utf-?16le|hex|latin1|ascii)$/i.test(value)) return false
  if (text.slice(keyEnd, start).includes(') ')) return looksPersonal(value)
  // Names and values in turn, as in Node's `rawHeaders`.
  if (value.length > 15 && !HEADER.test(value) && provesWeakKey(value, '')) return true
  const isHeader = HEADER.test(text.slice(keyStart, keyEnd))
  if (isHeader && looksPersonal(value) && !HEADER.test(value)) return true
  if (kind === 'authorization' && /^[\w-]+ +[^\s"]{8}/.test(value)) return true
  // `setenv("KEY", "x", 1)`, `setattr(config, "key", "x")`
  if (SETS.test(textBefore(text, keyStart, 48)) && /^\\*["']\s?[,)]/.test(text.slice(end, end + 8)))
    return true
  return (
    /[([{:]\s?\\*["'](?:[\w-]{1,24}[. ]){0,4}$/.test(textBefore(text, keyStart, 48)) &&
    /^\\*["'](?:>>)?\s*[)\]};]/.test(text.slice(end, end + 8))
  )
}
