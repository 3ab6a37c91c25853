import { remember } from './memory.ts'

// Keys that name a secret, and keys that only describe one. Coarser than `keys/vocabulary.ts`: a
// few expressions in place of its lists, so that a page can afford them.

// The expressions read a key as its words between underscores, also at both ends: `_api_key_`.

/** Words that make a secret of a key wherever they stand in it. */
const SECRET =
  /pass_?(?:w(?:or)?d|phrase|code|key|wort)|secret(?!ar)|credential|token(?!i[sz]|s_)|cookie|security_answer|secure_?string|verifier|pepper|connection_?string|mnemonic|seed_?phrase|authori[sz]ation|saml_|contraseña|senha|mot_?de_?passe|kennwort|wachtwoord|heslo|parola|salasana|hasło|lösenord|şifre|jelszó|пароль|(?:密码|パスワード|비밀번호).{0,3}$/
/** The same, of words that say less alone, all of which a list below has. */
const COMPOUND =
  /(?:api|app|auth|access|admin|client|deploy|encryption|license|master|private|root|secret|service|account|session|shared|signing|ssh)_?key|(?:recovery|verification|backup|auth|one_time|login|sms|access|unlock|user)_codes?|(?<!by|com|over|sur|tres)pass_$/
/** Words that do so only as whole words. */
const SECRET_WORD =
  /_(?:pass|pwd|pw|psw|psk|creds?|x?o?auth|bearer|jwt|sid|ssid|\w*sess(?:ion)?_?id|[cx]srf|sig|signature|assertion|salt|passkey|sas|identified_by)\d?_/
/** What is said about a secret: how many, how old, of which kind, where. */
const ABOUT =
  /_(?:max|min|total|use[ds]?|count\w*|len(?:gth)?|size|limit|types?|kind|name|expir\w*|ttl|age|at|in|ur[il]|endpoint|\w*(?:path|file|manager|valid)|field|label|hint|title|placeholder|button|status|consent|format|version|alg(?:orithm)?|prefix|strength|[a-z]{3,}ed|policy|provider|store|errors?|method|helper|pattern|ref|domain|mode|reset|(?:en|dis)able|service|source|scope|header|attempts?|samesite)_$|^_(?:max|min|num|total|has|needs|is|use[ds]?|should|can|show|forgot|require[ds]?|no?|public|author|label|placeholder)_|(?:button|label)_|(?:page|continuation)_token/
/** Words that may name a secret; then the value has to look like one, too. */
const WEAK = /_(?:key|code|state|session|hash|nonce|ticket|user|login|hmac|digest)_/
/** A `key` that opens something; those of stores and caches only find an entry. */
const OPENS =
  /(?<!^|cache|primary|foreign|idempotency|sort|partition|query|object|index|dedupe?|public|sentry)_(?:key|sign|hmac)(?:_sha0)?_$|tokens_|^_hmac_/
const NUMBERED =
  /_(?:pin|t?otp|cvv0?|cvc0?|ssn|social_security|pan|iban|pass_?code|mfa)_|card_?(?:number|num|no)_/

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
  /** The first letters of a word of such a key. */
  readonly telling: RegExp
}

/**
 * @param more the policy's own key words
 * @param allowed keys whose values stay
 */
export function createSecretKeys(more: readonly string[], allowed: readonly string[]): SecretKeys {
  const own = more.map((key) => wordsOf(unnumbered(key)))
  const kept = allowed.map((key) => joined(wordsOf(key)))
  const judgeName = remember((name): LeanKeyKind => {
    const words = wordsOf(name)
    const isOwn = own.some((word) => words.includes(word))
    if (ABOUT.test(words)) return 'none'
    if (isOwn || NUMBERED.test(words)) return 'number'
    if (SECRET.test(words) || COMPOUND.test(words) || SECRET_WORD.test(words)) return 'secret'
    if (OPENS.test(words)) return 'opener'
    return WEAK.test(words) && !words.endsWith('_id_') ? 'weak' : 'none'
  })
  const judge = (key: string): LeanKeyKind => {
    if (key.length > LONGEST) return 'secret'
    const isKept = kept.length > 0 && kept.includes(joined(wordsOf(key)))
    return isKept ? 'none' : judgeName(unnumbered(key))
  }
  const letters = [
    // Of a key of digits alone nothing is left: an empty pattern would stand everywhere.
    ...own.map((word) => word.split(/[_0]+/)[1] || '\\d'),
    ...(WORDS.join().match(LETTERS) as readonly string[]),
  ]
  return { judge, telling: new RegExp(letters.join('|'), 'gi') }
}

/** Numbers in keys count things of one kind: `item17`. */
export const unnumbered = (key: string): string => key.replace(/\d+/g, '0')

/** Whatever makes a secret of a key has one of the words in these. */
const WORDS = [SECRET, SECRET_WORD, WEAK, NUMBERED]
/** How these words begin: three letters are found faster than many. */
const LETTERS = /(?<![a-z])[a-z]{3}|pw|[^ -~]{2,}/g

/** A key of such a length names nothing. */
const LONGEST = 256

/** `stripeSecretKey`, `STRIPE-SECRET-KEY` → `_stripe_secret_key_`. */
const wordsOf = (key: string): string =>
  `_${key
    .normalize('NFKC')
    .match(/[A-Z\u00aa-\uffff]+(?![a-z])\d*|[A-Z]?[a-z\d\u00aa-\uffff]+/g)
    ?.join('_')
    .toLowerCase()}_`

const joined = (words: string): string => words.replaceAll('_', '')
