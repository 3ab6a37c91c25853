import { bitsOf, DIGIT, endOf, LOWER, textBefore, UPPER } from '../text/characters.ts'
import { normalizeKey } from '../keys/split-key.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import { isForeignWord, namesSecret } from '../keys/vocabulary.ts'
import {
  isDrawnWord,
  isName,
  isNumeric,
  looksGenerated,
  looksPersonal,
} from '../values/generated.ts'
import { isDottedPassphrase } from '../values/passphrase.ts'
import { isPlausible } from '../values/plausible.ts'
import { isNamed, namesStored, provesNumber, provesWeakKey } from '../values/proof.ts'
import { isCodeReference } from './code-reference.ts'
import type { KeyedPlace } from './keyed-place.ts'
import { type KeyedValue, keyedValueOf, mayBeCut } from './keyed-value.ts'
import type { ValueSpan } from './value-span.ts'

/**
 * Judges a value behind its key.
 *
 * @returns where the secret at the start of the value ends; the start itself when the value is no secret
 */
export function secretEnd(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
  span: ValueSpan,
): number {
  const { start, end } = span
  if (end <= start) return start
  const pair = keyedValueOf(text, place, verdict, span)
  const phrase = phraseEnd(pair)
  if (phrase > 0) return phrase
  if (isSentence(pair) || isCodeReference(pair)) return start
  if (pair.kind === 'weak' && pair.isBare && !isNamed(pair.rule)) return generatedEnd(pair)
  return !isNameAlone(pair) && isProven(pair) ? end : start
}

