import { isSpace } from '../characters.ts'
import type { Edit } from '../edit.ts'

const LONGEST = 512

/**
 * User and password in a URL or connection string. The text stays a URL.
 *
 * @param text the whole text
 * @param authority the index behind `://`
 */
export function userinfo(text: string, authority: number, replacement: string): Edit | undefined {
  const limit = Math.min(text.length, authority + LONGEST)
  let at = authority
  let last = -1
  let colon = -1
  for (; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code) || code === 34 || code === 39 || code === 60 || code === 62 || code === 96)
      break
    if (code === 64) last = at
    else if (code === 58 && colon < 0 && last < 0) colon = at
    else if ((code === 47 || code === 63 || code === 35) && !opensPassword(text, colon, at, last))
      break
  }
  if (last <= authority) return undefined
  const inner = text.slice(authority, last)
  if (inner === replacement || inner === `${replacement}:${replacement}`) return undefined
  const by = colon >= 0 && colon < last ? `${replacement}:${replacement}` : replacement
  return { start: authority, end: last, rule: 'url-userinfo', by }
}

/** A slash inside a password that was not percent-encoded: what stands before it is no port. */
function opensPassword(text: string, colon: number, at: number, last: number): boolean {
  if (colon < 0 || last >= 0) return false
  return at === colon + 1
    ? false
    : !/^(?:\d{1,5}|\]?)$/.test(text.slice(colon + 1, Math.min(at, colon + 7)))
}
