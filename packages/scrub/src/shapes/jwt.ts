import { runEnd, WORD } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'

const EMPTY_PART = /^\.[\w-]/

/**
 * JSON Web Tokens, signed, unsigned, encrypted or cut off. RFC 7519: each part is base64url, the
 * first encodes `{"…`, which always begins with `eyJ`.
 */
export function jwt(text: string, start: number, end: number): Edit | undefined {
  if (end - start < 12) return undefined
  let at = end
  let parts = 1
  while (parts < 5 && text.charCodeAt(at) === 46) {
    const next = runEnd(text, at + 1, WORD, text.length)
    // The second part of an encrypted token holds its key; it is empty where both sides know the key.
    if (next === at + 1 && !EMPTY_PART.test(text.slice(next, next + 2))) {
      if (parts === 2) at = next
      break
    }
    at = next
    parts++
  }
  // A single part may be any JSON in base64, which the finder decodes and reads itself.
  if (parts === 1 && text.charCodeAt(end) !== 46 && text.charCodeAt(end) !== 0x2026)
    return undefined
  return { start, end: at, rule: 'jwt' }
}
