import { bitsOf, endOf, textBefore, UNDERSCORE, UPPER } from '../text/characters.ts'
import { namesSecret } from '../keys/vocabulary.ts'
import { looksGenerated } from '../values/generated.ts'
import { hasNames, readsAsCode } from '../values/code-name.ts'
import { areLettersAlone } from '../values/value-characters.ts'
import type { KeyedValue } from './keyed-value.ts'

// In code, a variable often stands behind `=`, and a type behind a colon.

const EXPRESSION = / (?:[!=]?==?|\?\??|\+|\|(?= (?:None|null|undefined)\b)) /y
/** The beginning of a type's brackets, which no tag has. */
const GENERIC = /<(?:[A-Z][a-z]|['&(]|dyn |typeof |str|u8|char|byte)/y
const DECLARES =
  /\b(?:const|let|var|(?:my|our)(?= \$)|local|return|final|val|def|readonly|await)\s+(?:[\w.]{1,24}\s*=\s*)?$/
/** `user, password = split` */
const UNPACKED = /(?:^|[\n>])[ \t]*(?:[a-z_]\w{0,30}, ){1,4}$/

/** Whether what stands behind a key is a variable, a call, a comparison or a type, and no value. */
export function isCodeReference(pair: KeyedValue): boolean {
  const { text, separator, quoted, end, kind, key, value, next, isBare, isWord, isProse } = pair
  if (!isBare) return false
  // `'X-Api-Key': apiKey`, `a ? 'Token' : b ? …`
  if (quoted && /^[A-Za-z_$.]+(?:$|[?(&|])/.test(value)) return true
  // `token === x`
  if (separator.length > 1 && separator.startsWith('==')) {
    if (kind !== 'secret' || value.includes('.') || !looksGenerated(value)) return true
  }
  // `token: Box<dyn Token>`
  if (next === '<' && endOf(GENERIC, text, end) > 0 && /^[A-Z]\w+$/.test(value)) return true
  if (isWord && !quoted) {
    if (isIndexed(pair)) return true
    // `credentials: state === 'anonymous'`
    if (next === ' ' && endOf(EXPRESSION, text, end) > 0) return true
  }
  // `f(key=TEST_ENCRYPTION_KEY1)`, `f(access_key_id=layer1.access_key_id)`
  const last = value.charCodeAt(value.length - 1)
  const name = last === 59 || last === 44 || last === 41 ? value.replace(/[;,)]+$/, '') : value
  const isMember =
    name.length <= 80 && name.charCodeAt(name.length - key.length - 1) === 46 && name.endsWith(key)
  if (isMember && hasNames(name.slice(0, -key.length))) return true
  const first = bitsOf(name.charCodeAt(0))
  if ((first & (UPPER | UNDERSCORE)) !== 0 && CONSTANT.test(name) && namesSecret(name)) return true
  // `{'X-Token': v2_session_token}`
  if (quoted && isLikeKey(name, key)) return true
  return isProse && (isVariable(pair) || (separator !== '=' && isTypeName(value, key)))
}

const CONSTANT = /^_?[A-Z]+\d?(?:_[A-Z\d]+)+$/

/** Whether a name ends with the last word of its key: `inputTokens` behind `INPUT_TOKENS`. */
function isLikeKey(name: string, key: string): boolean {
  const last = /[A-Za-z][a-z]*$|[A-Z]+$/.exec(key)?.[0].toLowerCase()
  const small = name.toLowerCase()
  return last !== undefined && small !== last && small.endsWith(last) && NAME.test(name)
}

const NAME = /^[A-Za-z_$][\w$]*$/

/** `names[TOKEN] = name`, but `user[password]=x&` and PHP's `[token] => x`. */
function isIndexed({ text, keyEnd, separator, next, isProse }: KeyedValue): boolean {
  if (text.charCodeAt(keyEnd) !== 93) return false
  return isProse ? separator !== '=>' : /[;,)}]/.test(next)
}

/**
 * `token = user.token`, `const saved = token;`: a name made of words that stands behind a
 * declaration, ends in a semicolon, or has dots, an index or a call.
 */
function isVariable({ text, keyStart, key, value, bits, isWord }: KeyedValue): boolean {
  if (value.length > 80) return false
  if (!areLettersAlone(bits)) {
    const isCode =
      /^[!&*]\D*$|^\(|\/\*|^[A-Za-z_$][\w$.]*(?:\?\.)?[[(]|^[A-Za-z_$]+(?:_\d)?(?:\??\.#?[A-Za-z_$]+)+[;,)]*$/.test(
        value,
      )
    if (isCode) return readsAsCode(value, true)
    if (!/^[A-Za-z_$][\w$]*[;,)]?$/.test(value)) return false
  }
  // `[INPUT_TOKENS] = inputTokens;`: a variable that is named like its key.
  if (isLikeKey(value.replace(/(?:\$\d)?[;,)]*$/, ''), key)) return true
  const before = text.charCodeAt(keyStart - 1)
  // `this.password = password`, `const saved = token`
  return (
    (before === 46 && !/\d/.test(value)) ||
    (before === 32 &&
      (DECLARES.test(textBefore(text, keyStart, 40)) ||
        (isWord && UNPACKED.test(textBefore(text, keyStart, 80)))))
  )
}

/** `token: CancellationToken`, `secret: &[u8]`, `password: SecretStr`: a type and no value. */
function isTypeName(value: string, key: string): boolean {
  if (value.length > 80) return false
  const name = value.replace(/[;,)>\]|?!]+$/, '')
  if (
    /^&(?:mut\b|\[?[a-z\d]+$)/.test(name) ||
    /^(?:[A-Z][a-z]{2,})+(?:\d+Array|Array)?$/.test(name)
  ) {
    return /^(?:[A-Z][a-z]+){2}|^&|Array$/.test(name)
  }
  const last = /[A-Za-z][a-z]+$/.exec(key)?.[0]
  return (
    last !== undefined &&
    /^[A-Z]\w*$/.test(name) &&
    name.toLowerCase().endsWith(last.toLowerCase()) &&
    name.length > last.length
  )
}
