import { endOf, matchAt, textBefore } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { isStrong, type KeyVerdict } from '../keys/verdict.ts'
import { hasNames } from '../values/code-name.ts'
import { isPlausible } from '../values/plausible.ts'
import { isForeignWord } from '../keys/vocabulary.ts'
import { isName, looksGenerated, UUID } from '../values/generated.ts'
import { namesStored } from '../values/proof.ts'
import { quotedWord } from './quoted-word.ts'

/**
 * `Incorrect API key provided: x`, `token mismatch: expected x`; the value has to look like one.
 */
const HANDED =
  /\s+(?:(?:provided|given|supplied|used|received|sent|entered|presented)\s*[:=]|mismatch[:,;]? (?:expected|got|received):?)\s*/iy
const BLANKS = / {1,32}/y
/** `{:db/password "x"}` */
const CLOJURE = /(?:^|[\s{(,]):[\w.-]{1,40}\/$/
/** `changed the password to x7` */
const CHANGES = /\b(?:chang|updat|rotat|reset|sett?)(?:e|ed|es|ing|ting)? (?:[\w'-]{1,16} ){0,3}$/i
/** A sentence with such a verb may set a word of code, so the value needs a digit and something else. */
const CHANGED_TO = /^(?=.*\d)(?=.*\D).{4,}$/
const VERB =
  /(?:\s+(?:for|of|in) (?:the )?(?:user )?["'`]?[\w.@-]{1,64}["'`]?)?\s+(?:(?:was |is |has been )?(?:(?:chang|updat)ed from(?= (?=\S{4})\S{1,64}?(?:\d| to ["'`]?\[F))|(?:(?:re)?set|(?:chang|updat)ed)(?: from \S{1,64})? to)|is|was|are|lautet|ist|est|es|é|è|equals|to (?:be|equal|eql|match))(?:\s*:)?\s+(?:now |still )?/iy
/** `mot de passe temporaire est x7`, `hasło to x7`, `пароль — x7` */
const FOREIGN_VERB =
  /(?:\s{1,8}\p{L}[\p{L}\p{M}]{1,11}){0,2}\s{1,8}(?:ist|lautet|est|es|é|è|to|jest|je|är|er|on|είναι|là|—|–)(?:\s*:)?\s+/uy
const DASHES = '-\u2013\u2014'
const NETRC_BEFORE =
  /(\b(?:machine\s+\S{1,128}|default)\s+)?\b(?:login|user(?:name)?)\s+\S{1,128}\s+$/
/** `secret "web-token-x7gh2" not found`: the quoted word is the name of a secret. */
const NAMED_BEHIND =
  /^ (?:(?:could )?not (?:be )?found|does not exist|already|in (?:ns|namespace)\b)/
/** What ends a sentence, or what marks or quotes it. */
const SENTENCE_MARKS = '.!?:*\u2026\u201d'
/** `Unexpected token 'FieldLimit'`: a token of a parser. */
const UNEXPECTED = /(?:unexpected|unrecognized|illegal) $/i
/** A value of `.netrc`, which only a blank ends. */
const ALL = /[^\s"'`]+/y
/** A word without quotes; an escaped line break, `%0A`, ends it as a blank does. */
const BARE =
  /(?:(?!%0[AD]|&[\w.-]{1,40}=)[^\s,;"'`<>()\\]|[,;<>()](?=[\w!@#$%^*+=~])(?!<[a-z]\w{0,8}[\s/>]))+/iy

/**
 * A secret that a sentence tells: `the password is x7`, `PASSWORD 'x'`, and `.netrc`'s `login bob
 * password x`. A plain word stays; what has a digit or a mark, or stands in quotes, goes.
 *
 * @param start where the key's word begins
 * @param end where it ends, before a space
 */
export function spokenValue(
  text: string,
  start: number,
  end: number,
  verdict: KeyVerdict,
): Edit | undefined {
  if (!isStrong(verdict)) return verdict.rule === 'key:session' ? sessionAt(text, end) : undefined
  // An id may end in `Pw` by chance. The key of a sentence has no digits, but for a number at its end.
  if (
    /\d(?!\d?$)(?!\D*_)/.test(text.slice(start, end)) ||
    (text.charCodeAt(start - 1) === 47 && !CLOJURE.test(textBefore(text, start, 48)))
  )
    return undefined
  const told = toldAt(text, start, end, verdict)
  const isSql = text.charCodeAt(start - 1) === 32 && /\bwith $/i.test(textBefore(text, start, 5))
  // In brackets stands the name of a variable, in a manual: the key (`secretKey`).
  const isInBrackets = text.charCodeAt(told.from - 1) === 40
  const quoted = quotedWord(text, isInBrackets ? end : told.from, verdict.rule, isSql)
  if (quoted === undefined) return bareWord(text, told, verdict)
  const value = text.slice(quoted.start, quoted.end)
  if (verdict.kind === 'number' && !/\d/.test(value)) return undefined
  const isFound = verdict.rule.startsWith('key:secret') || !looksGenerated(value)
  if (isFound && NAMED_BEHIND.test(text.slice(quoted.end + 1, quoted.end + 24))) return undefined
  const isParsers = UNEXPECTED.test(textBefore(text, start, 14))
  if (isParsers && !(value.length > 15 && looksGenerated(value))) return undefined
  const isTold = told.isVerb && text.charCodeAt(quoted.start - 1) !== 96
  return isTold || isSql || TELLING.test(value) ? quoted : undefined
}

/** `session x7Gh… not found`: drawn, and too long for the number of a request. */
const SESSION =
  / ["'`]?((?=[\w-]{0,60}\d)(?:(?=\w{0,60}[a-z])(?=\w{0,60}[A-Z])\w{24,128}|[\da-f]{40,128}))(?![\w-])/y

function sessionAt(text: string, end: number): Edit | undefined {
  const value = matchAt(SESSION, text, end)?.[1]
  if (value === undefined || !looksGenerated(value)) return undefined
  return { start: SESSION.lastIndex - value.length, end: SESSION.lastIndex, rule: 'key:session' }
}

/** The word without quotes that a sentence tells, when it looks like a secret of that place. */
function bareWord(text: string, told: Told, { rule }: KeyVerdict): Edit | undefined {
  // To see that the word is too short takes less time than to read it.
  const blank = text.indexOf(' ', told.from)
  if (blank >= 0 && blank - told.from < told.shortest) return undefined
  const bareEnd = endOf(told.word ?? BARE, text, told.from)
  if (bareEnd - told.from < told.shortest) return undefined
  let stop = bareEnd
  while (SENTENCE_MARKS.includes(text.charAt(stop - 1))) stop--
  const value = text.slice(told.from, stop)
  const isToken = rule === 'key:token' && UUID.test(value)
  if ((!told.proof.test(value) && !isToken) || !isPlausible(value, true)) return undefined
  if (namesStored(value, rule)) return undefined
  // `use password Some_Const_Name1`
  if (told.proof === MADE_UP && isName(value)) return undefined
  // `token is BlockMap` tells a type, `10-30` a range, and `jwt kid=x` is followed by a pair.
  if (/^(?:[A-Z][a-z]+)+$|^\d{1,3}-\d{1,3}$/.test(value)) return undefined
  const pairName = told.isVerb ? undefined : /^([\w-]{1,24})=[^=]/.exec(value)?.[1]
  if (pairName !== undefined && hasNames(pairName)) return undefined
  if (/^[*&]/.test(value) && hasNames(value)) return undefined
  return { start: told.from, end: stop, rule }
}

/** Where a sentence tells its secret, and what the word there must look like to be one. */
interface Told {
  readonly from: number
  readonly proof: RegExp
  /** Characters that the proof asks for. */
  readonly shortest: number
  readonly isVerb: boolean
  /** @default a word of a sentence */
  readonly word?: RegExp
}

function toldAt(text: string, start: number, end: number, { kind, rule }: KeyVerdict): Told {
  if (text.startsWith('to ', end + 1) && CHANGES.test(textBefore(text, start, 48))) {
    return { from: end + 4, proof: CHANGED_TO, shortest: 4, isVerb: true }
  }
  const isForeign = isForeignWord(rule)
  const verbEnd = Math.max(endOf(VERB, text, end), isForeign ? endOf(FOREIGN_VERB, text, end) : -1)
  if (verbEnd > 0) {
    return {
      from: verbEnd,
      proof: kind === 'number' ? NUMBER_OR_TOKEN : TELLING,
      shortest: 3,
      isVerb: true,
    }
  }
  const isVerb = false
  const handed = endOf(HANDED, text, end)
  if (handed > 0) return { from: handed, proof: MADE_UP, shortest: 8, isVerb }
  // Columns are filled up with blanks; a list has `Password - x7Gh…`; `invalid token (x7Gh…)`.
  let from = Math.max(end, endOf(BLANKS, text, end))
  const isListed = DASHES.includes(text.charAt(from)) && text.charCodeAt(from + 1) === 32
  if (isListed) from += 2
  if (isListed && kind === 'number') return { from, proof: NUMBER_OR_TOKEN, shortest: 4, isVerb }
  const isPass = isForeign || /pass|pwd?/.test(rule)
  if (text.charCodeAt(from) === 40)
    return { from: from + 1, proof: isPass ? MADE_UP : GENERATED, shortest: 8, isVerb }
  if (!isPass) return { from, proof: GENERATED, shortest: 12, isVerb }
  const netrc = NETRC_BEFORE.exec(textBefore(text, start, 220))
  if (netrc === null) {
    // `-passwd x`, a flag of the older kind
    if (text.charCodeAt(start) === 45) return { from, proof: TELLING, shortest: 4, isVerb }
    const isGiven = /\b(?:with|using|(?:use|with) the) $/i.test(textBefore(text, start, 10))
    return { from, proof: isGiven ? GIVEN : MADE_UP, shortest: 8, isVerb }
  }
  return netrc[1] === undefined
    ? { from, proof: TELLING, shortest: 1, isVerb }
    : { from, proof: /./, shortest: 1, isVerb, word: ALL }
}

/** Too random for a name, even right behind the key: `invalid token x7Gh…`. */
const GENERATED =
  /^(?!0x(?![\da-f]{64}$))(?:(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/=!@#$%^&*.~-]{12,}|(?=\d*[a-z])(?=(?:[a-z]*\d){3})[a-z\d]{20,}|(?=\d*[A-Z])(?=(?:[A-Z]*\d){2})[A-Z\d]{16,})$/

const NUMBER_OR_TOKEN: RegExp = new RegExp(`^\\d[\\d-]{2,18}$|${GENERATED.source}`)

/** What people make up: `Password s3cr3tpass1 rejected`. */
const MADE_UP: RegExp = new RegExp(
  String.raw`^(?=.*\d)(?=.*[A-Za-z])(?!.*[_-])[\w!@#$%^&*+=.~]{8,}$|${GENERATED.source}`,
)

/** Behind `with password` also words that a number ends: `coffee-winter-10`, but not `scram-sha-256`. */
const GIVEN: RegExp = new RegExp(
  `${MADE_UP.source}|^(?!.*[Ss][Hh][Aa])(?=.*[A-Za-z])[\\w-]{4,}\\d\\d$`,
)

/** Four characters or more with a digit or a mark among them: no word of a sentence. */
const TELLING = /^(?=.*(?:\d|[^\w.-]|[a-z][A-Z])).{4,}$/
