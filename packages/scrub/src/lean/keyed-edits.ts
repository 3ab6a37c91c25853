import type { Edit } from '../text/edit.ts'
import { FILE } from './shapes.ts'
import type { KeyJudge } from './secret-keys.ts'
import { isTold } from './told-value.ts'

// `key SEP value` of any notation: pairs, JSON in texts at any depth of escapes, queries, forms,
// YAML, flags of commands, elements.

const KEY_AND_GAP =
  /(?<![\p{L}\d_.$-])([\p{L}\d_.$-]{2,80})(?:\[\])?\\{0,8}["'`]?\]?\*{0,2}(\s{0,24}(?:=>|:=|={1,3}|[:：]|%3[AaDd]|\{(?=["']))\s{0,24}(?:N(?='))?)/gu
const FLAG = /(?:^|[\s"'[,])--?([A-Za-z][\w-]{1,60})["']?,?[ \t]+/g
const ELEMENT = /<([\w:.-]{2,60})(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?(?=[^<\s])/g
const SPOKEN =
  /(?<!n(?:exp|rec)\w+ |llegal )\b(password|passwd|pwd|passphrase|secret|token|(?:x-)?api[ _-]?key|(?:proxy-)?authorization|identified (?:with \w+ )?by|passcode|pin|otp|(?:one-time|verification) code)(?:\s+(?:is|was|of|to|for \w+ is))?\s+(?=["'`]|[^\s"'`]*\d)/gi
const QUOTE = /\\*["'`]/y
/** Where a bare value ends; a header's goes to the end of its line. */
const BARE = /[^\s"'`,;&<>)\]}|\\]+/y
/** In a file of variables a value ends with its line. */
const VARIABLE = /[^\s"'`]+/y
const LINE = /[^\r\n"'`\\]+/y
const HEADER = /cookie|authorization/i

/** Finds values behind keys that tell of a secret. */
export function keyedEdits(text: string, judge: KeyJudge): Edit[] {
  const edits: Edit[] = []
  for (const pattern of [KEY_AND_GAP, FLAG, ELEMENT, SPOKEN]) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const key = match[1] ?? ''
      let kind = judge(key)
      if (kind === undefined || FILE.test(key)) continue
      const from = match.index + match[0].length
      // In a query the name is the whole context a reader has.
      if (
        kind === 'weak' &&
        pattern === KEY_AND_GAP &&
        /[?&#]$/.test(text.slice(0, match.index).slice(-1))
      ) {
        kind = /key|code|ticket|session|hash|verifier/i.test(key) ? 'secret' : kind
      }
      const span = spanFrom(text, from, formOf(pattern, key, text, match.index))
      if (span === undefined) continue
      const [start, end] = span
      const value = text.slice(start, end)
      if (!isTold(value, kind)) continue
      edits.push({ start, end, rule: `key:${key.toLowerCase().slice(0, 40)}` })
      pattern.lastIndex = end
    }
  }
  return edits
}

type Form = 'element' | 'line' | 'variable' | 'word'

function formOf(pattern: RegExp, key: string, text: string, at: number): Form {
  if (pattern === ELEMENT) return 'element'
  if (HEADER.test(key)) return 'line'
  const isFirst = at === 0 || text.charCodeAt(at - 1) === 10
  return isFirst && /^[A-Z][A-Z\d_]+$/.test(key) ? 'variable' : 'word'
}

function spanFrom(text: string, from: number, form: Form): readonly [number, number] | undefined {
  if (form === 'element') {
    const end = text.indexOf('<', from)
    return [from, end < 0 ? text.length : end]
  }
  const open = text.charCodeAt(from)
  if (open === 123 && form !== 'line') return undefined
  // Cookies and headers as an object.
  if (open === 123) {
    const end = text.indexOf('}', from)
    return [from + 1, end < 0 ? text.length : end]
  }
  // A list of secrets.
  if (open === 91) {
    const end = text.indexOf(']', from)
    return end < 0 ? [from + 1, text.length] : [from + 1, end]
  }
  QUOTE.lastIndex = from
  const quote = QUOTE.exec(text)?.[0]
  if (quote !== undefined) {
    const start = from + quote.length
    const end = closing(text, start, quote)
    return start < end ? [start, end] : undefined
  }
  const pattern = { element: LINE, line: LINE, variable: VARIABLE, word: BARE }[form]
  pattern.lastIndex = from
  const value = pattern.exec(text)?.[0].trimEnd()
  return value ? [from, from + value.length] : undefined
}

/** Where the same quote, behind as many backslashes, stands again. */
function closing(text: string, start: number, quote: string): number {
  const mark = quote.at(-1) as string
  for (let at = text.indexOf(mark, start); at >= 0; at = text.indexOf(mark, at + 1)) {
    let slashes = 0
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes++
    if (slashes <= quote.length - 1) return at - slashes
  }
  return text.length
}
