import { endOf, isQuote, matchAt } from '../text/characters.ts'
import { bareEnd } from './bare-end.ts'

/** Where a keyed value stands in a text. */
export interface ValueSpan {
  readonly start: number
  readonly end: number
  /** The quote before the value as it is escaped, `\"` or `&quot;`; empty when unquoted. */
  readonly quote: string
  /** An object or a list: the span includes its brackets. */
  readonly bracket: boolean
}

const DOUBLE = 34
const SINGLE = 39
const BACKSLASH = 92

/** Quotes of books and of other languages, with all that may close them. */
const CURLY: Readonly<Record<string, string>> = {
  '\u201c': '\u201d\u201c',
  // `decode` turns the closing quote into one of ASCII.
  '\u201e': '\u201c\u201d"',
  '\u2018': '\u2019',
  '\u201a': '\u2018\u2019',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
  '\u300c': '\u300d',
}

/** Characters within which a closing quote is looked for; a longer value ends with its line or its word. */
const LONGEST_QUOTED = 4096

function curlyEnd(text: string, from: number, closing: string): number {
  let at = from
  const limit = Math.min(text.length, from + LONGEST_QUOTED)
  while (at < limit && text.charCodeAt(at) !== 10 && !closing.includes(text.charAt(at))) at++
  return at < limit ? at : bareEnd(text, at, false)
}

/** A quote as HTML writes it, at every depth of HTML inside HTML. */
const QUOTE_ENTITY = /&(?:amp;){0,4}(?:quot|apos|#0*3[49]|#x0*2[27]);/iy

/** Any other character as HTML writes it. */
const ENTITY = /&(?!amp;)(?:#x?)?[a-z\d]{1,6};/iy

/** The index of what closes a value, or else the end of its word. */
function closedBy(text: string, from: number, closing: string): number {
  const length = text.slice(from, from + LONGEST_QUOTED).indexOf(closing)
  return length < 0 ? bareEnd(text, from, false) : from + length
}

/** The index of the quote or bracket of a value behind its backslashes, as JSON inside JSON has them. */
export function behindBackslashes(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === BACKSLASH && at - from < 64) at++
  return at
}

/** Finds the value that begins at `from`, which is behind the separator and its spaces. */
export function findValue(
  text: string,
  from: number,
  inQuery: boolean,
  isOfPath = false,
): ValueSpan {
  let at = from
  // Python's b'…', f'…' and u"…".
  const second = text.charCodeAt(at + 1)
  if ((second === DOUBLE || second === SINGLE) && 'bfruN@'.includes(text.charAt(at))) at++
  const quoteStart = at
  at = behindBackslashes(text, at)
  const code = text.charCodeAt(at)
  if (isQuote(code)) {
    if (text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code) {
      const start = at + 3
      const tripled = text.slice(at, start)
      return { start, end: closedBy(text, start, tripled), quote: tripled, bracket: false }
    }
    const end = closingQuote(text, at + 1, code, at - quoteStart)
    return { start: at + 1, end, quote: text.slice(quoteStart, at + 1), bracket: false }
  }
  const closing = code > 127 ? CURLY[text.charAt(at)] : undefined
  if (closing !== undefined) {
    return {
      start: at + 1,
      end: curlyEnd(text, at + 1, closing),
      quote: text.charAt(at),
      bracket: false,
    }
  }
  const entity = code === 38 ? matchAt(QUOTE_ENTITY, text, at)?.[0] : undefined
  if (entity !== undefined) {
    const start = at + entity.length
    return { start, end: closedBy(text, start, entity), quote: entity, bracket: false }
  }
  if (code === 123 || code === 91) {
    return { start: at, end: closingBracket(text, at), quote: '', bracket: true }
  }
  // `&lt;token&gt;`: an escaped bracket does not end the value that it begins.
  const mark = code === 38 ? Math.max(0, endOf(ENTITY, text, at) - at) : 0
  const end = bareEnd(text, from + mark, inQuery)
  const query = isOfPath ? text.slice(from, end).indexOf('?') : -1
  return { start: from, end: query < 0 ? end : from + query, quote: '', bracket: false }
}

/**
 * The index where a quoted value ends (of the first backslash of its closing quote). A value in
 * JSON that is itself inside n JSON strings is delimited by a quote with 2^n - 1 backslashes, and
 * each character it escapes takes a multiple of 2^(n+1), so one pass reads every depth.
 */
function closingQuote(text: string, from: number, quote: number, slashes: number): number {
  const step = (slashes + 1) * 2
  let run = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) {
      run++
      continue
    }
    if (code === quote && run % step === slashes) {
      // SQL and CSV double a quote that belongs to the value, and a shell writes it as `'\''`.
      const more = slashes === 0 && at > from ? goesOn(text, at, quote) : 0
      if (more === 0) return at - slashes
      at += more
    }
    // The quote of the string around this value: the value was cut off, and ends here as well.
    if (code === quote && run < slashes) return at - run
    run = 0
    // What looks like an opening quote is often none: it may cost this line, but not the rest of the text.
    if ((code === 10 || code === 13) && !text.startsWith('-----BEGIN', from)) return at
  }
  return text.length
}

/** How many characters follow a quote behind which the value goes on. */
function goesOn(text: string, at: number, quote: number): number {
  if (text.startsWith("\\''", at + 1)) return 3
  return text.charCodeAt(at + 1) === quote && /[\w.-]/.test(text.charAt(at + 2)) ? 1 : 0
}

function closingBracket(text: string, from: number): number {
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === DOUBLE) inString = !inString
    else if (code === BACKSLASH && text.charCodeAt(at + 1) !== DOUBLE) at++
    else if (!inString && (code === 123 || code === 91)) depth++
    else if (!inString && (code === 125 || code === 93) && --depth === 0) return at + 1
  }
  return text.length
}
