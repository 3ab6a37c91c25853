import { type AddEdit, FILE } from './shapes.ts'
import type { SecretKeys } from './secret-keys.ts'
import { isTold } from './told-value.ts'

// `key SEP value` of any notation: pairs, JSON in texts at any depth of escapes, queries, forms,
// YAML, flags of commands, elements.

/** The name around a place, with a word before it that belongs to it; its part before the place in a group. */
const NAME =
  /(?<=((?:(?:api|private|access|secret|one-time|verification|social) )?[\w.$\u00c0-\u1fff\u3040-\ud7ff-]{0,80}))[\w.$\u00c0-\u1fff\u3040-\ud7ff-]{1,80}(?<!-)(?:(?<=dentified) (?:with \w+ )?by\b)?/iy
/** What stands between a key and its value. */
const PAIR =
  /\\{0,8}["'`]?\]?\s{0,24}(?:=>|:=|(?<!=)=(?:==?(?=\s?["'`]))?(?!=)|:(?!:|\/\/|[a-z-]+ ?\{)|：|(?<=\s--?[\w-]{3,40}) )[ \t]*(?:N(?='))?/y
const ELEMENT = /(?<=<[\w:.-]{2,60})[\w:.-]*(?:\s[^<>]*)?>/y
/** A few marks and words that may lead to a value, which has to look like a secret by itself. */
const NEAR =
  /(?<!(?:::|(?:ected|ized|egal) )[\w.$\u00c0-\u1fff\u3040-\ud7ff-]{1,80})(?:(?:[\s"'`\\()[\]{}<>=:,;|&]|-[->]|>-|<\/){1,8}(?:value|is|was|string|received|some|optional|quot|content|with|set|to|key|name|number|[bs]|[dt][dht]|\d\d?)\b){0,3}(?:[\s"'`\\()[\]{}<>=:,;|&]|->|>-){1,8}?(?=\\*["'`]?[^\s"'`\\()[\]{}<>=:,;|&/-][^\s"'`=<>,;]{0,40}?[\d!@#$%^&*])/iy
const OPENING = /\\*["'`](?![ ,)])/y
/** Where a bare value ends; a header's goes to the end of its line. */
const BARE = /(?:\.(?!\s|$)|[^\s"'`,;&<>)\]}|\\.\u2013-\u2026])+/y
/** In a query it also ends at the fragment. */
const QUERY = /[^\s"'`,;&<>)\]}|\\#]+/y
/** In a file of variables a value ends with its line. */
const VARIABLE = /[^\s"'`]+/y
const LINE =
  /[\w-]+ (?:\w+=(?:\\*"[^"\r\n]*"|[^\s",]+),? ?)+|(?:b\w+|token) [^\s"'`\\,]+|[^\r\n"'`\\]*[^\s,;"'`\\]/iy
/** What an element holds. */
const CONTENT = /[^< ][^<]*/y
const HEADER = /(?:cookies?|authorization)$/i

/** What looks like a secret by itself: no version, no time, no place in a file. */
const PROVEN = /^(?!v?[\d.:-]+\w?$|.*[.:]\w{1,4}$|[\w.+]+@)\S{5,}$|^(?:\d{3}-\d\d-)?\d{4,8}$/

const NOTATIONS = [PAIR, ELEMENT, NEAR]

/** Characters; a longer value that stays is not searched for keys inside it, of which there may be thousands. */
const LONGEST_REREAD = 256

/** Finds values behind keys that tell of a secret. */
export function keyedEdits(text: string, { judge, telling }: SecretKeys, add: AddEdit): void {
  /** Where the last value ends that goes, for each notation. */
  const read = [0, 0, 0]
  telling.lastIndex = 0
  while (telling.test(text)) {
    const place = telling.lastIndex - 1
    NAME.lastIndex = place
    const found = NAME.exec(text)
    if (found === null) continue
    const nameEnd = NAME.lastIndex
    telling.lastIndex = nameEnd
    const key = found[1] + found[0]
    for (const [at, gap] of NOTATIONS.entries()) {
      if (place < (read[at] as number)) continue
      gap.lastIndex = nameEnd
      if (!gap.test(text)) continue
      const kind = judge(key)
      if (kind === 'none' || FILE.test(key)) continue
      const from = gap.lastIndex
      const form = gap === ELEMENT ? CONTENT : formOf(key, text.charAt(nameEnd - key.length - 1))
      const span = spanFrom(text, from, form)
      if (span === undefined) continue
      const [start, end] = span
      const value = text.slice(start, end)
      const name = key.toLowerCase()
      // In an address the code of a sign-in may look like an id.
      const tells = (part: string): boolean =>
        isTold(part, kind, judge, form !== QUERY || /user|hash/.test(name))
      // A list goes when one of its items would; `self.token = token` is code.
      const goes =
        (gap !== NEAR || PROVEN.test(value)) &&
        (text[start - 1] === '[' ? value.split(/["',]+/).some(tells) : tells(value)) &&
        !name.endsWith(value.toLowerCase())
      if (goes) add(start, end, `key:${name.slice(0, 40)}`)
      if (goes || value.length > LONGEST_REREAD) read[at] = end
    }
  }
}

/** How far a bare value behind this key goes. */
function formOf(key: string, before: string): RegExp {
  if (HEADER.test(key)) return LINE
  if (/[?&#]/.test(before)) return QUERY
  return /^\n?$/.test(before) && /^[A-Z][A-Z\d_]+$/.test(key) ? VARIABLE : BARE
}

function spanFrom(text: string, from: number, form: RegExp): readonly [number, number] | undefined {
  const open = text.charCodeAt(from)
  // Cookies and headers as an object, a list of secrets.
  if (open === 123 || open === 91) {
    if (open === 123 && form !== LINE) return undefined
    const end = text.indexOf(open === 123 ? '}' : ']', from)
    return [from + 1, end < 0 ? text.length : end]
  }
  OPENING.lastIndex = from
  const quote = form !== CONTENT && OPENING.exec(text)?.[0]
  if (quote) {
    const start = from + quote.length
    const end = closing(text, start, quote)
    return start < end ? [start, end] : undefined
  }
  form.lastIndex = from
  const value = form.exec(text)?.[0].trimEnd()
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