const IS_PHRASE = /phrase|mnemonic|seed/
const PHRASE = /[a-z]{3,12}(?: [a-z]{3,12}){2,23}(?=$|["'<,;.)\]…\r\n]| [([])/y

/** `Application password: m0g1 t3rx w16W qDqj`, as WordPress and Google write them. */
const OF_APP = /\bapp(?:lication)?[ _-]$/i
const GROUPS = /(?:[A-Za-z\d]{4} ){3,5}[A-Za-z\d]{4}(?!\w)/y
/** The same where nothing but the form tells it: `password: qwer tyui asdf ghjk`, and no more. */
const LETTERS = /^[a-z ]{19}(?![ .])/

/** The end of a secret of several words without quotes; -1 when there is none. */
function phraseEnd(pair: KeyedValue): number {
  const { text, keyStart, start, separator, rule, value, next, isWord, isPass } = pair
  if (next !== ' ') return -1
  const groups = isPass && value.length === 4 ? endOf(GROUPS, text, start) : -1
  if (groups > 0) {
    const phrase = text.slice(start, groups + 1)
    if (
      OF_APP.test(textBefore(text, keyStart, 12)) ||
      (LETTERS.test(phrase) && isPlausible(phrase))
    )
      return groups
  }
  // `password = copper violet harbor` on a line of its own
  if (!isWord) return -1
  const isSetting = isPass && separator === '=' && /^$|[.\s"']/.test(text.charAt(keyStart - 1))
  if (!isSetting && !IS_PHRASE.test(rule)) return -1
  const end = endOf(PHRASE, text, start)
  // `guess mnemonic: nothing found here`; a secret one has twelve words.
  const isLong = rule !== 'key:mnemonic' || text.slice(start, end).split(' ').length > 5
  return end > 0 && isLong && isPlausible(text.slice(start, end)) ? end : -1
}

/** A further word of the sentence, which is no key of a pair. */
const SENTENCE_GOES_ON = /,? (?:\d+ )?\p{L}+(?![\w-]*["']?[:=])/uy
/** Capitals behind a small letter, as no word of a sentence has them. */
const ODD_CASE = /[a-z][A-Z]{2}/
/** `Failed to refresh password: timeout` */
const SENTENCE_BEFORE = /\p{L}+ \p{Ll}+ $/u

const LAST_TWO = /^.*?([^_]+)_([^_]+)$/

/** `Unexpected token: string` is prose; `token: x7Gh2` is not. */
function isSentence(pair: KeyedValue): boolean {
  const { text, keyStart, separator, quoted, end, rule, key, value, isWord, isProse, isPass } = pair
  if (quoted || separator.charCodeAt(0) !== 58) return false
  if (isWord && value.length < 16 && !isDrawnWord(value)) {
    if (!isPass) return true
    // `Senha: incorreta`, `Passwort: Pflichtfeld`
    const isTitle = isForeignWord(rule) && /^\p{Lu}/u.test(text.charAt(keyStart))
    if (isProse && (isTitle || SENTENCE_BEFORE.test(textBefore(text, keyStart, 24)))) return true
  }
  if (!isProse || separator !== ':') return false
  // `encryption_key: AES256 encryption key to use`
  if (
    value.length < 9 &&
    key.includes('_') &&
    text.startsWith(` ${key.replace(LAST_TWO, '$1 $2')} `, end)
  )
    return true
  if (isPass) return isWord && !ODD_CASE.test(value) && endOf(SENTENCE_GOES_ON, text, end) > 0
  // `Failed to get registration token: permission-blocked`
  return /^(?:[^A-Za-z\d]*|[a-z]{3,}-[a-z]{3,})$/.test(value)
}

/** The characters of a value that was generated. */
const GENERATED = /[\w+/=.~:%-]*[\w+/=~%-]/y

/** Where a generated value ends behind a key that says little; at its start when it does not look like one. */
function generatedEnd(pair: KeyedValue): number {
  const { text, keyStart, start, rule, value, isProse } = pair
  // `/*[generated code: output=da39…*/`
  if (isProse && /^\w+=[^="']/.test(value)) return start
  const end = Math.min(pair.end, endOf(GENERATED, text, start))
  // `key = base64.decode(…`, `state = States[…`
  if (/[([]/.test(text.charAt(end))) return start
  if (end < 0 || !provesWeakKey(text.slice(start, end), rule)) return start
  // `Cache restored from key: node-…`
  return /\bcache\b/i.test(textBefore(text, keyStart, 40)) ? start : end
}

const LOGPROB = /\\*["'],\s?\\*["']?logprob\b/y

/** A name in code: a word, words with `_` or dots between them; or several words. */
const NAME = /^[A-Za-z]+(?:\.[A-Za-z]+)*$|^(?:[a-z\d]+(?:_[a-z\d]+)+|[A-Z\d]+(?:_[A-Z\d]+)+)$|\s/

/** Whether the value is only a name: of its own key, of a variable, of an entry in a list. */
function isNameAlone(pair: KeyedValue): boolean {
  const { text, separator, quoted, start, end, quote, kind, rule, key, value, next } = pair
  const { isBare, isWord } = pair
  if (!isBare) {
    if (!quoted && closesLiteral(text, start, quote)) return true
    // A shell's `KEY=`command of several words``
    if (quote === '`' && /\s/.test(value) && text.charCodeAt(start - 2) === 61) return true
    // `{"token":"You","logprob":-2.1}`, as a model tells it.
    if (rule === 'key:token' && endOf(LOGPROB, text, end) > 0) return true
    // `'auth_token': 'authToken'`: a table of names.
    if (endAlike(value, key) && /[a-z][A-Z]|_/.test(value) && isNameOfKey(value, key)) return true
  }
  const isFlag = isWord && text.startsWith('--', pair.keyStart)
  if (isFlag && (isMetavariable(pair) || isFlagOfTwo(pair))) return true
  // `Format: [token] => pin: x`
  if (isWord && next === ':' && (separator === '=>' || namesSecret(value))) return true
  if (separator === ',' && kind !== 'number') {
    // `["--password", "maple_402"]`: names of code that an option is given have no digit.
    const isNumbered = text.startsWith('--', pair.keyStart) && /\d/.test(value)
    const mayBeName = NAME.test(value) && !isDrawnWord(value) && !looksGenerated(value)
    if (!isNumbered && (mayBeName || !looksPersonal(value))) return true
  }
  return isWord && (kind === 'weak' || isOwnName(pair))
}

/** Whether two names may end in the same letter or digit; what ends in a mark is not told apart. */
function endAlike(value: string, key: string): boolean {
  const a = value.charCodeAt(value.length - 1)
  const b = key.charCodeAt(key.length - 1)
  const isMark = (bitsOf(a) & ALNUM) === 0 || (bitsOf(b) & ALNUM) === 0
  return isMark || (a | 32) === (b | 32)
}

const ALNUM = LOWER | UPPER | DIGIT

/** `'auth_token': 'authToken'`; `private_key: "_RSAPrivateKey"`, a type in Python's quotes. */
function isNameOfKey(value: string, key: string): boolean {
  const name = normalizeKey(value)
  const ofKey = normalizeKey(key)
  return (
    name === ofKey || (key.includes('_') && /^_?[A-Za-z]+$/.test(value) && name.endsWith(ofKey))
  )
}

const isFlagOfTwo = ({ text, keyStart }: KeyedValue): boolean =>
  TWO_FLAGS.test(textBefore(text, keyStart + 2, 56))

const HELP = / {2,}\p{L}/uy

/** `--key=DATEI    Datei mit …`: what help in any language shows for a value. */
const isMetavariable = ({ text, value, end }: KeyedValue): boolean =>
  value === value.toUpperCase() && endOf(HELP, text, end) > 0

/** `f(token=token, key=k)`, `token = reserved;`: the name of a variable. */
function isOwnName({ key, value, next, isProse, isPass }: KeyedValue): boolean {
  if (value.length < 3) return true
  if (!isProse && !endAlike(value, key)) return false
  const ofKey = key.toLowerCase()
  const name = value.toLowerCase()
  if (isProse) {
    if (next === ';' && !looksGenerated(value)) return true
    if (!isPass && (name.includes(ofKey) || (/[a-z][A-Z]/.test(value) && isName(value))))
      return true
    if ((name === ofKey && next === ' ') || ofKey.startsWith(`${name}_`)) return true
  }
  return ofKey.endsWith(name) && (!isPass || /[,;)}\]]/.test(next))
}

/** Characters before a quote in which the one that it closes is looked for, within its line. */
const NEAR = 255

/** Whether the quote before an index closes the text that the key stands in: `'token: ' + x`. */
export function closesLiteral(text: string, behind: number, quote: string): boolean {
  if (!/^$|[\s,;)\]}>+.:&|?%]/.test(text.charAt(behind))) return false
  const line = textBefore(text, behind - quote.length, NEAR)
  return line.slice(line.lastIndexOf('\n') + 1).split(quote).length % 2 === 0
}

/** `designToken: color-primary-500` */
const NO_ACCESS = /(?:design|colou?r|style|theme)[-_]?token/i
/** Words behind which a parser or a validator names what it met, which is mostly no secret. */
const COMPLAINT = /\b(?:unexpected|invalid|expired|illegal|got|bad|missing|unknown|wrong) $/i

/** `--ask-password et --password ensemble`: a sentence names two flags. */
const TWO_FLAGS =
  /--[\w-]{0,24}(?:pass|token|key|secret)[\w-]{0,24} (?:and|or|et|ou|und|oder|e|o|y|a|i|og|och|en|of|lub|oraz|nebo|tai|ve|и|или) --$/u

/** Whether a value that is no part of a sentence, no code and no name is a secret: the last question. */
function isProven(pair: KeyedValue): boolean {
  const { text, keyStart, separator, quoted, end, kind, rule, key, value } = pair
  const { bits, isBare, isWord, isProse, isPass } = pair
  // Bare words with dots between them are code more often.
  const mayBeDotted = isPass && value.includes('.') && (!isBare || /\d\d$/.test(value))
  if (mayBeDotted && isDottedPassphrase(value)) return true
  // What proves a key that says little is rarer than what is plausible, and seen sooner.
  const isWeak = kind === 'weak' || kind === 'cookie'
  if (isWeak && !provesWeakKey(value, rule)) return false
  if (!isPlausible(value, isProse || separator === ' ', mayBeCut(text, end, isBare), bits))
    return false
  if (isWeak) return true
  if (kind === 'number') return provesNumber(value, rule)
  if (namesStored(value, rule)) return false
  if (key.length > 9 && NO_ACCESS.test(key) && isName(value)) return false
  const isBehindWord = text.charCodeAt(keyStart - 1) === 32
  if (
    separator.startsWith('==') ||
    (isBehindWord && COMPLAINT.test(textBefore(text, keyStart, 12)))
  ) {
    return looksPersonal(value)
  }
  if (isWord || !isNumeric(value)) return true
  // Counters arrive as text at times: `{"rate_limit_tokens":"250"}`.
  if (!isBare) return !rule.startsWith('key:token')
  if (quoted || /token|key:sess/.test(rule) || /id$/i.test(key)) return false
  return value.length > (isPass ? 3 : 4)
}
