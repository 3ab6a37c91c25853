import { bitsOf, DIGIT, LOWER, UNDERSCORE, UPPER } from '../text/characters.ts'
import { namesSecret } from './vocabulary.ts'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Values that say there is none, in any language a payload may come from, and what was removed. */
const EMPTY = list(
  'true false null undefined none nil nan yes no on off na empty missing required optional ' +
    'string number boolean bool any unknown never void object int text uuid varchar char str ' +
    'expired invalid valid incorrect wrong changed revoked rotated failed denied password-reset ' +
    'all read write read-write include omit same-origin xxx xxxx filtered redacted ' +
    'removed masked hidden secure sensitive sanitized scrubbed omitted pass file keyfile path latest ' +
    'replace-me change-me present enabled disabled unset todo tbd await new function async basic bearer digest ' +
    '!0 !1 lax strict nullable confirmed bcrypt scrypt secretref secretkeyref placeholder mismatch',
)

/** Words of sentences: behind `password:` in prose they are no passwords. */
const PROSE = list(
  'not is are was must should has have had cannot can may will the a an at and or too in of ' +
    'for from to with your my their this that it field input value type name typeof return ' +
    'const let var if else please enter expects requires use using set reset change forbidden got found does ' +
    'do did ok default blank email short long weak strong sent successfully only minimum ' +
    'maximum length characters contains but visit click follow go open contact why how what ' +
    'when where whether which option flag switch argument parameter files ask see be been by ' +
    'via match matches remains',
)
/** And what befell it: `rejected`, `synchronized`. */
const BEFELL = /^[a-z]{4,}[^e]ed$/

const isSaid = (word: string): boolean => PROSE.has(word) || (word.length > 4 && EMPTY.has(word))

