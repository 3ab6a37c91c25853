import {
  bitsOf,
  DIGIT,
  endOf,
  isEscapeLetter,
  LOWER,
  runEnd,
  UPPER,
  WORD,
} from '../text/characters.ts'
import { OBJECT_NAMES } from './object-names.ts'
import type { Edit } from '../text/edit.ts'
import { isCounted, isDrawn } from '../values/drawn.ts'

// Vendors invent tokens every week, and most look alike: a word or two that say whose token it is and what
// it opens, then a long random run, as in `acme_live_x7…` or `ajkey_…`. The table of providers lists those
// that are known; this file finds the others.

/** One word before the run. */
const WORD_BEFORE =
  /(?:[a-z]{2,11}(?:[A-Z][a-z]{1,10}){0,3}\d{0,2}|[a-z]\d[a-z]|[A-Z]{2,11}\d{0,2}|[A-Z][a-z]{1,10})[_-]/y
/** Prefixes so short that base64url begins with them by chance, as an id of a key or a click does. */
const BY_CHANCE = /^(?:[A-Z]{2,3}\d?[_-]|[a-z]{2,3}-)$/
const MARK = /[_-]/
const MOST_WORDS = 4
/** Words that say that what follows opens something, so that a shorter run is proof enough. */
const OPENS =
  /(?:^|[_-])(?:[a-z]*key|[a-z]*token|[a-z]*secret|[asr]k|pat|sat|oauth|auth|access|refresh|bot|personal|webhook)[_-]|[a-z\d][_-](?:live|prod|production|sandbox|api|auth|cli|service)[_-]$/i
/** Words behind which the run may also be in one case, as a digest is. */
const OPENS_SURELY = /(?:secret|token|api_?key|pat|(?<![^_-])[as]k)[_-]$/i

