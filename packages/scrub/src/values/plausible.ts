import { DIGIT, LOWER, UNDERSCORE } from '../text/characters.ts'
import { hasNames, isDottedName } from './code-name.ts'
import { wordSet } from '../keys/key-words.ts'
import { namesSecret } from '../keys/vocabulary.ts'
import { isName, isVersionOrDate, looksGenerated } from './generated.ts'
import { isReference } from './reference.ts'
import { charactersOf, FOREIGN, MARK } from './value-characters.ts'

/** Words that are no secret: for nothing, of types, of states of a secret, and of other redactors. */
const EMPTY = wordSet(
  'true false null undefined none nil nan yes no on off na empty missing optional ' +
    'string number boolean bool any unknown never void object int integer array text uuid varchar char str ' +
    'bytes bytea bytearray memoryview id json data symbol n/a chauthtok ' +
    'valid invalid correct incorrect success wrong denied password-reset expired pending active inactive stale ' +
    'absent ready error timeout default auto manual custom loading processing all read write get set list asc desc create update delete read-write ' +
    'changed revoked rotated failed filtered redacted removed masked sanitized scrubbed omitted enabled disabled ' +
    'confirmed granted reused rotating compromised suspended blocked throttled terminated verified unverified locked unlocked rejected accepted approved skipped ignored malformed ' +
    'configured provided resolved loaded cached refreshed created deleted updated issued initialized matched ' +
    'required unsupported unauthorized include inherit omit same-origin hidden secure sensitive pass file keyfile path latest ' +
    'present unset todo tbd await new class iota function async basic bearer digest ' +
    '!0 !1 lax strict nullable bcrypt scrypt secretref secretkeyref placeholder mismatch',
)

/** Words of sentences: behind `password:` in prose they are no passwords. */
const PROSE = wordSet(
  'also are arg argument ask be been blank but by can cannot change characters click const ' +
    'contact contains das debe default deve did do does doit een ein else email enter er es est ' +
    'expects field files flag follow for forbidden found from got had has have het how if input ' +
    'is ist jest kann length let long match matches maximum may minimum moet muss must name nicht ' +
    'nie niet non not não ok only option options para parameter pas please pour remains requires ' +
    'reset return see sent set short should strong su successfully switch their to too type ' +
    'typeof und use using value var via visit votre was weak what when where whether which why ' +
    'will your är',
)
/** Words of sentences that also stand in people's passphrases: `the quick brown fox`. */
const SMALL = wordSet('a an and at go in it my of open or that the this with')

/** A participle that says what happened to a secret: `rejected`, `synchronized`. */
const BEFELL = /^[a-z]{4,}[^e]ed$/

const isSaid = (word: string): boolean => PROSE.has(word) || (word.length > 4 && EMPTY.has(word))

/** `12px`, `2.4s`, `16 kB`, `12/100` */
const MEASURE =
  /^\d{1,4}(?:\.\d{1,3})? ?(?:%|\/\d{1,4}|px|r?em|[kmg]?b|m?s|[mhdw]|(?:second|minute|hour|day)s?)$/i
/** An address in memory, a processor, an algorithm, a set of characters. */
const ALGORITHM =
  /^0x[\da-f]{1,8}$|^(?:amd64|arm64|i386|md5|argon2(?:id?)?|ed25519|(?:sha|[ehpr]s|utf|latin|cp)\d{1,4})$/i
/** Certificates and public keys. */
const PUBLIC = /^-{5}BEGIN [A-Z ]*(?:PUBLIC|CERT)|^ssh-\S+ AAAA/

/** A place in a file system: lower case in every part, or a name with an ending. */
const PATH =
  /^(?:~|\.{1,2}|[A-Z]:)?(?:\/[a-z]+(?:-[a-z]+)*|(?:[/\\](?:[a-z\d._-]+|\[\w+\]?)){2,})\/?$|^[a-z][a-z_.-]*(?:\/[a-z_.-]+)+$|^[\w./\\~-]*\/[\w.-]+\.[a-z]{2,5}\d?$/
/** What a bundler puts before the ending of a file: `static/token.8f3b2c1d.js`, `assets/Token-BkX3a9Zq.css`. */
const BUILD = /[-.][\w-]{6,64}(?=\.(?:[cm]?js|css|map|json|svg|png|woff2)$)/

/**
 * Whether the value of a secret's key may be a secret, judged by the value alone.
 *
 * @param prose the value is a word of a sentence and no property of its own
 * @param isCut the value stands bare in a text, where its end is not sure
 * @param known the kinds of its characters, where they were asked for before
 */
