import { isDrawnWord, isName, looksGenerated, looksPersonal, UUID } from './generated.ts'
import { namesSecret } from '../keys/vocabulary.ts'
import { remember } from '../text/remember.ts'
import { isMnemonic, isPlausible } from './plausible.ts'
import { isReference } from './reference.ts'

/**
 * Whether the word of the rule names a secret, and the key is weak only because of another word in
 * it: `password_x`.
 */
export const isNamed: (rule: string) => boolean = remember(
  (rule) => /pass|pwd|secret|token|credential|^conn|-|apikey/.test(rule.slice(4)),
  4096,
)

/** Whether a value itself proves to be secret, below a key that says little, such as `pass` or `session`. */
export function provesWeakKey(value: string, rule: string): boolean {
  // What programs call `key` or `code` is mostly a name, and a short name may look random.
  if (rule === 'key:key' || rule === 'key:code' || rule === 'key:secret-id') {
    const least = /[A-Z]/.test(value) ? 16 : 20
    if (value.length < least || SPACED_NAME.test(value)) return false
  }
  // `owner_pk` of a wallet; other databases have their primary keys there.
  if (rule === 'key:pk') return /^(?:0x)?[\da-f]{64}$/i.test(value)
  // The seed of a wallet is long, the seed of a test run is short.
  if (rule === 'key:seed' && value.length < 32) return false
  if (isMnemonic(value)) return true
  if (/:conn.*str/.test(rule))
    return isPlausible(value) && HOLDS_SECRET.test(value) && !NAMES_SECRET.test(value)
  if (isNamed(rule)) {
    return (
      looksPersonal(value) &&
      !/\s|:\/\//.test(value) &&
      isPlausible(value) &&
      (TYPED.test(value) || !isName(value))
    )
  }
  if (TYPED.test(value)) return true
  // The name of a statement in AWS's policies, the id of a message or a call of Twilio's.
  if (rule === 'key:sid' && /^(?:[Ss]tmt\d+|[A-Z]{2}[\da-f]{32})$/.test(value)) return false
  return (
    !/^https?:/.test(value) &&
    !IS_FILE.test(value) &&
    (looksGenerated(value.slice(value.lastIndexOf(',') + 1)) || UUID.test(value)) &&
    !isReference(value)
  )
}

/**
 * Whether the value of a secret's key is the name of something instead: `storageKey: 'theme'` (in a
 * page; Azure's is a secret), `token: ' the'` of a language model, `token: 'EOF'` of a parser.
 */
export function namesStored(value: string, rule: string): boolean {
  if (rule === 'key:token') return /^(?:[\s#\u2581\u0120]+[A-Za-z]+|[A-Z]{2,8})$/.test(value)
  // `mnemonic: "grep"` helps to remember something; a secret one has twelve words.
  if (rule === 'key:mnemonic') return /^[A-Za-z]+(?: [A-Za-z]+)?$/.test(value)
  // The shell's working directory.
  if (rule === 'key:pwd') return DIRECTORY.test(value) && !looksGenerated(value)
  if (!rule.endsWith('-key')) return false
  // `secretKey: 'password'` finds one in a store.
  if (/^[a-z]+$/i.test(value) && namesSecret(value)) return true
  if (/:(?:gpg|pgp|rsa)-/.test(rule)) return /^(?:0x)?(?:[\dA-F]{8}){1,5}$/.test(value)
  if (rule === 'key:kms-key') return /^[a-z]+(?:[-_][a-z\d]+)+$/.test(value)
  return (
    rule === 'key:storage-key' && /^(?=.{4})[a-z]{1,9}(?:[-_.:](?:[a-z]+|v?\d{1,2}))*$/.test(value)
  )
}

/** `--detach-sign /srv/SUMS256.txt`: base64 has no dot. */
const IS_FILE = /^[\w./\\~-]*\/[\w.-]+\.[a-z]{2,5}\d?$/i

const DIRECTORY = /^(?:[A-Za-z]:|~)?[\\/][\w.@ \\/-]*$/

/** What stands in a connection string that opens something. */
const HOLDS_SECRET = /@|password|pwd|key=|secret|sig=/i
/** A connection string that names its secret: other rules take that alone, so the rest stays. */
const NAMES_SECRET =
  /(?:^|;)\s?(?:password|pwd|accountkey|sharedaccesskey)\s?=\s?[^\s;]|^[a-z][\w+.-]*:\/\/[^\s/:@]*:[^\s@]+@/i

/** A password that follows all the usual rules for passwords. */
const TYPED = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[!#$%&*?@^~])[\w!#$%&*?@^~+-]{8,32}$/

/** `task:7ea200e2-…`: a key in a store, whose kind of entry stands before it. */
const SPACED_NAME = /^[a-z_]{3,}[:/]/

/** `tokens: ['the', 'fox']`, `token: { text: 'return' }`: of a model or a parser. */
export function isWordToken(value: string, rule: string): boolean {
  return rule === 'key:token' && /^[A-Za-z]{1,11}[.,!?]?$/.test(value) && !isDrawnWord(value)
}

/** A recovery code in groups: `bchcb-vqpxc`. */
const PARTED_CODE =
  /^([a-z\d]{4}|[a-z\d]{5}|[a-z\d]{6})(?:-(?:[a-z\d]{4}|[a-z\d]{5}|[a-z\d]{6})){1,3}$/i

/** A code for one use in two groups: `A7K-9PQ`. */
const GROUPED_CODE = /^(?=\D{0,8}\d)[A-Z\d]{3,5}-[A-Z\d]{3,5}$/

/** Whether a value is a secret below the name of a number: `pin`, `card number`. */
export function provesNumber(value: string, rule: string): boolean {
  // `otp_attempts: 2` counts.
  if (rule.endsWith('attempt')) return /^\d{4,}$/.test(value)
  const isShort = /:(?:pin|otp|totp|cvv|cvc|csc)$|factor$/.test(rule)
  if (rule.endsWith('code') && isDrawnWord(value)) return true
  if (PARTED_CODE.test(value) && /:(?:recovery|backup)/.test(rule)) return true
  if (rule.endsWith('code') && /^(?=.*\d)(?=.*[a-z])[a-z\d-]{8,}$/i.test(value))
    return !isName(value)
  if (rule === 'key:passcode' && looksPersonal(value)) return true
  if (GROUPED_CODE.test(value)) return true
  return (isShort ? /^\d[\d -]{2,}$/ : /\d.?\d/).test(value) || looksGenerated(value)
}
