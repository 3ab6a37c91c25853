import { createAutomaton, readOn } from '../text/automaton.ts'
import { bitsOf, DIGIT, LOWER, UPPER } from '../text/characters.ts'
import { namesPerson } from './identity.ts'
import {
  COUNTING_WORDS,
  DESCRIPTIVE_WORDS,
  FOREIGN_WORDS,
  HARMLESS_KEYS,
  KEY_TRIGGERS,
  NUMBER_WORDS,
  SECRET_WORDS,
  TAIL_WORDS,
  WEAK_WORDS,
} from './key-words.ts'
import { LONGEST_KEY, remember } from './remember.ts'

/**
 * What a key says about its value.
 * - `none`: nothing.
 * - `secret`: text goes, numbers and booleans stay.
 * - `number`: text and numbers go.
 * - `weak`: text goes when it looks like a token.
 * - `tail`: nothing alone, but a word before it may make it a secret (`api key`).
 * - `cookie`, `authorization`: values with a grammar of their own.
 * - `identity`: a detail of a person, subject to the policy's `identity`.
 * - `drop`: the value leaves with its key.
 * - `statement`: of the text the first word stays.
 */
export type KeyKind =
  | 'authorization'
  | 'cookie'
  | 'drop'
  | 'identity'
  | 'none'
  | 'number'
  | 'secret'
  | 'statement'
  | 'tail'
  | 'weak'

export interface KeyVerdict {
  readonly kind: KeyKind
  /** Rule id of a finding, for example `key:password`. */
  readonly rule: string
  /** What the operator called a secret is one as a number too. */
  readonly takesNumbers?: boolean
}

export type JudgeKey = (key: string) => KeyVerdict

/** Whether two keys differ in nothing but the digits of long numbers: `row_1001`, `row_1002`. */
function isNextTo(before: string, key: string): boolean {
  const { length } = key
  if (before.length !== length) return false
  let digits = 0
  let differs = false
  for (let at = 0; at < length; at++) {
    const code = key.charCodeAt(at)
    const other = before.charCodeAt(at)
    if ((bitsOf(code) & bitsOf(other) & DIGIT) !== 0) {
      digits++
      differs ||= code !== other
    } else {
      if (code !== other || (differs && digits < LONG)) return false
      digits = 0
      differs = false
    }
  }
  return !differs || digits >= LONG
}

const NONE: KeyVerdict = { kind: 'none', rule: '' }
/** The key of a cache or a table. */
const HARMLESS: KeyVerdict = { kind: 'none', rule: 'harmless' }
const TAIL: KeyVerdict = { kind: 'tail', rule: '' }
const GENERATION = 4096
/** Digits of a number that tells one thing from the next and no kind of thing. */
const LONG = 4

/** Keys below a secret's key whose values say what kind of secret it is, and no more. */
const ABOUT =
  /^(?:\w*(?:type|name|date|at|ms|strategy|hasher|shadow)|kind|shape|unit|scopes?|method|provider|scheme|mode|level|expir\w*|ttl|stat(?:e|us)|enabled|count|descri\w*|doc\w*|label|title|format|pattern|location|alg\w*|issuer|audience|header|length|digits|period|path|domain|same_?site|creat\w*|updat\w*|source|font\w*|motion\w*)$/i

/** Whether a key describes the secret it stands below: `{ credentials: { type: 'oauth' } }`. */
export function isAboutSecret(key: string): boolean {
  return ABOUT.test(key)
}

/** No key without one of these words is anything but `none`. */
const CANDIDATES = createAutomaton(
  [...KEY_TRIGGERS, 'user', 'client', 'addr', 'peer', 'ip', 'forward'].map((source) => ({
    source,
    action: 0,
  })),
)

/** Most keys are none, and are only looked at from here. */
const scratch = { at: 0, state: 0, run: 0 }

function isCandidate(key: string): boolean {
  scratch.at = scratch.state = scratch.run = 0
  while (readOn(CANDIDATES, key, scratch)) {
    if (CANDIDATES.actions(scratch.state).length > 0) return true
  }
  return false
}