/** A reference, a placeholder or something already removed: nothing secret is written here. */
const REFERENCE =
  /^(?:\$\(|\?[A-Za-z_]+$|ssh-(?:rsa|dss|ed25519)$|\[[a-z _-]+\]$|\((?:0,|\*)|@[a-z][\w-]*\/[\w-]+$|[a-z_$]{1,2}\([a-z]{0,2}\)?$|\w*placeholder$|[*•xX#]{2,}[-*•xX#\d ]*$|<[^<>]{1,60}>?$|[#$@]?\{{1,2}[A-Za-z_ ][\w.: !-]*\}{0,2}$|\$\{.*|\$[A-Za-z_][\w.:-]*(?:$|\[|->|\(|\{)|\$?\{\{.*|%\(?[a-z]\w*\)?[sd]?%?$|[:@][a-z_]\w*$|\[?(?:filtered|redacted|removed|masked|hidden|secure|sensitive|sanitized|scrubbed|omitted)\b|[^A-Za-z\d\s]+$|\$\d+$|arn:|[a-z-]+\{|alias\/|@Microsoft|ENC\[|!\w+ |![A-Z]?[a-z]+$|\[(?:object|function|getter|array)|\{\d*\}|\(\) ?=>|new \w|(?:op|vault|env|secret|keyring|npm|workspace|urn):|(?:0x)?%[+#]?[a-z](?:\W*%[+#]?[a-z])*\W*$|(?:https?|fileb?):\/\/[^?@]*$|S-1-\d|\w+(?:::\w+)+|[a-z]\.[a-z]+(?:\|\||&&|\?)|[a-z_]+(?:\.[a-z_]+){2,}$|required\b|\/[*^\\[(]|\(\?[:=!<]|-?0x[\da-f]{1,8}$|#[\da-f]{3,8}$|[a-z]+['’][a-z]{1,2}$|(?:[A-Za-z_$]{3,}(?:\??\.[A-Za-z_$][\w$]*)*|[A-Za-z_$]+\.[A-Za-z_$]{3,}[\w$.]*)[[(])/i

/** `9.0.1`, `^1.2.3-beta.4`: what stands behind a package whose name is `js-tokens`; dates. */
const VERSION_OR_DATE =
  /^(?:[~^v=]*\d+\.\d+\.\d+(?:[-+][\w.]+)?|\d{4}-\d\d-\d\d(?:[T ][\d:.+Z-]*)?)$/

/** A place in a file system: lower case in every part, or a name with an ending. */
const PATH =
  /^(?:~|\.{1,2}|[A-Z]:)?(?:\/[a-z]+|(?:[/\\](?:[a-z\d._-]+|\[\w+\]?)){2,})\/?$|^[a-z][a-z_.-]*(?:\/[a-z_.-]+)+$|^[\w./\\~-]*\/[\w.-]+\.[a-z]{2,5}\d?$/

/** Anything but a letter or a digit. */
const MARK = 64
/** Anything beyond ASCII. */
const FOREIGN = 128

/** Which characters a value has; letters of all languages are one. */
function charactersOf(value: string): number {
  let bits = 0
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    const known = bitsOf(code) & (LOWER | UPPER | DIGIT | UNDERSCORE)
    if (known !== 0) bits |= known
    else bits |= code < 128 ? MARK : FOREIGN | (isLetter(code) ? LOWER : MARK)
  }
  return bits
}

const isLetter = (code: number): boolean => code >= 0xc0 && (code < 0x2000 || code > 0x3040)

/** A word or a name of code. */
export function hasLettersAlone(value: string): boolean {
  return (charactersOf(value) & (DIGIT | MARK)) === 0
}

/**
 * Whether the value of a secret's key may be a secret, judged by the value alone.
 *
 * @param prose the value is a word of a sentence and no property of its own
 */
export function isPlausible(value: string, prose = false): boolean {
  if (value.length < 2) return false
  if (value.length > 80) return !isSentence(value)
  const bits = charactersOf(value)
  if (bits === DIGIT) return true
  if ((bits & (MARK | UNDERSCORE | DIGIT)) === DIGIT)
    return !/^0x[\da-f]{1,8}$|^(?:amd64|arm64|i386|md5|argon2(?:id?)?|ed25519|(?:sha|[ehpr]s)\d{1,3})$/i.test(
      value,
    )
  const small = value.toLowerCase()
  const word = (bits & MARK) === 0 ? small : small.replace(/^[([]+|[!?,;.)\]]+$/g, '')
  if (EMPTY.has(word)) return false
  if ((bits & DIGIT) === 0) {
    if (((prose || word.length < 6) && PROSE.has(word)) || (prose && BEFELL.test(word)))
      return false
    // Small letters of ASCII alone are no label.
    if (bits !== LOWER && (isLabel(value) || FOREIGN_WORDS.test(value))) return false
    if (SAYS_WRONG.test(word)) return false
    if ((bits & (MARK | UNDERSCORE)) === 0) return true
  }
  return !(
    REFERENCE.test(value) ||
    VERSION_OR_DATE.test(value) ||
    PATH.test(value) ||
    (value.includes('.') && isName(value)) ||
    isSentence(value)
  )
}

/** `password: 'New password'`, `--token TOKEN`, `YOUR_API_KEY`: it says what belongs there. */
function isLabel(value: string): boolean {
  if (LABEL.test(value) && namesSecret(value)) return true
  const words = value.length < 60 && PHRASE.test(value) ? value.split(/[^\p{L}\p{M}]+/u) : []
  return (
    words.length > 1 &&
    words.length < 8 &&
    words.some((word) => word.length > 3 && namesSecret(word))
  )
}

/** `Password (optional)`, `Passwort vergessen?`: words, and marks as sentences have them. */
const PHRASE = /^(?=.*\s)[\p{L}\p{M}\s.,:;!?¿¡'’()…*-]+$/u

/** What forms say of a field in the languages that write their words in ASCII; `xxx`. */
const SAYS_WRONG =
  /^(?:x+$|errat|obb?li[gc]at|scadut|mancan|incorr|requer|falsch|erforder|abgelauf|verplicht|onjuist|ongeldig|manqu)[a-z]*$/

/** `Contraseña`, `Введите пароль`: passwords are typed in ASCII; such words are read by people. */
const FOREIGN_WORDS = /^(?=.*[^\0-\x7f])[\p{L}\p{M}\s.,:;!?¿¡'’()…*：？！。、؟-]+$/su

const LABEL = /^(?:\p{Lu}\p{Ll}*|\p{Lu}+|\p{L}+(?:[ _-]\p{L}+)+)$/u

/** Three words or more, and one of them as only sentences have. */
function isSentence(value: string): boolean {
  if (!/\s/.test(value)) return false
  const words = value
    .slice(0, 400)
    .toLowerCase()
    .split(/[\s,.:;!?'"`()]+/)
  if (words.length < 2) return false
  return words.length > 2
    ? words.some(isSaid)
    : words.every((word) => PROSE.has(word) || EMPTY.has(word))
}

const DECLARES =
  /\b(?:const|let|var|my|our|local|return|final|val|def|readonly|await)\s+(?:[\w.]{1,24}\s*=\s*)?$/

/**
 * `token = user.token`, `const saved = token;`: in code a value is a name made of words, and stands
 * behind a declaration, ends in a semicolon, or has dots, an index or a call.
 */
export function isCodeReference(
  value: string,
  text: string,
  keyStart: number,
  keyEnd: number,
): boolean {
  if (value.length > 80) return false
  if (!hasLettersAlone(value)) {
    const isCode =
      /^[!&*(]|\/\*|^[A-Za-z_$][\w$.]*(?:\?\.)?[[(]|^[A-Za-z_$]+(?:_\d)?(?:\??\.#?[A-Za-z_$]+)+[;,)]*$/.test(
        value,
      )
    if (isCode || !/^[A-Za-z_$][\w$]*[;,)]?$/.test(value)) return isCode
  }
  // `[INPUT_TOKENS] = inputTokens;`: a variable that is named like its key.
  const last = /[A-Za-z][a-z]*$|[A-Z]+$/.exec(text.slice(keyStart, keyEnd))?.[0].toLowerCase()
  const name = value.replace(/(?:\$\d)?[;,)]*$/, '').toLowerCase()
  if (last !== undefined && name !== last && name.endsWith(last)) return true
  const before = text.charCodeAt(keyStart - 1)
  // `this.password = password`, `const saved = token`
  return (
    (before === 46 && !/\d/.test(value)) ||
    (before === 32 && DECLARES.test(text.slice(Math.max(0, keyStart - 40), keyStart)))
  )
}

/** `token: CancellationToken`, `secret: &[u8]`, `password: SecretStr`: a type and no value. */
export function isTypeName(value: string, key: string): boolean {
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

/** Six characters or more with a digit, a mark or both cases: what people and machines make up. */
export function looksPersonal(value: string): boolean {
  return value.length > 5 && !isNumeric(value) && /\d|[^\w. -]|[a-z][A-Z]/.test(value)
}

/** Rules of names that mean a secret, and here say something about it: `password_x`. */
export function isNamed(rule: string): boolean {
  return /pass|pwd|secret|token|credential|^conn|-|apikey/.test(rule.slice(4))
}

/** Whether a value is secret below a key that says little, such as `pass`, `key` or `session`. */
export function provesWeakKey(value: string, rule: string): boolean {
  if (/:conn.*str/.test(rule))
    return isPlausible(value) && /@|password|pwd|key=|secret|sig=/i.test(value)
  if (isNamed(rule)) {
    return looksPersonal(value) && !/\s|:\/\//.test(value) && isPlausible(value) && !isName(value)
  }
  // Most keys and codes of programs are names, and short ones look generated at times.
  if (/:(?:key|code)$/.test(rule) && (value.length < 20 || SPACED_NAME.test(value))) return false
  if (TYPED.test(value)) return true
  return !/^https?:/.test(value) && (looksGenerated(value) || UUID.test(value))
}

/** All that rules for passwords ask for. */
const TYPED = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[!#$&*?@^~])[\w!#$&*?@^~+-]{8,32}$/

/** `task:7ea200e2-…`: a name in a store, with the kind of thing before it. */
const SPACED_NAME = /^[a-z_]{3,}[:/]/

/** Whether a value is a secret below the name of a number: `pin`, `card number`. */
export function provesNumber(value: string, rule: string): boolean {
  const isShort = /:(?:pin|otp|totp|cvv|cvc|csc)$/.test(rule)
  if (rule.endsWith('code') && /^(?=.*\d)(?=.*[a-z])[a-z\d-]{8,}$/i.test(value))
    return !isName(value)
  return (isShort ? /^\d[\d -]{2,}$/ : /\d.?\d/).test(value) || looksGenerated(value)
}

const DIGITS = /^[+-]?\d{1,15}(?:\.\d+)?$/

export function isNumeric(value: string): boolean {
  return value.length < 24 && DIGITS.test(value)
}

/** `reset-2026-request`, `RSA_2048`, `ERR_NON_2XX_RESPONSE`: words and short numbers with something between them. */
const PARTED =
  /^(?:[A-Z]?[a-z]+|[A-Z]+|\d{1,4})(?:[-._/:=~%+@](?:[A-Z]?[a-z]+\d?|[A-Z]+\d?|[a-z]?\d{1,4}))+$|^[A-Z]+\d?(?:_(?:\d?[A-Z]+\d{0,2}|\d{1,4}))+$/

/** `access_logs.s3.enabled`, `InvalidDBSubnetGroupStateFault`: most of it is words. */
export function isName(value: string): boolean {
  if (value.length > 80) return false
  if (PARTED.test(value)) return true
  if (/^(?:[a-z\d]+|[A-Z\d]+)$/.test(value) && /\d/.test(value)) return false
  const words = value.match(/[A-Z]{4,}(?![a-z])|[A-Z][a-z]{2,}|[a-z]{3,}/g) ?? []
  const letters = words.filter((word) => /[aeiouy]/i.test(word)).join('').length
  return words.length > 1 && letters >= value.length * 0.77
}

/** Random letters change their case at every second one, names at every third or fourth. */
function changesCase(value: string, often = 0.36): boolean {
  const changes = value.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0
  return changes >= value.length * often
}

/** Letters alone that were drawn by chance: one in eight of twelve characters has no digit. */
export function isDrawnWord(value: string): boolean {
  return value.length > 9 && hasLettersAlone(value) && changesCase(value, 0.4) && !isName(value)
}

/** Whether a text looks generated: long, without spaces, of mixed characters. */
export function looksGenerated(value: string): boolean {
  if (value.length < 8) return false
  // What holds for the beginning of so long a value holds for all of it.
  if (value.length > 4096) return looksGenerated(value.slice(0, 4096))
  if (!/^[\w+/=.~:%-]+$/.test(value) || isNumeric(value)) return false
  if (UUID.test(value) || VERSION_OR_DATE.test(value) || isName(value)) return false
  if (!/\d/.test(value)) {
    return value.length >= 16 && (changesCase(value) || /^[a-z]{24,}[A-Z]{2}/.test(value))
  }
  return /[A-Za-z]/.test(value) && (value.length >= 12 || /[a-z].*[A-Z]|[A-Z].*[a-z]/.test(value))
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i
