import { bitsOf, DIGIT, LOWER, runEnd, UPPER, WORD } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { isCounted, isDrawn } from '../text/drawn.ts'

// Vendors invent tokens every week, and most of them look alike: a word or two that tell whose it
// is and what it opens, and a long run drawn by chance, as in `acme_live_x7…` or `ajkey_…`. The table of
// providers names those that are known; this is for all the others.

/** One word before the run. */
const WORD_BEFORE = /(?:[a-z]{2,11}\d{0,2}|[A-Z]{2,11}\d{0,2}|[A-Z][a-z]{1,10})[_-]/y
const MOST_WORDS = 4
/** A word that says the run opens something: then less chance is proof enough. */
const OPENS =
  /(?:^|[_-])(?:[a-z]*key|[a-z]*token|[a-z]*secret|[sr]k|pat|sat|oauth|access|refresh|bot|personal|webhook)[_-]|[a-z\d][_-](?:live|prod|production|sandbox|api|auth|cli|service)[_-]$/i
/** Words before what names an object, a build or a digest, or what everyone may know. */
const NAMES =
  /^(?:cs|pk|[a-z]*pub(?:k|lic|lishable)?|pi|seti)[_-]|(?:^|[_-])(?:evt|msg|user|sess|session|org|req|request|run|thread|asst|resp|chatcmpl|file|dpl|prj|team|acct|call|job|img|ch|cus|in|sub|price|prod|po|re|txn|pm|sha\d*|md5|etag|nonce|id|chunk|build|hash|v\d+|cursor|page|trace|span)[_-]$/i

/** Words in capitals before a digest in small letters mix as chance does. */
const DIGEST = /[_-][\da-f]{16,}$/

/** Two words written out: a name of code. */
const NAME_OF_CODE = /[a-z]{5}.*[a-z]{5}/
const FILE = /\.(?:[cm]?[jt]sx?|css|map|json|xml|html?|png|jpe?g|gif|svg|webp|woff2?|txt|md)\b/y

const LONGEST = 4096
const SHORTEST = 20
const SHORTEST_UNKNOWN = 36

/**
 * A token of a form that no table knows.
 *
 * @param start where a word of at least 20 characters begins
 */
export function prefixedToken(text: string, start: number): Edit | undefined {
  let from = start
  for (let words = 0; words < MOST_WORDS; words++) {
    WORD_BEFORE.lastIndex = from
    if (!WORD_BEFORE.test(text)) return undefined
    from = WORD_BEFORE.lastIndex
    const prefix = text.slice(start, from)
    const isOpener = OPENS.test(prefix)
    const end = runEnd(text, from, isOpener ? WORD : LOWER | UPPER | DIGIT, from + LONGEST)
    if (end - from < (isOpener ? SHORTEST : SHORTEST_UNKNOWN)) continue
    const run = text.slice(from, end)
    // Names of both cases with a number among them are common; chance has all three at every turn.
    if (!isDrawn(run, 0, run.length, 2) || isCounted(run)) continue
    FILE.lastIndex = end
    const isWhole = (bitsOf(text.charCodeAt(end)) & WORD) === 0 && !FILE.test(text)
    const isName = NAMES.test(prefix) || DIGEST.test(run) || NAME_OF_CODE.test(run)
    return isWhole && !isName ? { start, end, rule: 'token' } : undefined
  }
  return undefined
}