/** Splits a key into lower-case words where the case changes and at any punctuation. */
export function splitKey(key: string): string[] {
  const words: string[] = []
  let start = 0
  const cut = (at: number): void => {
    if (at > start) words.push(key.slice(start, at).toLowerCase())
  }
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    const bits = bitsOf(code)
    if (code < 128 && (bits & (LOWER | UPPER | DIGIT)) === 0) {
      cut(at)
      start = at + 1
    } else if ((bits & UPPER) !== 0 && at > start) {
      const before = bitsOf(key.charCodeAt(at - 1))
      // `accessToken` is cut before the T, `HTTPServer` before the S.
      const isHump = (before & (LOWER | DIGIT)) !== 0
      if (isHump || (bitsOf(key.charCodeAt(at + 1)) & LOWER) !== 0) {
        cut(at)
        start = at
      }
    }
  }
  cut(key.length)
  return words
}

/** Compares keys in any spelling: `X-Api-Key`, `xApiKey` and `x_api_key` are one. */
export function normalizeKey(key: string): string {
  return splitKey(key).join('')
}

export interface KeySettings {
  /** Words of the app that make a key a secret. */
  readonly words: readonly string[]
  /** Whole keys, in any spelling, that are never judged. */
  readonly allowed: readonly string[]
  /** Rules that never act. */
  readonly off?: ReadonlySet<string>
}

/** Makes the judge of keys. */
export function createKeyJudge(settings: KeySettings): JudgeKey {
  const extra = settings.words.map(normalizeKey).filter((word) => word !== '')
  const allowed = new Set(settings.allowed.map(normalizeKey))
  const find: JudgeKey = (key) => {
    const verdict = judge(key.slice(-LONGEST_KEY), extra, allowed)
    return settings.off?.has(verdict.rule) === true ? NONE : verdict
  }
  const recall = remember(find, GENERATION)
  if (extra.length > 0) return recall
  let last = ''
  let verdict = NONE
  return (key) => {
    if (!isCandidate(key)) return NONE
    if (allowed.size > 0 || key.length > LONGEST_KEY) return recall(key)
    if (!isNextTo(last, key)) verdict = recall(key)
    last = key
    return verdict
  }
}

function judge(key: string, extra: readonly string[], allowed: ReadonlySet<string>): KeyVerdict {
  const words = splitKey(key)
  const joined = words.join('')
  if (allowed.has(joined)) return NONE
  for (const word of extra) {
    // A short word stands in many a longer one.
    const isMeant = words.includes(word) || (word.length > 3 && joined.includes(word))
    const takesNumbers = !words.some(
      (part) => COUNTING_WORDS.has(part) || DESCRIPTIVE_WORDS.has(part),
    )
    if (isMeant) return { kind: 'secret', rule: `key:${word}`, takesNumbers }
  }
  if (namesPerson(key, joined)) return { kind: 'identity', rule: 'identity' }
  const verdict = judgeWords(words)
  // `PaSsWoRd` is one word.
  const isOneWord = verdict === NONE && words.length > 2 && joined.length < words.length * 3
  return isOneWord ? judgeWords([joined]) : verdict
}

/** One way to write an entry of the vocabulary. */
interface Word {
  readonly kind: KeyKind
  readonly literal: string
}

/** `(a b)c-d` stands for `-a-c-d`, `ac-d`, `-a-cd`, `acd` and the same with b. */
function wordsOf(kind: KeyKind, vocabulary: string): readonly Word[] {
  const parts = vocabulary.replaceAll('^', '^-').match(/\([^)]*\)\S+|\S+/g) ?? []
  return parts.flatMap((part) => {
    const [, before, word = ''] = /^(?:\((.*)\))?(.*)$/.exec(part) ?? []
    const spelled = [word, word.slice(0, 1) + word.slice(1).replaceAll('-', '')]
    const firsts = before?.split(' ').flatMap((first) => [`-${first}-`, first]) ?? ['']
    return firsts.flatMap((first) =>
      [...new Set(spelled)].map((rest) => ({ kind, literal: first + rest })),
    )
  })
}

const WORDS: readonly Word[] = [
  ...wordsOf('number', NUMBER_WORDS),
  ...wordsOf('secret', `${SECRET_WORDS} ${FOREIGN_WORDS}`),
  ...wordsOf('weak', WEAK_WORDS),
  ...wordsOf('tail', TAIL_WORDS),
]
/** Reads `^-x-acme-api-keys-`; a word of a key ends where its plural does. */
const VOCABULARY = createAutomaton(
  WORDS.flatMap(({ literal }, action) => [
    { source: literal, to: literal },
    { from: literal, source: '-', action },
    { from: literal, source: 's-', action },
  ]),
)
/** Behind a secret's name these tell which one it is. */
const SAME_AGAIN =
  /^(?:(?:value|base|hash|confirm\w*|repeat|again|verify|plain\w*|prod\w*|dev\w*|stag\w*|test\w*|live|main|new|old|current|primary|secondary|default)(?:-|$))*$/

