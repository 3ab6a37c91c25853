import { type Edit, groupEdits } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'

/** The private members of RSA, elliptic curve and symmetric keys. */
const PRIVATE = /\b(?:d|p|q|dp|dq|qi|k)\\*["']?\s*:\s*\\*["']([\w-]{16,})/g

/**
 * The private members of a JSON Web Key; the public ones stay. RFC 7517 and 7518, section 6.
 *
 * @param at inside of the key's object
 * @param scan what is known about the text so far
 */
export function jwk(text: string, at: number, scan: Scan): readonly Edit[] {
  if (at <= scan.keyObjectEnd) return []
  const from = scan.keyObjectEnd
  const open = from + text.slice(from, at).lastIndexOf('{')
  const close = text.indexOf('}', at)
  scan.keyObjectEnd = open < from ? at : close < 0 ? text.length : close
  if (open < from) return []
  const key = text.slice(open, scan.keyObjectEnd)
  return groupEdits(key, open, PRIVATE, 'jwk')
}
