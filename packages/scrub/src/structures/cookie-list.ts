import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import { isPlausible } from '../values/plausible.ts'

const FAR = 8192
/**
 * A name and its quoted value, in an object of cookies or in a list of objects, as HAR files have
 * it.
 */
const PAIR =
  /(?<![^"'\\\s{,])([^"'\\\s{,:]{1,128})\\*["']?\s?(?::|=>)\s?(\\*["'])([^"'\\\n]{1,4096})\2/g
/** Attributes of cookies, which are no cookies' names, so their values stay. */
const ABOUT = /^(?:name|path|domain|expires|sameSite|priority|key)$/i

/**
 * The values of `"cookies": {"cart": "x"}` and `"cookies": [{"name": "cart", "value": "x"}]`: every
 * cookie's value goes.
 *
 * @param open behind the bracket
 * @param scan what is known about the text so far
 */
export function cookieList(text: string, open: number, scan: Scan): readonly Edit[] {
  if (open < scan.cookiesEnd) return []
  const isList = text.charCodeAt(open - 1) === 91
  const rest = text.slice(open, open + FAR)
  const close = rest.indexOf(isList ? ']' : '}')
  const inner = close < 0 ? rest : rest.slice(0, close)
  scan.cookiesEnd = open + inner.length
  return [...inner.matchAll(PAIR)].flatMap((pair) => {
    const [whole, name = '', quote = '', value = ''] = pair
    if (isList ? name !== 'value' : ABOUT.test(name) || !isPlausible(value)) return []
    const end = open + pair.index + whole.length - quote.length
    return [{ start: end - value.length, end, rule: 'cookie' }]
  })
}
