import { remember } from './memory.ts'

// Keys that name a secret, and keys that only describe one. Coarser than `keys/vocabulary.ts`: a
// few expressions in place of its lists, so that a page can afford them.

// The expressions read a key as its words between underscores, also at both ends: `_api_key_`.

/** Words that make a secret of a key wherever they stand in it. */
const SECRET =
  /pass_?(?:w(?:or)?d|phrase|code|key|wort)|secret(?!ar)|credential|token(?!i[sz]|s_)|cookie|(?:api|app|auth|access|admin|client|deploy|encryption|license|master|private|root|secret|service|account|session|shared|signing|ssh)_?key|security_answer|secure_?string|verifier|pepper|(?<!by|com|over|sur|tres)pass_$|(?:recovery|verification|backup|auth|one_time|login|sms|access|unlock|user)_codes?|connection_?string|mnemonic|seed_?phrase|authori[sz]ation|saml_|contraseña|senha|mot_?de_?passe|kennwort|wachtwoord|heslo|parola|salasana|hasło|lösenord|şifre|jelszó|пароль|(?:密码|パスワード|비밀번호).{0,3}$/
/** Words that do so only as whole words. */
const SECRET_WORD =
  /_(?:pass|pwd?|psw|psk|creds?|x?o?auth|bearer|jwt|ss?id|\w*sess(?:ion)?_?id|[cx]srf|sig|signature|assertion|salt|passkey|sas|identified_by)\d?_/
/** What is said about a secret: how many, how old, of which kind, where. */
const ABOUT =
  /_(?:max|min|total|use[ds]?|count\w*|len(?:gth)?|size|limit|types?|kind|name|expir\w*|ttl|age|at|in|ur[il]|endpoint|\w*(?:path|file|manager|valid)|field|label|hint|title|placeholder|button|status|consent|format|version|alg(?:orithm)?|prefix|strength|[a-z]{3,}ed|policy|provider|store|errors?|method|helper|pattern|ref|domain|mode|reset|(?:en|dis)able|service|source|scope|header|attempts?|samesite)_$|^_(?:max|min|num|total|has|needs|is|use[ds]?|should|can|show|forgot|require[ds]?|no?|public|author|label|placeholder)_|(?:button|label)_|(?:page|continuation)_token/
/** Words that may name a secret; then the value has to look like one, too. */
const WEAK = /_(?:key|code|state|session|hash|nonce|ticket|user|login|hmac|digest)_/
/** A `key` that opens something; those of stores and caches only find an entry. */
const OPENS =
  /(?<!^|cache|primary|foreign|idempotency|sort|partition|query|object|index|dedupe?|public|sentry)_(?:key|sign|hmac)(?:_sha0)?_$|tokens_|^_hmac_/
const NUMBERED =
  /_(?:pin|t?otp|cv[vc]0?|ssn|social_security|pan|iban|pass_?code|mfa)_|card_?(?:number|no|num)_/

/** Each key word above contains one of these, and so does what `shapes.ts` knows by a word. */
const TELLING =
  'key|code|state|hash|nonce|ticket|verifier|user|login|hmac|digest|pin|otp|cv[vc]|ssn|pan|card|iban|mfa|sig|assertion|salt|sas|identified|pass|pw|ps[wk]|cred|auth|bearer|jwt|sid|saml|sess|srf|secret|token|cookie|secur|pepper|connection|mnemonic|phrase|senha|kennwort|woord|heslo|parola|salasana|hook|integration|input|hc-|bot|\\s-[upwax]|home'

/**
 * `opener`: what looks like a key goes, a digest too; `secret`: its text goes; `number`: its
 * numbers go too; `weak`: what looks drawn by chance goes.
 */
export type TellingKind = 'number' | 'opener' | 'secret' | 'weak'
type LeanKeyKind = TellingKind | 'none'

/** Says what a key tells of its value. */
export type JudgeLeanKey = (key: string) => LeanKeyKind

export interface SecretKeys {
  readonly judge: JudgeLeanKey
  /** Whether a text has a word of such a key; most have none. */
  readonly mayTell: (text: string) => boolean
}

/**
 * @param more the policy's own key words
 * @param allowed keys whose values stay
 */
export function createSecretKeys(more: readonly string[], allowed: readonly string[]): SecretKeys {
  const own = more.map((key) => wordsOf(unnumbered(key)))
  const telling = new RegExp(
    [TELLING, ...own.map((word) => word.split('_')[1]?.replace('0', '\\d+'))].join('|'),
    'i',
  )
  const kept = allowed.map((key) => joined(wordsOf(key)))
  const judgeName = remember((name): LeanKeyKind => {
    const words = wordsOf(name)
    const isOwn = own.some((word) => words.includes(word))
    const kind = isOwn || NUMBERED.test(words) ? 'number' : kindOf(words)
    return ABOUT.test(words) ? 'none' : kind
  })
  const judge = (key: string): LeanKeyKind => {
    if (key.length > LONGEST) return 'secret'
    const isKept = kept.length > 0 && kept.includes(joined(wordsOf(key)))
    return isKept ? 'none' : judgeName(unnumbered(key))
  }
  return { judge, mayTell: (text) => telling.test(text) }
}

/** Numbers in keys count things of one kind: `item17`. */
export const unnumbered = (key: string): string => key.replace(/\d+/g, '0')

/** A key of such a length names nothing. */
const LONGEST = 256

function kindOf(words: string): LeanKeyKind {
  if (SECRET.test(words) || SECRET_WORD.test(words)) return 'secret'
  if (OPENS.test(words)) return 'opener'
  return WEAK.test(words) && !words.endsWith('_id_') ? 'weak' : 'none'
}

/** `stripeSecretKey`, `STRIPE-SECRET-KEY` → `_stripe_secret_key_`. */
const wordsOf = (key: string): string =>
  `_${key
    .normalize('NFKC')
    .match(/[A-Z\u00aa-\uffff]+(?![a-z])\d*|[A-Z]?[a-z\d\u00aa-\uffff]+/g)
    ?.join('_')
    .toLowerCase()}_`

const joined = (words: string): string => words.replaceAll('_', '')