/** Behind a word that says little these change nothing: `salt_prod`. */
const ENVIRONMENT = /^(?:prod\w*|dev\w*|stag\w*|live)-$/

/** `formFieldLabel__apiKey` holds what a form shows. */
const LABELS = /-(?:label|placeholder|button|matching)-/

/** `access_key_id` is half of the secret. */
const OTHER_HALF = /(?:access|private|api|secret)-?key$/

/** What was found in a key, and where it ends. */
interface Found extends Word {
  readonly end: number
}

/** The last words of the vocabulary that a key has, of two that end together the longer. */
function lastFound(key: string): { readonly strong?: Found; readonly faint?: Found } {
  const place = { at: 0, state: 0, run: 0 }
  let strong: Found | undefined
  let faint: Found | undefined
  while (readOn(VOCABULARY, key, place)) {
    for (const action of VOCABULARY.actions(place.state)) {
      const word = WORDS[action] as Word
      const isStrong = word.kind === 'number' || word.kind === 'secret'
      const before = isStrong ? strong : faint
      if (before?.end === place.at && before.literal.length >= word.literal.length) continue
      if (!isWritten(key, word, place.at)) continue
      if (isStrong) strong = { ...word, end: place.at }
      else faint = { ...word, end: place.at }
    }
  }
  return { ...(strong && { strong }), ...(faint && { faint }) }
}

/** Letters beyond ASCII are one to the automaton. */
function isWritten(key: string, { literal }: Word, end: number): boolean {
  return !/[^\0-\x7f]/.test(literal) || key.slice(0, end).includes(literal)
}

function judgeWords(words: readonly string[]): KeyVerdict {
  const last = words.at(-1)
  const first = words[0]
  if (last === undefined || first === undefined) return NONE
  if (last === 'cookie' || last === 'cookies') return { kind: 'cookie', rule: 'cookie' }
  if (last === 'authorization') return { kind: 'authorization', rule: 'authorization' }
  // `token2`, `apikeyv2` and `password_1` are `token`, `apikey` and `password`.
  let key = `^-${words.join('-')}-`
  if (/\d/.test(key)) key = key.replace(/(?:-v?|(?<=[^v])v)?\d+(?=-)/g, '')
  const { strong, faint } = lastFound(key)
  if (strong !== undefined) {
    const rest = key.slice(strong.end, -1)
    const isSame = SAME_AGAIN.test(rest) || (rest === 'id' && OTHER_HALF.test(strong.literal))
    const isCounted = words.length > 1 && (COUNTING_WORDS.has(first) || LABELS.test(key))
    const rule = ruleOf(strong)
    // A connection string is as secret as what stands in it.
    if (isSame && !isCounted && !rule.startsWith('key:conn')) return { kind: strong.kind, rule }
    // A word we do not know: what looks made up goes.
    return isCounted || DESCRIPTIVE_WORDS.has(last) ? NONE : { kind: 'weak', rule }
  }
  if (faint === undefined) return NONE
  if (faint.end < key.length && !ENVIRONMENT.test(key.slice(faint.end))) return NONE
  if (faint.kind === 'tail') return TAIL
  // Most keys of programs open nothing; an unknown kind goes when its value looks generated.
  const isHarmless = faint.literal === '-key' && HARMLESS_KEYS.has(words.at(-2) ?? '')
  return isHarmless ? HARMLESS : { kind: 'weak', rule: ruleOf(faint) }
}

const FOREIGN = new Set(FOREIGN_WORDS.split(' '))

/** Whether the rule is a word of another language, which sentences of that language have too. */
export function isForeign(rule: string): boolean {
  return FOREIGN.has(rule.slice(4))
}

const ruleOf = ({ literal }: Word): string => `key:${literal.replace(/^\^?-/, '')}`

/** Whether the words of a label are the name of a secret: `New password`. */
export function namesSecret(label: string): boolean {
  return judgeWords(splitKey(label)).kind !== 'none'
}
