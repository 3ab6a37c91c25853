import { hashText } from '../hash/hash.ts'
import { remember } from '../text/remember.ts'

// What differs between two messages of one template, and is left out of the fingerprint.

/** Quoted texts, in the quotes of any language. A single quote inside a word is an apostrophe. */
const QUOTED =
  /(["`])[^"`\n]{0,512}\1|[“„«「][^“”„«»「」\n]{0,512}[“”»」]|(?<!\w)['‘][^'‘’\n]{1,512}['’](?!\w)/g
/** What stands in brackets, but for a single word, which is a label: `[auth] failed`. */
const BRACKETED = /\{[^{}\n]{0,512}\}|\[(?!(?!Filtered)[A-Za-z_-]{1,40}\])[^[\]\n]{0,512}\]/g
const MEASURE =
  /(?<![\d.,:_])\d[\d.,:_]*\s?(?:%|(?:(?:[nµm]|[kKMGT]i?)?[sBbhd]|min|(?:nano|micro|milli)?sec(?:ond)?s?|(?:minute|hour|day|byte)s?)\b)/g
/** The value of a pair; its key stays, since `user=5` and `order=5` are of two templates. */
const PAIR = /\b([A-Za-z][A-Za-z_]{1,40}[=:])[^\s,;]+/g
/** Numbers, ids, paths, addresses, and runs that are too long to be a word. */
const VARIABLE = /[!-~]*[\d@/\\][!-~]*|\b[\da-f]{8,}\b|[!-~]{24,}/g

// The order matters: what encloses others comes first, what lists and plurals leave behind comes last.
// Brackets come twice, since they may stand within each other.
const RULES: readonly (readonly [RegExp, string])[] = [
  [QUOTED, '*'],
  [BRACKETED, '*'],
  [BRACKETED, '*'],
  [MEASURE, '*'],
  [PAIR, '$1*'],
  [VARIABLE, '*'],
  [/\s+/g, ' '],
  [/\*(?:[,;]? ?\*)+/g, '*'],
  // `1 row` and `2 rows` are one template.
  [/(\* [a-z]{2,24}?)s\b/g, '$1'],
]

/** Characters of a text that are read, and of its template that count. */
const LONGEST_TEXT = 4096
const LONGEST_TEMPLATE = 512
const GENERATION = 256

/**
 * Makes the function that names the template of a message: `order 1 failed` and `order 2 failed` get
 * the same name. It is a plain hash, so whoever can guess a template can check the guess.
 */
export function createFingerprint(): (message: string) => string {
  const nameOf = remember(
    (template) => `#${hashText(template).slice(0, 12)}`,
    GENERATION,
    LONGEST_TEMPLATE,
  )
  // The same messages and names of spans come again and again, so whole messages are remembered, too.
  return remember((message) => nameOf(templateOf(message)), GENERATION, LONGEST_TEMPLATE)
}

function templateOf(message: string): string {
  let template = message.slice(0, LONGEST_TEXT)
  for (const [pattern, by] of RULES) template = template.replace(pattern, by)
  return template.trim().slice(0, LONGEST_TEMPLATE)
}
