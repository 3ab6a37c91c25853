import { runEnd, TOKEN_MARK, WORD } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { encodedText } from '../text/encoded.ts'
import { isPlausible } from '../values/plausible.ts'
import { looksGenerated } from '../values/generated.ts'

/** Characters; a run this long behind a scheme is nothing but credentials. */
const LONGEST = 1024

/** `Bearer x` and `Basic x` in prose: the credentials go, the scheme stays. RFC 6750, RFC 7617. */
export function authScheme(text: string, start: number, end: number): Edit | undefined {
  const scheme = text.slice(start, end).toLowerCase()
  if (scheme !== 'bearer' && scheme !== 'basic') return undefined
  let from = end
  // In a query a plus is a blank.
  while (from < end + 4 && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 43)) from++
  // `basic+basic+…` is one run with many schemes: behind each only so much is read.
  const to = runEnd(text, from, WORD | TOKEN_MARK, from + LONGEST)
  // A full stop behind the credentials ends the sentence.
  const stop = text.charCodeAt(to - 1) === 46 ? to - 1 : to
  if (stop === from) return undefined
  const value = text.slice(from, stop)
  // `token_type=bearer expires_in=3600`: the next pair.
  if (value.includes('=') && /^[\w-]+=[^=]/.test(value)) return undefined
  if (to === from + LONGEST) {
    return { start: from, end: runEnd(text, to, WORD | TOKEN_MARK, text.length), rule: 'bearer' }
  }
  const secret =
    scheme === 'basic'
      ? encodedText(text, from, stop).plain?.includes(':') === true || DRAWN.test(value)
      : isPlausible(value) &&
        (looksGenerated(value) || (value.length >= 16 && !/^[a-z]+$/i.test(value)))
  return secret ? { start: from, end: stop, rule: scheme } : undefined
}

/** Credentials of `Basic` have digits and letters of both cases; the words behind it in prose do not. */
const DRAWN = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z\d+/_-]{12,}={0,2}$/
