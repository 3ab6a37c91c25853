import { createAutomaton } from '../text/automaton.ts'
import { bitsOf, DIGIT } from '../text/characters.ts'
import { decode } from '../text/decode.ts'
import { DISGUISES } from '../text/pattern.ts'
import { readOn } from '../text/read-on.ts'
import { namesPerson, PERSON_TRIGGERS } from './identity.ts'
import { COUNTING_WORDS, DESCRIPTIVE_WORDS, KEY_TRIGGERS } from './key-words.ts'
import { LONGEST_KEY, remember } from '../text/remember.ts'
import { normalizeKey, splitKey } from './split-key.ts'
import { type JudgeKey, type KeyVerdict, NONE } from './verdict.ts'
import { judgeWords } from './vocabulary.ts'

/** Whether two keys differ in nothing but the digits of long numbers: `row_1001`, `row_1002`. */
function isNextTo(before: string, key: string): boolean {
  const { length } = key
  if (before.length !== length) return false
  let digits = 0
  let differs = false
  for (let at = 0; at < length; at++) {
    const code = key.charCodeAt(at)
    const other = before.charCodeAt(at)
    if ((bitsOf(code) & bitsOf(other) & DIGIT) !== 0) {
      digits++
      differs ||= code !== other
    } else {
      if (code !== other || (differs && digits < LONG)) return false
      digits = 0
      differs = false
    }
  }
  return !differs || digits >= LONG
}

const GENERATION = 4096
/** A number of so many digits is an id: keys that differ in nothing else are judged once. */
const LONG = 4

/** A key without any of these words says nothing. */
const CANDIDATES = createAutomaton(
  // These are whole words of the vocabulary; `ghPat` has no mark before its last one.
  [...KEY_TRIGGERS, ...PERSON_TRIGGERS, ...DISGUISES, 'pat', 'pk'].map((source) => ({
    source,
    action: 0,
  })),
)

/** One place serves all keys, most of which are dismissed after this one reading. */
const scratch = { at: 0, state: 0, run: 0 }

function isCandidate(key: string): boolean {
  scratch.at = scratch.state = scratch.run = 0
  while (readOn(CANDIDATES, key, scratch)) {
    if (CANDIDATES.actions(scratch.state).length > 0) return true
  }
  return false
}

interface KeySettings {
  /** Words of the app that make a key a secret. */
  readonly words: readonly string[]
  /** Whole keys, in any spelling, that are never judged. */
  readonly allowed: readonly string[]
  /** Rules that never act. */
  readonly off?: ReadonlySet<string>
}

/** Makes the judge of keys. */
export function createKeyJudge(settings: KeySettings): JudgeKey {
  const extra = settings.words.map(normalizeKey).filter((word) => word !== '')
  const allowed = new Set(settings.allowed.map(normalizeKey))
  const find: JudgeKey = (key) => {
    const verdict = judge(key.slice(-LONGEST_KEY), extra, allowed)
    return settings.off?.has(verdict.rule) === true ? NONE : verdict
  }
  const recall = remember(find, GENERATION)
  if (extra.length > 0) return recall
  let last = ''
  let verdict = NONE
  return (key) => {
    if (key === last) return verdict
    if (!isCandidate(key)) return NONE
    if (allowed.size > 0 || key.length > LONGEST_KEY) return recall(key)
    if (!isNextTo(last, key)) verdict = recall(key)
    last = key
    return verdict
  }
}

/** A key that is the name of a file or a package: `token.ts: 3 errors`, `node_modules/cookie`. */
const FILE = /\.(?:[cm]?[jt]sx?|css|html?|md|svg|py)$|(?:^|\/)node_modules\//i

/** `비밀번호는`, `密码是`: particles that are written without a blank. */
const PARTICLE = /[은는이가을를はがを是为為]$/

/** What `decode` may resolve. */
const DISGUISED = /[^ -~]|[%\\&]/

function judge(name: string, extra: readonly string[], allowed: ReadonlySet<string>): KeyVerdict {
  // `pass%77ord`, a zero-width space in the midst, full-width letters.
  const key = DISGUISED.test(name) ? (decode(name)?.text ?? name).replace(PARTICLE, '') : name
  const words = splitKey(key)
  const joined = words.join('')
  if (allowed.has(joined)) return NONE
  for (const word of extra) {
    // A word of up to three letters is part of many longer ones, so it must stand alone.
    const isMeant = words.includes(word) || (word.length > 3 && joined.includes(word))
    const takesNumbers = !words.some(
      (part) => COUNTING_WORDS.has(part) || DESCRIPTIVE_WORDS.has(part),
    )
    if (isMeant) return { kind: 'secret', rule: `key:${word}`, takesNumbers }
  }
  if (FILE.test(key)) return NONE
  if (namesPerson(key, joined)) return { kind: 'identity', rule: 'identity' }
  const verdict = judgeWords(words)
  // `PaSsWoRd` falls into short pieces and is read as one word.
  const isOneWord = verdict === NONE && words.length > 2 && joined.length < words.length * 3
  return isOneWord ? judgeWords([joined]) : verdict
}
