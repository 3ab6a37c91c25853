import { bitsOf, DIGIT, LOWER, runEnd, UPPER, WORD } from '../characters.ts'
import type { Edit } from '../edit.ts'
import { isCounted } from './provider-token.ts'

// Vendors invent tokens every week, and most of them look alike: a word or two that tell whose it
// is and what it opens, and a long run drawn by chance, as in `acme_live_x7…` or `ajkey_…`. The table of
// providers names those that are known; this is for all the others.

/** The words before the run. */
const PREFIX = /(?:[A-Za-z][A-Za-z\d]{0,11}[_-]){1,4}/y
/** A word that says the run opens something: then less chance is proof enough. */
const OPENS =
  /(?:^|[_-])(?:[a-z]*key|[a-z]*token|[a-z]*secret|[sr]k|pat|sat|live|prod(?:uction)?|sandbox|auth|oauth|access|refresh|api|cli|service|bot|personal|webhook)[_-]/i
/** Words before what names an object, a build or a digest, or what everyone may know. */
const NAMES =
  /^(?:cs|pk|pub|public|publishable|pi|seti)[_-]|(?:^|[_-])(?:evt|msg|user|sess|session|org|req|request|run|thread|asst|resp|chatcmpl|file|dpl|prj|team|acct|sha\d*|md5|etag|nonce|id|chunk|build|hash|v\d+|cursor|page|trace|span)[_-]$/i

const SHORTEST = 20
const SHORTEST_UNKNOWN = 30

/**
 * A token of a form that no table knows.
 *
 * @param start where a word of at least 20 characters begins
 */
export function prefixedToken(text: string, start: number): Edit | undefined {
  PREFIX.lastIndex = start
  const prefix = PREFIX.exec(text)?.[0]
  if (prefix === undefined || NAMES.test(prefix)) return undefined
  const from = start + prefix.length
  const end = runEnd(text, from, LOWER | UPPER | DIGIT, text.length)
  const isAll = (bitsOf(text.charCodeAt(end)) & WORD) === 0
  const least = OPENS.test(prefix) ? SHORTEST : SHORTEST_UNKNOWN
  if (!isAll || end - from < least || !isDrawn(text, from, end)) return undefined
  if (isCounted(text.slice(from, end))) return undefined
  return { start, end, rule: 'token' }
}

/** Capitals, small letters and digits in an order that no name has. */
function isDrawn(text: string, from: number, to: number): boolean {
  let [small, large, digits, turns, before] = [0, 0, 0, 0, 0]
  for (let at = from; at < to; at++) {
    const kind = bitsOf(text.charCodeAt(at)) & (LOWER | UPPER | DIGIT)
    if (kind === LOWER) small++
    else if (kind === UPPER) large++
    else digits++
    if (kind !== before) turns++
    before = kind
  }
  const least = (to - from) / 12
  return turns * 5 > (to - from) * 2 && Math.min(small, large, digits) > Math.max(1, least)
}