export function isPlausible(value: string, prose = false, isCut = false, known?: number): boolean {
  const first = value.charCodeAt(0)
  // Running an expression costs more than seeing by the first character that it cannot match.
  if (value.length < 2 || ((first === 45 || first === 115) && PUBLIC.test(value))) return false
  if (value.length > 80) {
    return !(isSentence(value) || isForeignWording(value.slice(0, 400)) || isPageAddress(value))
  }
  const bits = known ?? charactersOf(value)
  if (bits === DIGIT) return true
  if (isVersionOrDate(value)) return false
  if (first > 47 && first < 58 && value.length < 17 && MEASURE.test(value)) return false
  // No word has a capital behind a small letter: `GrünLqEg`.
  const isForeign = (bits & FOREIGN) !== 0 && !ODD_WORD.test(value) && isWording(value)
  if ((bits & (MARK | UNDERSCORE | DIGIT)) === DIGIT)
    return !isForeign && !(value.length < 11 && ALGORITHM.test(value))
  const small = value.toLowerCase()
  const isOpen =
    (bits & MARK) !== 0 && (first === 40 || first === 91 || '!?,;.)]'.includes(value.slice(-1)))
  const word = isOpen ? small.replace(/^[([]+|[!?,;.)\]]+$/g, '') : small
  if (EMPTY.has(word)) return false
  if ((bits & DIGIT) === 0) {
    if ((prose || word.length < 6) && (PROSE.has(word) || SMALL.has(word))) return false
    if (prose && BEFELL.test(word)) return false
    // Labels begin with a capital or are in another script, as `Введите пароль`; passwords are in
    // ASCII.
    if (bits !== LOWER && (isLabel(value) || isForeign)) return false
    if (SAYS_WRONG.test(word)) return false
    if ((bits & (MARK | UNDERSCORE)) === 0) return true
  }
  return !(
    isReference(value, isCut) ||
    (PATH.test(value) && hasNames(value.replace(BUILD, ''))) ||
    // Three digits behind a dot are of a password, `Maple.4402`, and not of a name.
    (value.includes('.') && !/\.\d{3}/.test(value) && isName(value) && isDottedName(value)) ||
    isSentence(value) ||
    isForeign
  )
}

/** A long address of words alone, as of a page of a manual. */
function isPageAddress(value: string): boolean {
  return (
    value.length < 512 &&
    /^https?:\/\/[^\s?#@]+$/.test(value) &&
    !value.split('/').some(looksGenerated)
  )
}

/**
 * Whether it says what belongs there: `password: 'New password'`, `--token TOKEN`, `YOUR_API_KEY`.
 */
function isLabel(value: string): boolean {
  if (SCREAMING.test(value) || (LABEL.test(value.replace(/[:…\])]+$/, '')) && namesSecret(value)))
    return true
  const words =
    value.length < 60 && /\s/.test(value) && isWording(value) ? value.split(/[^\p{L}\p{M}]+/u) : []
  return (
    words.length > 1 &&
    words.length < 8 &&
    words.some((word) => word.length > 3 && namesSecret(word))
  )
}

/** Whether a value has only words, punctuation and short numbers: `mindestens 8 Zeichen`. */
export function isWording(value: string): boolean {
  return WORDING.test(value)
}

const ODD_WORD = /^\S*\p{Ll}\p{Lu}\S*$/u

const isForeignWording = (value: string): boolean => /[^\0-\x7f]/.test(value) && isWording(value)

/**
 * Arabic and Indic scripts join letters with a mark of no width; East Asian ones write what is
 * counted right behind its number.
 */
const WORDING =
  /^(?:[\p{L}\p{M}\s.,:;!?¿¡'’()…*/：？！。、؟।“”„«»「」（）-]|\{\w{0,16}\}|(?<=[\u0600-\u0dff])\u200c|(?<!\S)\d{1,2}(?!\S)|\d{1,2}(?=[\u3040-\ud7ff]))+$/u

/**
 * What forms say about a field, in languages whose words are in ASCII (`falsch`, `incorrecta`);
 * `xxx`.
 */
const SAYS_WRONG =
  /^(?:x+$|\w*x{6}$|your[a-z]+here$|errat|obb?li[gc]at|scadut|mancan|incorr|requer|falsch|erforder|abgelauf|verplicht|wymag|onjuist|ongeldig|manqu)[a-z]*$/

/** `LOCAL_FILE_PATH`: a variable, or what a help page shows in place of a value. */
const SCREAMING = /^_*[A-Z]{2,}(?:[_:=,[\]]+[A-Z][A-Z]+)+[_,:.[\]]*$/
const LABEL = /^(?:\p{Lu}\p{Ll}*|\p{Lu}+|\p{L}+(?:[ _-]\p{L}+)+)$/u

/** Whether a value of several words asks something, or has words that only sentences have. */
function isSentence(value: string): boolean {
  if (!/\s/.test(value)) return false
  if (/\s\p{L}+\s\p{L}+ ?\?$/u.test(value)) return true
  const words = value
    .slice(0, 400)
    .toLowerCase()
    .split(/[\s,.:;!?'"`()]+/)
  if (words.length < 2 || isMnemonic(value)) return false
  if (words.length === 2)
    return words.every((word) => PROSE.has(word) || SMALL.has(word) || EMPTY.has(word))
  if (words.filter((word) => SMALL.has(word)).length > 1) return true
  const said = words.filter(isSaid)
  const [first] = said
  if (said.length !== 1 || first === undefined || PROSE.has(first)) return said.length > 0
  // One word of a random passphrase may be a state by chance; in a sentence the state comes last.
  return !DRAWN_WORDS.test(value) || value.endsWith(first)
}

/** A passphrase of random words: `correct horse battery staple`. */
const DRAWN_WORDS = /^[a-z]+(?:[ -][a-z]+){3,}$/
/** Words of BIP 39: twelve to twenty-four of them, in steps of three. */
const MNEMONIC = /^(?:(?:[a-z]{3,8} ){3}){3,7}(?:[a-z]{3,8} ){2}[a-z]{3,8}$/

export const isMnemonic = (value: string): boolean => MNEMONIC.test(value)
