import { isName, looksGenerated, looksPersonal, UUID } from './generated.ts'
import { isPlausible } from './plausible.ts'

/** Rules of names that mean a secret, and here say something about it: `password_x`. */
export function isNamed(rule: string): boolean {
  return /pass|pwd|secret|token|credential|^conn|-|apikey/.test(rule.slice(4))
}

/** Whether a value is secret below a key that says little, such as `pass`, `key` or `session`. */
export function provesWeakKey(value: string, rule: string): boolean {
  // Most keys and codes of programs are names, and short ones look generated at times.
  const isBare = rule === 'key:key' || rule === 'key:code'
  if (isBare && (value.length < 20 || SPACED_NAME.test(value))) return false
  if (/:conn.*str/.test(rule))
    return isPlausible(value) && /@|password|pwd|key=|secret|sig=/i.test(value)
  if (isNamed(rule)) {
    return (
      looksPersonal(value) &&
      !/\s|:\/\//.test(value) &&
      isPlausible(value) &&
      (TYPED.test(value) || !isName(value))
    )
  }
  if (TYPED.test(value)) return true
  return !/^https?:/.test(value) && (looksGenerated(value) || UUID.test(value))
}

/**
 * `storageKey: 'theme'`: in pages the name of what is stored, in Azure an account's key. `token: ' the'`,
 * `token: 'EOF'`: of a parser or a model.
 */
export function namesStored(value: string, rule: string): boolean {
  if (rule === 'key:token') return /^(?:[\s#\u2581\u0120]+[A-Za-z]+|[A-Z]{2,8})$/.test(value)
  return (
    rule === 'key:storage-key' && /^(?=.{4})[a-z]{1,9}(?:[-_.:](?:[a-z]+|v?\d{1,2}))*$/.test(value)
  )
}

/** All that rules for passwords ask for. */
const TYPED = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[!#$%&*?@^~])[\w!#$%&*?@^~+-]{8,32}$/

/** `task:7ea200e2-…`: a name in a store, with the kind of thing before it. */
const SPACED_NAME = /^[a-z_]{3,}[:/]/

/** Whether a value is a secret below the name of a number: `pin`, `card number`. */
export function provesNumber(value: string, rule: string): boolean {
  const isShort = /:(?:pin|otp|totp|cvv|cvc|csc)$/.test(rule)
  if (rule.endsWith('code') && /^(?=.*\d)(?=.*[a-z])[a-z\d-]{8,}$/i.test(value))
    return !isName(value)
  return (isShort ? /^\d[\d -]{2,}$/ : /\d.?\d/).test(value) || looksGenerated(value)
}
