import { endOf, matchAt } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

/** The names of private keys between the dashes, and of OpenVPN's static key, which is as secret. */
const LABEL = String.raw`[ +](?:(?:[A-Z0-9]{1,20}[ +]){0,4}PRIVATE[ +]KEY(?:[ +]BLOCK)?|OpenVPN[ +]Static[ +]key[ +]V1) ?-{4,5}`
const BEGIN = new RegExp(`-{4,5} ?BEGIN${LABEL}`, 'y')
/** The next marker. All that stands between the two is the block, whatever stands before its lines. */
const MARKER = new RegExp(`-{4,5} ?(BEGIN|END)${LABEL}`, 'g')
/** Armour headers and base64, with line breaks as they are or escaped to any depth. */
const BODY = /(?:[A-Z][A-Za-z-]{2,20}: ?[^\n\\]{1,80}|[A-Za-z0-9+/=\s]|\\[nrt]?|-{1,3}(?!-))*/y
/** One more line of the key, behind what a log, a quotation or a list of strings writes before it. */
const LINE = /.{0,64}?[A-Za-z0-9+/]{40,}={0,2}/sy
/** The last line of a key that was cut off: an empty line follows, or one of words. */
const LAST_LINE =
  /[A-Za-z0-9+/]{40}={0,2}(?=[ \t]*\r?\n(?:[ \t]*\r?\n|[A-Za-z0-9+/=-]{1,19}[ \t]+\S))/g
const KEY_TEXT = /[A-Za-z0-9+/]{6}/
const LONG_KEY_TEXT = /[A-Za-z0-9+/]{16}/
const LONGEST = 32_768

/**
 * Private keys in PEM armour: whole, cut off, escaped, or with something before each line. RFC
 * 7468, RFC 4716.
 *
 * @param at the last dash before `BEGIN`
 */
export function pem(text: string, at: number): Edit | undefined {
  const start = dashesBefore(text, at)
  const from = endOf(BEGIN, text, start)
  if (from < 0) return undefined
  const next = matchAt(MARKER, text, from)
  const isWhole = next?.[1] === 'END' && next.index - from < LONGEST
  const end = isWhole ? MARKER.lastIndex : cutOff(text.slice(0, next?.index), from)
  const inner = text.slice(from, isWhole ? next.index : end)
  // A marker alone is the name of a format.
  if (!(isWhole ? KEY_TEXT : LONG_KEY_TEXT).test(inner)) return undefined
  return { start, end: trimmed(text, end), rule: 'pem' }
}

/**
 * Where the dashes before `BEGIN` begin; a blank may stand between. There are at most five: the dash in
 * `INFO - -----BEGIN` is not one of them.
 */
function dashesBefore(text: string, end: number): number {
  let at = text.charCodeAt(end) === 32 ? end - 1 : end
  for (let count = 1; count < 5 && text.charCodeAt(at - 1) === 45; count++) at--
  return at
}

/** Where a block without its last marker ends, in the text before the next one. */
function cutOff(text: string, from: number): number {
  const last = matchAt(LAST_LINE, text, from)
  let end = Math.min(endOf(BODY, text, from), last === null ? text.length : LAST_LINE.lastIndex)
  for (let next = end; next >= 0; next = endOf(LINE, text, end)) end = next
  return end
}

/** The end of the block without the white space and the backslash of a closing quote behind it. */
function trimmed(text: string, end: number): number {
  let at = end
  while (/[\s\\]/.test(text.charAt(at - 1))) at--
  return at
}
