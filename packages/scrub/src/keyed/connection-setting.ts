import { endOf, textBefore } from '../text/characters.ts'
import type { KeyVerdict } from '../keys/verdict.ts'
import type { KeyedPlace } from './keyed-place.ts'
import { secretEnd } from './secret-end.ts'
import type { ValueSpan } from './value-span.ts'

/** Words with blanks between them that are no code. */
const WORDS = String.raw`(?!(?:new|await|typeof|void|yield|async|function|class|delete) |[^\s;=]{1,64} (?:in|of|as|instanceof) )[^\s;="'{}]{1,64}(?: [^\s;="'{}]{1,64}){1,8}`
/** Braces, with which ODBC quotes, or words, up to the end of the setting. */
const SETTING = new RegExp(
  String.raw`(?:\{[^{}"'\x60\n;\s]{0,64}[; ][^{}"'\x60\n]{0,64}\}|${WORDS})(?=;?$|;["'\x60\s]|;[A-Za-z][\w ]{0,30}=)`,
  'y',
)
/** The first setting of a text has no `;` before it, so another setting has to follow. */
const FIRST_SETTING = new RegExp(String.raw`${WORDS}(?=;[A-Za-z][\w ]{1,30}=)`, 'y')

/** More characters than nine words have. */
const FAR = 600

/** Values of connection strings may have blanks: `;Password=two words;`, `;PWD={a b};`. */
export function connectionSettingAt(
  text: string,
  place: KeyedPlace,
  verdict: KeyVerdict,
): ValueSpan | undefined {
  const { keyStart, valueStart: start, separator } = place
  if (verdict.kind !== 'secret' || separator !== '=') return undefined
  // `&amp;token=x` is a pair of a query.
  const isBehind =
    text.charCodeAt(keyStart - 1) === 59 && !/&#?\w{2,5};$/.test(textBefore(text, keyStart, 8))
  if (!isBehind && !text.slice(start, start + FAR).includes(';')) return undefined
  const end = endOf(isBehind ? SETTING : FIRST_SETTING, text, start)
  if (end < 0) return undefined
  const brace = text.charCodeAt(start) === 123 ? 1 : 0
  const span = { start: start + brace, end: end - brace, quote: '', bracket: false }
  return secretEnd(text, place, verdict, span) === span.end ? span : undefined
}
