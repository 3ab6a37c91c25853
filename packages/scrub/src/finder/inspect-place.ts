import { bitsOf, DIGIT, isSpace, runEnd, WORD } from '../text/characters.ts'
import { authScheme } from '../structures/auth-scheme.ts'
import { card } from '../shapes/card.ts'
import { command } from '../structures/command.ts'
import { cookieList } from '../structures/cookie-list.ts'
import { homeDirectory } from '../structures/home-directory.ts'
import { iban } from '../shapes/iban.ts'
import { jwk } from '../structures/jwk.ts'
import { jwt } from '../shapes/jwt.ts'
import { k8sSecret } from '../structures/k8s-secret.ts'
import { knownPlace, type KnownPlace, knownPlaces } from '../structures/known-place.ts'
import { markup } from '../keyed/markup.ts'
import { multipart } from '../keyed/multipart.ts'
import { pem } from '../shapes/pem.ts'
import { providerMarkers, providerToken } from '../shapes/provider-token.ts'
import { quotedWord } from '../keyed/spoken-value.ts'
import { sqlInsert } from '../keyed/sql.ts'
import { sqlParameters } from '../keyed/sql-parameters.ts'
import { namedSsn, ssn } from '../shapes/ssn.ts'
import { userinfo } from '../structures/userinfo.ts'
import type { Edit } from '../text/edit.ts'
import { keyedAt, wordStart } from '../keyed/keyed.ts'
import type { JudgeKey } from '../keys/verdict.ts'
import type { Scan } from '../text/scan.ts'
import type { TokenMarker } from '../shapes/token-template.ts'
import {
  AT_SIGN,
  CARD,
  CARD_GROUPS,
  COMMAND,
  COOKIES,
  PARAMETERS,
  FLAG,
  HOME,
  IBAN,
  IDENTIFIED,
  JWT,
  KEYED,
  KEY_LINE,
  KIND_SECRET,
  KTY,
  LABEL,
  PEM,
  KEY_IS,
  KEY_SPACE,
  VALUES,
  FORM_DATA,
  END_TAG,
  KNOWN_PLACE,
  PROVIDER,
  SCHEME,
  SSN,
  SSN_NAME,
} from './triggers.ts'

export interface TextRules {
  readonly judge: JudgeKey
  readonly replacement: string
  /** Rules that never act. */
  readonly off: ReadonlySet<string>
}

const NOTHING: readonly Edit[] = []

/**
 * Looks closer at a place the automaton reported.
 *
 * @param text the whole text
 * @param end behind the last character of the pattern
 * @param action which pattern it was
 * @param scan what is known about the text so far
 */
export function inspectPlace(
  text: string,
  end: number,
  action: number,
  scan: Scan,
  rules: TextRules,
): readonly Edit[] {
  switch (action) {
    case KEYED:
    case LABEL:
    case KEY_LINE:
    case KEY_SPACE:
      return keyedAt(text, end - 1, scan, rules.judge)
    case KEY_IS:
      return keyedAt(text, end - 4, scan, rules.judge)
    case FLAG:
      return keyedAt(text, runEnd(text, end, WORD, end + 96), scan, rules.judge)
    case IDENTIFIED:
      return text.charCodeAt(end) === 96 ? NOTHING : one(quotedWord(text, end, 'key:password'))
    case VALUES:
      return sqlInsert(text, end, rules.judge)
    case KTY:
      return jwk(text, end, scan)
    case KIND_SECRET:
      return k8sSecret(text, end, scan)
    case FORM_DATA:
      return one(multipart(text, end - 10, rules.judge))
    case COMMAND:
      return command(text, wordStart(text, end - 1), end - 1, scan)
    case PARAMETERS:
      return sqlParameters(text, end, rules.judge)
    case COOKIES:
      return cookieList(text, end)
    case END_TAG:
      return one(markup(text, end, scan.resume, rules.judge))
    case AT_SIGN:
      return one(userinfoBefore(text, end - 1, scan.resume, rules.replacement))
    case HOME:
      return one(homeDirectory(text, wordStart(text, end - 1), end - 1))
    case SCHEME:
      return one(authScheme(text, wordStart(text, end - 1), end - 1))
    case CARD:
      return one(card(text, end - ((bitsOf(text.charCodeAt(end - 14)) & DIGIT) === 0 ? 13 : 15)))
    case CARD_GROUPS:
      return one(card(text, end - 9))
    case SSN:
      return one(ssn(text, end))
    case SSN_NAME:
      return one(namedSsn(text, end))
    case IBAN:
      return one(iban(text, end - (/[ -]/.test(text.charAt(end - 1)) ? 10 : 15)))
    case JWT:
      return one(jwt(text, end - 3, runEnd(text, end, WORD, text.length)))
    case PEM:
      return one(pem(text, dashesBefore(text, end - 7)))
    default: {
      if (action < PROVIDER) {
        return knownPlace(text, end, knownPlaces()[action - KNOWN_PLACE] as KnownPlace, scan.resume)
      }
      return one(
        providerToken(text, end, providerMarkers()[action - PROVIDER] as TokenMarker, scan),
      )
    }
  }
}

const one = (edit: Edit | undefined): readonly Edit[] => (edit === undefined ? NOTHING : [edit])

function dashesBefore(text: string, end: number): number {
  let at = end
  while (at > end - 6 && (text.charCodeAt(at - 1) === 45 || text.charCodeAt(at - 1) === 32)) at--
  while (text.charCodeAt(at) === 32) at++
  return at
}

/** The at sign of a URL's or connection string's userinfo; `://` stands before it in one word. */
function userinfoBefore(
  text: string,
  sign: number,
  from: number,
  replacement: string,
): Edit | undefined {
  const limit = Math.max(from, sign - 512)
  for (let at = sign - 1; at >= limit; at--) {
    const code = text.charCodeAt(at)
    if (code === 64 || isSpace(code) || code === 34 || code === 60) return undefined
    const before = text.charCodeAt(at - 1)
    if (code === 47 && (before === 47 || before === 92)) {
      const slashes = /:\\*\/\\*\/$/.exec(text.slice(Math.max(0, at - 8), at + 1))
      if (slashes !== null) return userinfo(text, at + 1, replacement)
    }
  }
  return undefined
}
