import { endOf, textBefore } from '../text/characters.ts'
import { isName, looksPersonal } from '../values/generated.ts'
import type { KeyedPlace } from './keyed-place.ts'

// Words that look like a secret's key before a separator, and are only the end of something else: of an
// address, a path, a selector, or the name of a type.

const ATTRIBUTE_END = /["'](?:\]:| :[\w-]{1,40}=)/y
/** JavaScript's `['key']: 'x'` is no selector: a literal stands behind it. */
const COMPUTED = /["'`]\]:\s{0,4}\\*["'`]/y
/** A sentence has it as well, before a small letter: `invalid type token: x7`. */
const TYPE_BEFORE =
  /(?:^|[\n;{}]\s*|export |pub |(?<![.\w])(?=\w+ [A-Z]))(?:type|interface|enum|class|struct) .$/

/** Whether the word is no key but the end of a longer name, or the name of a type. */
export function isPartOfName(
  text: string,
  { keyStart, keyEnd, valueStart, separator, quoted }: KeyedPlace,
): boolean {
  const before = text.charCodeAt(keyStart - 1)
  // reStructuredText's role :token:`name`, the type `AWS::IAM::AccessKey`
  if (before === 58) {
    if (text.startsWith(':`', keyEnd)) return true
    if (/\bAWS::\w+::$/.test(textBefore(text, keyStart, 40))) return true
  }
  if (!quoted && (separator.startsWith(':') || separator === ',')) {
    // `arn:aws:secretsmanager:eu-west-1:1:secret:name` is an address, and has no spaces.
    if (before === 58 && text.charCodeAt(valueStart - 1) !== 32) return true
    // User and password of a URL are read at its at sign; `/etc/passwd: no` is a file, and
    // `acme/token:1.2` an image.
    if (before === 47) return !isSwitch(text, keyStart, keyEnd, valueStart)
  }
  // `input[name=password]:focus`, `[type="password"]::-ms-reveal`, `v-model="password" :type="text"`
  if (before === 61 && text.charCodeAt(keyEnd) === 93) return true
  const next = text.charCodeAt(keyEnd + 1)
  if (quoted && (next === 93 || next === 32) && endOf(ATTRIBUTE_END, text, keyEnd) > 0) {
    return text.charCodeAt(keyStart - 2) !== 91 || endOf(COMPUTED, text, keyEnd) < 0
  }
  // `TestPassword::test_hash PASSED`
  if (separator === '::' && /^[A-Za-z_]+(?![\w-])/.test(text.slice(valueStart, valueStart + 80)))
    return true
  const isType = before === 32 && 'emst'.includes(text.charAt(keyStart - 2))
  return isType && TYPE_BEFORE.test(textBefore(text, keyStart + 1, 13))
}

const PASSWORD = /^p(?:w|wd|ass(?:w(?:or)?d)?)$/i
/** A host, an IP or an e-mail address before a slash; a path has another slash before that. */
const ADDRESS = /(?:^|[\s(,:])[\w.%+@-]*\.[\w-]+\/$/
/** `: bob/`, with a name before the value. */
const NAMED = /\w ?[/:,|]{1,2} ?$/

/** `setup.exe /password:x7`, `10.0.0.1/pw:x7`, `id/pw: bob/x7` */
function isSwitch(text: string, keyStart: number, keyEnd: number, valueStart: number): boolean {
  const [value = ''] = text.slice(valueStart, valueStart + 64).split(/[\s/"']/)
  if (!looksPersonal(value) || isName(value)) return false
  if (text.charCodeAt(keyStart - 2) === 32) return true
  if (!PASSWORD.test(text.slice(keyStart, keyEnd))) return false
  return ADDRESS.test(textBefore(text, keyStart, 40)) || NAMED.test(text.slice(keyEnd, valueStart))
}
