import { hashText } from '../hash/hash.ts'
import { remember } from '../text/remember.ts'

// What differs between two messages of one template.

/** Quotes of all writings. One that stands inside a word is an apostrophe. */
const QUOTED =
  /(["`])[^"`\n]{0,512}\1|[“„«「][^“”„«»「」\n]{0,512}[“”»」]|(?<!\w)['‘][^'‘’\n]{1,512}['’](?!\w)/g
/** A word alone in brackets is a label: `[auth] failed`. */
const BRACKETED = /\{[^{}\n]{0,512}\}|\[(?!(?!Filtered)[A-Za-z_-]{1,40}\])[^[\]\n]{0,512}\]/g
const MEASURE =
  /(?<![\d.,:_])\d[\d.,:_]*\s?(?:%|(?:(?:[nµm]|[kKMGT]i?)?[sBbhd]|min|(?:nano|micro|milli)?sec(?:ond)?s?|(?:minute|hour|day|byte)s?)\b)/g
/** `user=5` differs from `order=5` by its key. */
const PAIR = /\b([A-Za-z][A-Za-z_]{1,40}[=:])[^\s,;]+/g
/** Numbers, ids, paths, addresses, and words that are too long for a word. */
const VARIABLE = /[!-~]*[\d@/\\][!-~]*|\b[\da-f]{8,}\b|[!-~]{24,}/g

// The order matters: what encloses others first, what is left of lists and plurals last.
const RULES: readonly (readonly [RegExp, string])[] = [
  [QUOTED, '*'],
  [BRACKETED, '*'],
  [BRACKETED, '*'],
  [MEASURE, '*'],
  [PAIR, '$1*'],
  [VARIABLE, '*'],
  [/\s+/g, ' '],
  [/\*(?:[,;]? ?\*)+/g, '*'],
  // `1 row` and `2 rows`.
  [/(\* [a-z]{2,24}?)s\b/g, '$1'],
]

/** Texts that are looked at, and what of their template counts. */
const LONGEST_TEXT = 4096
const LONGEST_TEMPLATE = 512
const GENERATION = 256

/**
 * Makes the function that gives the template of a message a stable name: equal for `order 1 failed`
 * and `order 2 failed`. It is a hash, which says which template it was only to someone who has the
 * source.
 */
export function createFingerprint(): (message: string) => string {
  const nameOf = remember(
    (template) => `#${hashText(template).slice(0, 12)}`,
    GENERATION,
    LONGEST_TEMPLATE,
  )
  // Most messages come again as they are, and the same spans with every request.
  return remember((message) => nameOf(templateOf(message)), GENERATION, LONGEST_TEMPLATE)
}

function templateOf(message: string): string {
  let template = message.slice(0, LONGEST_TEXT)
  for (const [pattern, by] of RULES) template = template.replace(pattern, by)
  return template.trim().slice(0, LONGEST_TEMPLATE)
}
