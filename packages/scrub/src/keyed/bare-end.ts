import { endOf, isQuote } from '../text/characters.ts'
import { hasNames } from '../values/code-name.ts'
import { looksGenerated, UUID } from '../values/generated.ts'

// Where a value without quotes ends. A password may hold any mark, and so may the text behind it.

const DOUBLE = 34
const SINGLE = 39
const BACKTICK = 96
const BACKSLASH = 92

const isWordish = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 95

/** The end of an unquoted value: doubtful punctuation belongs to it when more of a word follows. */
export function bareEnd(text: string, from: number, inQuery: boolean): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isWordish(code)) continue
    // An arrow, a bullet or Japanese ends a value: no password has such characters, the text behind may.
    if (code <= 32 || code === 160 || code >= 0x2000) return at
    if (code === DOUBLE || code === BACKTICK) return at
    if (code === 60 && (endOf(LESS_THAN, text, at) < 0 || endOf(GENERIC, text, from) > at))
      return at
    if (code === 38 && (inQuery || endsAtAmpersand(text, at))) return at
    if (code === 35 && inQuery) return at
    const next = text.charCodeAt(at + 1)
    if (code === 42 && text.charCodeAt(at - 1) !== 42 && endOf(BOLD_END, text, at) > 0) return at
    if (code === BACKSLASH && (!(next > 32) || next === BACKSLASH || isQuote(next))) return at
    if (code === BACKSLASH && (next === 110 || next === 114 || next === 116)) return at
    if (code === BACKSLASH && endOf(ESCAPED_QUOTE, text, at) > 0) return at
    if (code === SINGLE && !isWordish(next)) return at
    if (code === 44 || code === 59 || code === 124) {
      if (endsWord(text, at + 1) || startsPair(text, at + 1)) return at
      if (code === 44 && endOf(CELL, text, at) > 0 && isToken(text, from, at)) return at
    }
    if ((code === 46 || code === 58) && (!(next > 32) || areDots(text, at))) return at
    if (isClosing(code) && !isWordish(next) && endOf(INSIDE, text, at + 1) < 0) return at
  }
  return at
}

/**
 * Whether at most one mark follows before a space, what closes a text around, or the end: `token:
 * resolvedToken,; next`, `"sent token=x,"`.
 */
const endsWord = (text: string, at: number): boolean => endOf(WORD_END, text, at) >= 0
const WORD_END = /[,;.]?(?:$|[\s\u201d]|<\/|\\*["'`](?!\w))/y

/** A word or a number behind a comma, and its end: `17,API_KEY=x7Gh…,active`. */
const CELL = /,(?:[a-z]{2,16}|\d{1,6})(?=[,\s]|$)/y

/** Whether a value is drawn as tokens are, and so has no commas. */
function isToken(text: string, from: number, to: number): boolean {
  const value = text.slice(from, to)
  return (
    to - from < 257 && /^[\w/+=-]{16,}$/.test(value) && (looksGenerated(value) || UUID.test(value))
  )
}

/** Whether a code is a closing bracket: round, square, curly or angle. */
const isClosing = (code: number): boolean =>
  code === 41 || code === 93 || code === 125 || code === 62
/** Marks that neither code nor prose has right behind a closing bracket, so the bracket is of a password. */
const INSIDE = /[#$%^@!~*]\w/y

/** `<` as part of a password: no tag begins, and no bracket closes before the next blank. */
const LESS_THAN = /<[^\s<>"'`/!][^\s<>"'`]{0,64}(?:[\s"'`]|$)/y
/** The type `Map<String, …`, and what may stand in its brackets. */
const GENERIC = /[A-Z][a-z]{2}\w*<(?:[A-Z][a-z]|[&({]|dyn |typeof |str|u8|char|byte)/y

/** A quote as JSON may spell it, which closes the text around. */
const ESCAPED_QUOTE = /\\(?:u00|x)2[27]/y

/** The end of Markdown's bold. */
const BOLD_END = /\*{2,8}(?!\*)[^\w\s]{0,3}(?:$|\s|["<`]|\\*["'](?!\w))/y

/** The dots of what was cut off, with nothing behind them. */
function areDots(text: string, at: number): boolean {
  return text.startsWith('...', at) && !(text.charCodeAt(at + 3) > 32)
}

/** Whether an ampersand ends a value, as it parts pairs and commands; within a password it is one of its marks. */
function endsAtAmpersand(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  return (
    !(next > 32) ||
    next === 38 ||
    startsPair(text, at + 1, '-.[]') ||
    text.startsWith('amp;', at + 1)
  )
}

/** The form of most names, which need no closer look. */
const PLAIN_NAME = /^[a-z_-]+$/

/** Whether `name=` or `name:` follows, so that a comma before it parts two pairs. */
function startsPair(text: string, from: number, marks = '-.[]"\''): boolean {
  let at = from
  const limit = Math.min(text.length, from + 48)
  let code = text.charCodeAt(at)
  while (at < limit && (isWordish(code) || marks.includes(text.charAt(at)))) {
    code = text.charCodeAt(++at)
  }
  if (at === from || (code !== 61 && code !== 58)) return false
  const name = text.slice(from, at)
  return PLAIN_NAME.test(name) || hasNames(name)
}
