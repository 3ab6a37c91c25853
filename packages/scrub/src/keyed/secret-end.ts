import { endOf, isSpace } from '../text/characters.ts'
import type { KeyedPlace } from './keyed-place.ts'
import { isForeign } from '../keys/vocabulary.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import { normalizeKey } from '../keys/split-key.ts'
import { hasLettersAlone } from '../values/value-characters.ts'
import { isCodeReference, isTypeName } from './code-reference.ts'
import {
  isDrawnWord,
  isName,
  isNumeric,
  looksGenerated,
  looksPersonal,
} from '../values/generated.ts'
import { isNamed, namesStored, provesNumber, provesWeakKey } from '../values/proof.ts'
import { isPlausible } from '../values/plausible.ts'
import type { ValueSpan } from './value-span.ts'

/** What a parser or a validator says about a token is no token. */
const COMPLAINT = /\b(?:unexpected|invalid|expired|illegal|got|bad|missing|unknown|wrong) $/i

function isComplaint(text: string, keyStart: number): boolean {
  if (text.charCodeAt(keyStart - 1) !== 32) return false
  return COMPLAINT.test(text.slice(Math.max(0, keyStart - 12), keyStart))
}

/** Secrets that machines make up are no words; those of people may be. */
const MACHINE_MADE =
  /token|secret|key|cred|jwt|bearer|csrf|xsrf|saml|sess|auth|community|jeton|geheim/

const passes = new Map<string, boolean>()

/** Whether the secret that a rule is about is one of a person; rules are as many as key words. */
function isOfPerson(rule: string): boolean {
  let isPass = passes.get(rule)
  if (isPass === undefined) passes.set(rule, (isPass = !MACHINE_MADE.test(rule.slice(4))))
  return isPass
}