/** Tokens without a word before them, known by the lengths of their parts. */
const BARE_FORMS: readonly RegExp[] = [
  /[\da-f]{32}-[\da-f]{8}-[\da-f]{8}/, // Mailgun
  /[\da-f]{24}:[\da-f]{64}/, // Ghost
  /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}:(?:[\da-f]{32}|(?=\w*[G-Zg-z])[A-Za-z\d]{32,36})/, // fal and others: an id and its secret
  /\d{15,20}-(?=\w*[G-Zg-z])[A-Za-z\d]{40}/, // X
  /[\da-f]{32}\.(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{16}(?:[\w-]{8})?/, // Z.ai, Ollama
  /2(?=\w{0,24}[a-z])(?=\w{0,24}[A-Z])[A-Za-z\d]{26}_[A-Za-z\d]{20,21}/, // ngrok
  /\d\d?-(?=\w*[G-Zg-z])[A-Za-z\d]{64}/, // TrueNAS
  /11(?=\d*[a-f])[\da-f]{32}/, // Jenkins
  /[\dA-F]{4}-[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/, // a UUID in capitals behind four digits
  /S[A-D](?=[A-Z]{0,50}\d)[A-Z2-7]{54}/, // private keys of Stellar
  /(?:5[HJK]|[KL][1-9A-HJ-NP-Za-km-z]{2})(?=[A-Za-z]{0,45}\d)[1-9A-HJ-NP-Za-km-z]{49}/, // private keys of Bitcoin
]
/** Lengths of those of one part, and more than the longest part of any. */
const BARE_LENGTHS: readonly number[] = [34, 51, 52, 56]
const LONGEST_PART = 57
const BARE = new RegExp(`(?:${BARE_FORMS.map(({ source }) => source).join('|')})(?![\\w-])`, 'y')

/**
 * A UUID with something between it and the word: `consumer-token-route-355-592ef7a2-…` names a consumer.
 * One right behind the word may be a secret.
 */
const UUID_BEHIND =
  /(?:[-_]|^[\da-f]{8}(?=_))[\da-f]{0,8}([-_])[\da-f]{4}\1[\da-f]{4}\1[\da-f]{4}\1[\da-f]{12}$/

/** Capitals in a name before a digest in small letters look like the two cases of a random run. */
const DIGEST = /[_-][\da-f]{16,}$/

/** Lengths of 32, 64, 256 and 512 bytes in base64: of coordinates of public keys, challenges, thumbprints. */
const BYTES: readonly number[] = [43, 86, 342, 683]

/** The words in a name of code. A long random run has one by chance, but hardly several. */
const WRITTEN = /[a-z]{5,}/g

function isNameOfCode(run: string): boolean {
  const words = run.match(WRITTEN) ?? []
  return words.length > 1 && words.join('').length * 3 > run.length
}

const FILE = /\.(?:[cm]?[jt]sx?|css|map|json|xml|html?|png|jpe?g|gif|svg|webp|woff2?|txt|md)\b/y

const SHORTEST = 20
const SHORTEST_UNKNOWN = 36
/** With marks in it, a run has to be longer: it may be a name of several words. */
const SHORTEST_MARKED = 40
const SHORTEST_ONE_CASE = 32
/** At most one character in so many may be a mark; of random base64url about one in thirty is. */
const FEW = 9

/**
 * A token of a form that no table knows.
 *
 * @param start where a word of at least 20 characters begins
 */
export function prefixedToken(text: string, start: number): Edit | undefined {
  if (isEscapeLetter(text, start)) return undefined
  const part = runEnd(text, start, LOWER | UPPER | DIGIT, start + LONGEST_PART)
  const mark = text.charCodeAt(part)
  const isParted = mark === 45 || mark === 95
  if (isParted || mark === 46 || mark === 58 || BARE_LENGTHS.includes(part - start)) {
    const bareEnd = endOf(BARE, text, start)
    if (bareEnd > 0) return { start, end: bareEnd, rule: 'token' }
  }
  if (!isParted) return undefined
  let from = start
  for (let words = 0; words < MOST_WORDS; words++) {
    from = endOf(WORD_BEFORE, text, from)
    const end = from < 0 ? -1 : runEnd(text, from, WORD, text.length)
    if (end - from < SHORTEST) return undefined
    const prefix = text.slice(start, from)
    const run = text.slice(from, end)
    if (!isLong(prefix, run)) continue
    const isSure = run.length >= SHORTEST_ONE_CASE && OPENS_SURELY.test(prefix)
    // Names of both cases with a number in them are common; a random run alternates all the time.
    if (!isDrawn(run, 0, run.length, isSure ? 1 : 2) || isCounted(run)) continue
    const isWhole = (bitsOf(text.charCodeAt(end)) & WORD) === 0 && endOf(FILE, text, end) < 0
    const isName =
      isChance(prefix, run) ||
      OBJECT_NAMES.test(prefix) ||
      isNameOfCode(run) ||
      isDigest(prefix, run, isSure)
    return isWhole && !isName ? { start, end, rule: 'token' } : undefined
  }
  return undefined
}

/** `acme_BRTRKFsL_51Fwqf…`: the number of a key, then the key, as libraries for API keys make them. */
const NUMBERED = /^[A-Za-z\d]{7,8}_[A-Za-z\d]{22,32}$/

/** Whether a run is long enough for what stands before it. */
function isLong(prefix: string, run: string): boolean {
  const { length } = run
  if (OPENS.test(prefix) && (length >= SHORTEST_ONE_CASE || !/^key[_-]$/i.test(prefix))) return true
  if (NUMBERED.test(run)) return true
  if (length < SHORTEST_UNKNOWN) return false
  const marks = run.match(/[_-]/g)?.length ?? 0
  return marks === 0 || (length >= SHORTEST_MARKED && marks * FEW < length)
}

/** Bytes in base64url that begin like a token; most have more marks, or the length of a digest. */
const isChance = (prefix: string, run: string): boolean =>
  BY_CHANCE.test(prefix) &&
  !OPENS.test(prefix) &&
  (MARK.test(run) || BYTES.includes(prefix.length + run.length))

/** A UUID with words before it, a digest that no word says opens something, bytes in base64. */
function isDigest(prefix: string, run: string, isSure: boolean): boolean {
  if (UUID_BEHIND.test(run) || (!isSure && DIGEST.test(run))) return true
  const isBytes = BYTES.includes(prefix.length + run.length) && MARK.test(run)
  return isBytes && !OPENS.test(prefix) && !NUMBERED.test(run)
}
