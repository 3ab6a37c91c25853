import { createAutomaton, readOn } from './automaton.ts'
import { bitsOf, DIGIT, LOWER, UPPER } from './characters.ts'
import {
  KEY_TRIGGERS,
  COUNTING_WORDS,
  DESCRIPTIVE_WORDS,
  NUMBER_PAIRS,
  NUMBER_WORDS,
  SECRET_ENDINGS,
  SECRET_PAIRS,
  SECRET_WORDS,
  HARMLESS_KEYS,
  TAIL_WORDS,
  WEAK_WORDS,
} from './key-words.ts'

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
 */
export type KeyKind =
  | 'authorization'
  | 'cookie'
  | 'drop'
  | 'identity'
  | 'none'
  | 'number'
  | 'secret'
  | 'tail'
  | 'weak'

export interface KeyVerdict {
  readonly kind: KeyKind
  /** Rule id of a finding, for example `key:password`. */
  readonly rule: string
}

export type JudgeKey = (key: string) => KeyVerdict

/**
 * Remembers what was found out about keys; they repeat, so this is what makes a walk cheap. Keys
 * are data in some payloads: of two generations the older is forgotten, which bounds the memory.
 */
export function rememberKeys<T>(find: (key: string) => T): (key: string) => T {
  let young = new Map<string, T>()
  let old = new Map<string, T>()
  return (key) => {
    const known = young.get(key)
    if (known !== undefined) return known
    const made = old.get(key) ?? find(key)
    if (key.length > LONGEST_KEY) return made
    if (young.size >= GENERATION) {
      old = young
      young = new Map()
    }
    young.set(key, made)
    return made
  }
}

const NONE: KeyVerdict = { kind: 'none', rule: '' }
const TAIL: KeyVerdict = { kind: 'tail', rule: '' }
const LONGEST_KEY = 96
const GENERATION = 32_768

/** Attribute names that carry a detail of a person; sources: Sentry's and OpenTelemetry's conventions. */
const IDENTITY_KEY =
  /^(?:(?:end)?user\.(?:id|email|name|username|full_name|ip_address|ip|hash|geo(?:\.\w+)*)|client\.address|http\.client_ip|net\.(?:sock\.)?peer\.(?:ip|addr)|network\.peer\.address|source\.address|client_ip|client_address|remote_addr(?:ess)?|ip_address|(?:x[-_])?(?:real[-_]ip|forwarded[-_]for|client[-_]ip|cluster[-_]client[-_]ip)|(?:cf[-_])?connecting[-_]ip|true[-_]client[-_]ip|fly[-_]client[-_]ip|user_(?:email|name|ip)|useremail|username)$/

/** Keys below a secret's key whose values say what kind of secret it is, and no more. */
const ABOUT =
  /^(?:type|kind|unit|token_?type|grant_?type|scopes?|method|provider|scheme|mode|level|strategy|expir\w*|\w*(?:_at|At|_ms|Ms)|ttl|status|enabled|count)$/

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

function isCandidate(key: string): boolean {
  const place = { at: 0, state: 0, run: 0 }
  while (readOn(CANDIDATES, key, place)) {
    if (CANDIDATES.actions(place.state).length > 0) return true
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
  return rememberKeys((key) => {
    const verdict = judge(key.slice(-LONGEST_KEY), extra, allowed)
    return settings.off?.has(verdict.rule) === true ? NONE : verdict
  })
}

function judge(key: string, extra: readonly string[], allowed: ReadonlySet<string>): KeyVerdict {
  if (extra.length === 0 && !isCandidate(key)) return NONE
  const words = splitKey(key)
  const joined = words.join('')
  if (allowed.has(joined)) return NONE
  for (const word of extra) {
    if (words.includes(word) || joined.includes(word))
      return { kind: 'secret', rule: `key:${word}` }
  }
  if (IDENTITY_KEY.test(key.toLowerCase())) return { kind: 'identity', rule: 'identity' }
  return judgeWords(words)
}

function judgeWords(words: readonly string[]): KeyVerdict {
  const last = words.at(-1)
  const first = words[0]
  if (last === undefined || first === undefined) return NONE
  if (last === 'cookie' || last === 'cookies') return { kind: 'cookie', rule: 'cookie' }
  if (last === 'authorization') return { kind: 'authorization', rule: 'authorization' }
  // `token2` and `password_1` are `token` and `password`.
  const core = words.map((word) => (word.length > 3 ? word.replace(/\d+$/, '') : word))
  const pair = strongPair(core)
  if (pair !== undefined) return pair
  if (DESCRIPTIVE_WORDS.has(last)) return NONE
  if (words.length > 1 && COUNTING_WORDS.has(first)) return NONE
  for (let index = core.length - 1; index >= 0; index--) {
    const word = core[index] as string
    if (NUMBER_WORDS.has(word)) return { kind: 'number', rule: `key:${word}` }
    if (SECRET_WORDS.has(word)) return { kind: 'secret', rule: `key:${word}` }
  }
  const tail = core.at(-1) as string
  for (const ending of SECRET_ENDINGS) {
    if (tail.endsWith(ending)) return { kind: 'secret', rule: `key:${ending}` }
  }
  if (tail === 'key') {
    // Most keys of programs open nothing; an unknown kind goes when its value looks generated.
    const kind = core.at(-2)
    return kind !== undefined && HARMLESS_KEYS.has(kind) ? NONE : { kind: 'weak', rule: 'key:key' }
  }
  if (TAIL_WORDS.has(tail)) return TAIL
  return WEAK_WORDS.has(tail) ? { kind: 'weak', rule: `key:${tail}` } : NONE
}

function strongPair(words: readonly string[]): KeyVerdict | undefined {
  for (let index = words.length - 2; index >= 0; index--) {
    const pair = `${words[index]}-${words[index + 1]}`
    const rest = words[index + 2]
    // `api_key_count` describes; `access_key_id` is the secret's other half and goes.
    const isOtherHalf = rest === 'id' && index + 3 === words.length
    if (rest !== undefined && !isOtherHalf && DESCRIPTIVE_WORDS.has(words.at(-1) as string))
      continue
    if (NUMBER_PAIRS.has(pair)) return { kind: 'number', rule: `key:${pair}` }
    if (SECRET_PAIRS.has(pair)) return { kind: 'secret', rule: `key:${pair}` }
  }
  return undefined
}