/** A sentence goes on behind the value, and no pair follows. */
const SENTENCE_GOES_ON = /,? (?:\d+ )?\p{L}+(?![\w-]*["']?[:=])/uy
/** `Failed to refresh password: timeout` */
const SENTENCE_BEFORE = /\p{L}+ \p{Ll}+ $/u
const EXPRESSION = / (?:[!=]==?|\?\??) /y
/** What stands in the brackets of a type, and in no tag. */
const GENERIC = /<(?:[A-Z][a-z]|['&(]|dyn |typeof |str|u8|char|byte)/y
/** What a value that looks generated is made of. */
const GENERATED = /[\w+/=.~:%-]*[\w+/=~%-]/y

/** What holds for the beginning of so long a value holds for all of it. */
const LONGEST = 512

/** Where the secret ends that begins where the value does; there is none when it ends at once. */
export function secretEnd(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  span: ValueSpan,
): number {
  const { keyStart, keyEnd, valueStart, separator, quoted } = place
  const { kind, rule } = verdict
  const { start, quote } = span
  if (span.end <= start) return start
  const isBare = quote === ''
  // A space behind the separator: a sentence, or a line of YAML, but no pair of a query.
  const isProse = isBare && !quoted && isSpace(text.charCodeAt(valueStart - 1))
  const value = text.slice(start, span.end).slice(0, LONGEST)
  const isWord = isBare && hasLettersAlone(value)
  const isPass = kind === 'secret' && isOfPerson(rule)
  // `Unexpected token: string` is prose; `token: x7Gh2` is not.
  if (isWord && !quoted && separator.startsWith(':') && value.length < 16 && !isDrawnWord(value)) {
    if (
      !isPass ||
      // `Senha: incorreta`, `Passwort: Pflichtfeld`
      (isProse && isForeign(rule) && /^\p{Lu}/u.test(text.charAt(keyStart))) ||
      (isProse && SENTENCE_BEFORE.test(text.slice(Math.max(0, keyStart - 24), keyStart)))
    ) {
      return start
    }
  }
  // `names[TOKEN] = name`, but `user[password]=x&` and PHP's `[token] => x`
  const isIndexed =
    text.charCodeAt(keyEnd) === 93 &&
    (isProse ? separator !== '=>' : /[;,)}]/.test(text.charAt(span.end)))
  // `credentials: state === 'anonymous'`
  if (
    isWord &&
    !quoted &&
    (isIndexed || (text.charCodeAt(span.end) === 32 && endOf(EXPRESSION, text, span.end) > 0))
  )
    return start
  const key = text.slice(keyStart, keyEnd)
  if (isProse && isCodeReference(value, text, keyStart, keyEnd)) return start
  if (isProse && separator !== '=' && isTypeName(value, key)) return start
  // `token: Box<dyn Token>`
  if (isBare && endOf(GENERIC, text, span.end) > 0 && /^[A-Z]\w+$/.test(value)) return start
  // `'X-Api-Key': apiKey`, `token === x` and `a ? 'Token' : b ? …` are code.
  if (
    isBare &&
    ((separator.startsWith('==') &&
      (kind !== 'secret' || value.includes('.') || !looksGenerated(value))) ||
      (quoted && /^[A-Za-z_$.]+(?:$|[?(&|])/.test(value)))
  ) {
    return start
  }
  if (kind === 'weak' && isBare && !isNamed(rule)) {
    // `Cache restored from key: node-…`
    if (/\bcache\b/i.test(text.slice(Math.max(0, keyStart - 40), keyStart))) return start
    // `/*[generated code: output=da39…*/`
    if (isProse && /^\w+=[^="']/.test(value)) return start
    const end = Math.min(span.end, endOf(GENERATED, text, start))
    // `key = base64.decode(…`, `state = States[…`
    if (/[([]/.test(text.charAt(end))) return start
    return end > 0 && provesWeakKey(text.slice(start, end), rule) ? end : start
  }
  if (!isBare && !quoted && closesLiteral(text, start - 1)) return start
  // `'auth_token': 'authToken'`: a table of names.
  if (!isBare && /[a-z][A-Z]|_/.test(value) && normalizeKey(value) === normalizeKey(key))
    return start
  if (
    separator === ',' &&
    kind !== 'number' &&
    (!looksPersonal(value) || (NAME.test(value) && !isDrawnWord(value) && !looksGenerated(value)))
  ) {
    return start
  }
  if (
    isWord &&
    (kind === 'weak' || isOwnName(key, value, text.charAt(span.end), isProse, isPass))
  ) {
    return start
  }
  if (isProse && separator === ':') {
    if (isWord && isPass && endOf(SENTENCE_GOES_ON, text, span.end) > 0) return start
    if (!isPass && /^[^A-Za-z\d]*$/.test(value)) return start
  }
  if (!isPlausible(value, isProse || separator === ' ')) return start
  const isProof = (): boolean => {
    if (kind === 'weak' || kind === 'cookie') return provesWeakKey(value, rule)
    if (kind === 'number') return provesNumber(value, rule)
    if (namesStored(value, rule)) return false
    if (key.length > 9 && NO_ACCESS.test(key) && isName(value)) return false
    if (separator.startsWith('==') || isComplaint(text, keyStart)) return looksPersonal(value)
    if (isWord || !isBare || !isNumeric(value)) return true
    if (quoted || /token|key:sess/.test(rule) || /id$/i.test(key)) return false
    return value.length > (isPass ? 3 : 4)
  }
  return isProof() ? span.end : start
}

/** `designToken: color-primary-500` */
const NO_ACCESS = /(?:design|colou?r|style|theme)[-_]?token/i

/** `f(token=token, key=k)`, `token = reserved;`: the name of a variable. */
function isOwnName(
  key: string,
  value: string,
  next: string,
  isProse: boolean,
  isPass: boolean,
): boolean {
  const [ofKey, name] = [key.toLowerCase(), value.toLowerCase()]
  if (value.length < 3 || (isProse && next === ';' && !looksGenerated(value))) return true
  if (isProse && !isPass && (name.includes(ofKey) || (/[a-z][A-Z]/.test(value) && isName(value))))
    return true
  if (isProse && name === ofKey && next === ' ') return true
  if (isProse && ofKey.startsWith(`${name}_`)) return true
  return ofKey.endsWith(name) && (!isPass || /[,;)}\]]/.test(next))
}

/** `'token: ' + x`: the quote ends the text that the key stands in. */
function closesLiteral(text: string, at: number): boolean {
  const quote = text.charAt(at)
  const next = text.charAt(at + 1)
  if (!/^$|[\s,;)\]}>+.:&|?%]/.test(next)) return false
  let count = 0
  for (
    let before = at - 1;
    before >= 0 && before > at - 256 && text.charCodeAt(before) !== 10;
    before--
  ) {
    if (text.charAt(before) === quote) count++
  }
  return count % 2 === 1
}

/** A word, or words with `_` between them, are names. */
const NAME = /^[A-Za-z]+$|^[a-z\d]+(?:_[a-z\d]+)+$|\s/
