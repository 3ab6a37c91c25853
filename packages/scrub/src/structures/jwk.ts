import { type Edit, groupEdits } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'

/** Characters that are read before and behind the place; keys with certificates are about as long. */
const LONGEST = 8192
/** The private members of RSA, elliptic curve and symmetric keys. */
const PRIVATE = /"(?:d|p|q|dp|dq|qi|k)\\*"\s*:\s*\\*"([\w-]{16,})/g

/**
 * The private members of a JSON Web Key; the public ones stay. RFC 7517 and 7518, section 6.
 *
 * @param at inside of the key's object
 * @param scan what is known about the text so far
 */
export function jwk(text: string, at: number, scan: Scan): readonly Edit[] {
  if (at <= scan.keyObjectEnd) return []
  const limit = Math.max(scan.keyObjectEnd, at - LONGEST)
  const open = limit + text.slice(limit, at).lastIndexOf('{')
  if (open < limit) {
    scan.keyObjectEnd = at
    return []
  }
  const key = text.slice(open, at + LONGEST).split('}', 1)[0] as string
  scan.keyObjectEnd = open + key.length
  return groupEdits(key, open, PRIVATE, 'jwk')
}
