import { endOf, isQuote, matchAt, textBefore } from '../text/characters.ts'
import { assignedLiteral } from './assignment.ts'
import { leadWithoutSeparator } from './lead-without-separator.ts'
import type { Scan } from '../text/scan.ts'
import { behindColumns, behindName, valueStartAt } from './value-start.ts'

/** A key in a text and where its value begins. */
export interface KeyedPlace {
  readonly keyStart: number
  readonly keyEnd: number
  /** Behind the separator and its spaces. */
  readonly valueStart: number
  /** `=`, `:`, `=>` and the like, ` ` (a command line flag) or `,` (anything less certain). */
  readonly separator: string
  /** The key is quoted: this is JSON or a dictionary, not prose. */
  readonly quoted: boolean
}

/** Quotes and brackets that close behind a key, and its index. */
const BEHIND_KEY = /(?:\[\w{0,32}\])?(?:\\*["'`]|[\])*])*\\?/y
/** Blanks at the end of a quoted key, as in the head of a CSV file: `"password ": "x"`. */
const PADDED = /[ \t\u00a0]{1,8}(\\*["'`])(?=\s?[:=,])/y
/** What PHP's dumps write behind a key: `["key":protected]=>`, `[key:Acme\\Login:private] =>`. */
const MEMBER = /:(?:"?[A-Z\\][\w\\]{0,100}"?:)?(?:protected|private)\]/y
const SET_IF_UNSET = /(?:\?\??|\|\|)(?==)/y
/** The end of a line, behind the colon of a signature. */
const SIGNATURE_END = /\r?\n/y
/** `=`, `:` or `>`. */
const isSeparator = (code: number): boolean => code === 61 || code === 58 || code === 62
/** `=`, `:` or a blank. */
const isPlain = (code: number): boolean => code === 61 || code === 58 || code === 32

/** Finds out how a key is told its value: `key = x`, `"key": "x"`, `--key x` and their like. */
export function placeAt(
  text: string,
  keyStart: number,
  keyEnd: number,
  scan: Scan,
): KeyedPlace | undefined {
  let closed = closedAt(text, keyStart, keyEnd)
  if (text.charCodeAt(closed) === 58 && text.charCodeAt(closed + 1) !== 32)
    closed = Math.max(closed, endOf(MEMBER, text, closed))
  const quoted =
    closed > keyEnd && (text.charCodeAt(keyEnd) === 34 || /["'`]/.test(text.slice(keyEnd, closed)))
  const separatorStart = separatorAt(text, closed)
  const separator = separatorIn(text, separatorStart)
  const isGroup = text.charCodeAt(closed - 1) === 41
  // `(token) => …` in code
  if (isGroup && (separator === '=>' || separator === ARROW)) return undefined
  const from = skipBlanks(text, separatorStart + separator.length)
  // `def load(file) -> "PrivateKey":`
  if (quoted && separator === ':' && text.startsWith('-> ', keyStart - 4)) return undefined
  // `def login(self, password):`
  if (isGroup && separator === ':' && endOf(SIGNATURE_END, text, from) > 0) {
    if (!textBefore(text, keyStart, 2).startsWith(' ')) return undefined
    if (text.charCodeAt(keyStart - 1) !== 40) return undefined
  }
  if (!quoted && (separator === '' || !startsLiteral(text, from))) {
    const literal = assignedLiteral(text, closed, scan)
    if (literal > 0) return { keyStart, keyEnd, valueStart: literal, separator: '=', quoted }
  }
  if (separator === '') {
    const lead = leadWithoutSeparator(text, keyStart, keyEnd, quoted)
    if (lead === undefined) return undefined
    return { keyStart, keyEnd, valueStart: lead.valueStart, separator: lead.separator, quoted }
  }
  // `token[2] = next`
  if (text.charCodeAt(keyEnd) === 91 && separatorStart > closed && !startsLiteral(text, from)) {
    return undefined
  }
  const valueStart =
    isGroup && text.charCodeAt(from) === 40
      ? behindColumns(text, keyStart, from + 1)
      : behindName(
          text,
          keyStart,
          valueStartAt(text, from, quoted, quoted || separator.length === 1),
        )
  // Behind an opening bracket stands the argument of a call, which is less certain; but not in SQL's
  // `Key (token)=(x) already exists`, nor in a type that only wraps a value.
  const isGiven =
    text.charCodeAt(valueStart - 1) === 40 &&
    !/\bKey \([^()]*$/.test(textBefore(text, keyStart, 256)) &&
    !(
      quoted &&
      /\b(?:Some|Just|Optional|SecretStr(?:ing)?)\($/.test(textBefore(text, valueStart, 16))
    )
  return { keyStart, keyEnd, valueStart, separator: isGiven ? ',' : separator, quoted }
}

/** Behind what closes a key: its quotes and brackets, and the brace of Perl's `$ENV{KEY}`. */
function closedAt(text: string, keyStart: number, keyEnd: number): number {
  const next = text.charCodeAt(keyEnd)
  const mayBePadded = isBlank(next) && isQuote(text.charCodeAt(keyStart - 1))
  const quote = mayBePadded ? matchAt(PADDED, text, keyEnd)?.[1] : undefined
  if (quote !== undefined && text.endsWith(quote, keyStart)) return PADDED.lastIndex
  // A shorter way for the common cases.
  if (isPlain(next)) return keyEnd
  if (next === 34 && isPlain(text.charCodeAt(keyEnd + 1))) return keyEnd + 1
  if (next !== 125) return endOf(BEHIND_KEY, text, keyEnd)
  return /\bENV\{$/.test(text.slice(keyStart - 5, keyStart)) ? keyEnd + 1 : keyEnd
}

/** Where the separator begins, if there is one. */
function separatorAt(text: string, closed: number): number {
  const at = skipBlanks(text, closed)
  const code = text.charCodeAt(at)
  // Make's `KEY ?= x`, and what sets only what is not set: `||=`, `??=`.
  return code === 63 || code === 124 ? Math.max(at, endOf(SET_IF_UNSET, text, at)) : at
}

/** `=>` as HTML writes it. */
const ARROW = '=&gt;'

/** The separator that begins at an index; empty when there is none, or when the text ends behind it. */
function separatorIn(text: string, from: number): string {
  if (text.startsWith(ARROW, from)) return ARROW
  let at = from
  while (at < from + 4 && isSeparator(text.charCodeAt(at))) at++
  // SQL's `token=:name`
  if (at > from + 1 && text.startsWith('=:', at - 2)) at--
  return text.charCodeAt(from) === 62 || at === text.length ? '' : text.slice(from, at)
}

/** Whether a quoted text begins at an index, so that nothing else has to be looked for there. */
function startsLiteral(text: string, at: number): boolean {
  const quote = text.charCodeAt(at)
  return (quote === 34 || quote === 39) && text.charCodeAt(at + 1) !== quote
}

/** A space, a tab, or the no-break space that stands around colons in French and in some editors. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 160

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < from + 24 && isBlank(text.charCodeAt(at))) at++
  return at
}
