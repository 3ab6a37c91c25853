import {
  bitsOf,
  DIGIT,
  isEscapeLetter,
  LOWER,
  matchAt,
  runEnd,
  TOKEN_MARK,
  UPPER,
  WORD,
} from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import { passesTokenChecksum } from './token-checksum.ts'
import { readTemplates, type Template, type TokenMarker } from './token-template.ts'
import { isCounted, isDrawn } from '../values/drawn.ts'
import { charactersOf } from '../values/value-characters.ts'
import { PROVIDERS } from './provider-table.ts'

/** Characters at the end of a run that is no token, in which another token may begin. */
const NEAR = 64
/** Characters behind the marker; of a token that was cut off after fewer, nobody has any use. */
const SHORTEST_CUT = 8
const LINE_OF_BASE64 = 24
const LETTERS = /[A-Za-z]{30}/
/** Characters of a path that are read at once. */
const PART = 1024
const NEXT_PART = /(?<=.{16})\/[a-z][a-z_-]{2,24}(?:\/|$)/

let markers: readonly TokenMarker[] | undefined

/** The markers of the table of provider formats; it is read when the first text is. */
export function providerMarkers(): readonly TokenMarker[] {
  markers ??= readTemplates(PROVIDERS)
  return markers
}

/**
 * A token whose issuer gives it a recognisable form, where its marker has been met.
 *
 * @param end behind the trigger
 * @param scan what is known about the text so far
 */
export function providerToken(
  text: string,
  end: number,
  marker: TokenMarker,
  scan: Scan,
): Edit | undefined {
  const { template } = marker
  const at = end - marker.reach
  if (end <= (scan.madeUpEnds?.get(template) ?? 0)) return undefined
  const isSpelled = text.startsWith(marker.literal, at)
  const isInWord = (bitsOf(text.charCodeAt(at - 1)) & WORD) !== 0
  if ((!isSpelled && isInWord) || (!template.isInside && isWithinBase64(text, at))) return undefined
  const shape = (template.compiled ??= new RegExp(template.shape(), 'y'))
  const isPart = text.charCodeAt(at - 1) === 47
  const found = isSpelled ? (isPart ? partAt : matchAt)(shape, text, at) : null
  // Within a word no cut token is looked for, as another marker at the word's beginning would find it.
  const [token = '', before = ''] = found ?? [isInWord ? '' : cutToken(text, at, marker)]
  if (token === '') return undefined
  const body = before === '' ? token.slice(marker.literal.length) : before + token
  if (isMadeUp(body, template)) {
    // `sk_live_sk_live_…` is read once and not again at each beginning. At its end a token may begin, and
    // what is no token of this template may be one of another.
    scan.madeUpEnds ??= new Map()
    scan.madeUpEnds.set(template, at + token.length - NEAR)
    return undefined
  }
  let stop = at + token.length
  // A full stop behind the token ends the sentence.
  while (text.charCodeAt(stop - 1) === 46) stop--
  const first = at - before.length
  const start = first + (before === '' ? 0 : escapedBefore(text, first, before))
  return { start: Math.max(scan.resume, start), end: stop, rule: template.vendor }
}

/** A token in a path, `/v1/whsec_x7…/items`. Its alphabet may have slashes, but here it ends at the path's. */
function partAt(shape: RegExp, text: string, at: number): readonly string[] | null {
  const found = matchAt(shape, text.slice(0, at + PART), at)
  if (found === null) return null
  const [token = '', before = ''] = found
  const next = token.search(NEXT_PART)
  if (next > 0) return [token.slice(0, next), before]
  return token.length === PART ? matchAt(shape, text, at) : found
}

/** How much of a run belongs to the escape before it: the `n` of `\n`, the `31m` of a colour. */
function escapedBefore(text: string, at: number, run: string): number {
  if (isEscapeLetter(text, at)) return 1
  return text.startsWith('\u001b[', at - 2) ? Math.max(0, run.search(/(?<=^\d{1,3}m)/)) : 0
}

/**
 * Whether the marker stands in base64 by chance: behind `+` or `/` with a long random run before it.
 */
function isWithinBase64(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (before !== 43 && before !== 47) return false
  const from = at - 1 - LINE_OF_BASE64
  return (
    from >= 0 && runEnd(text, from, WORD | TOKEN_MARK, at) === at && isDrawn(text, from, at - 1)
  )
}

/** What is left of a token that was cut off, as dots behind it show: it may still be most of the secret. */
function cutToken(text: string, at: number, marker: TokenMarker): string {
  const from = at + marker.literal.length
  const end = marker.template.isDistinct ? runEnd(text, from, WORD, from + NEAR) : from
  const isCut = text.startsWith('...', end) || text.startsWith('\u2026', end)
  return isCut && end - from >= SHORTEST_CUT ? text.slice(at, end) : ''
}

/**
 * Whether the token was never issued: a placeholder, an identifier. A checksum that holds proves
 * the token; one that fails proves nothing, because other servers issue tokens of the same form.
 */
function isMadeUp(body: string, template: Template): boolean {
  if (template.hasChecksum && body.length === 36) {
    if (passesTokenChecksum(body)) return false
    if (isCounted(body)) return true
  }
  if (template.isMixed) {
    const drawn = body.split(/[:.|]/).reduce((a, b) => (b.length > a.length ? b : a))
    return !isDrawn(drawn, 0, drawn.length, 2)
  }
  // Key ids of AWS are capitals and digits, and one in thirty has no digit.
  if (template.isCapital) return /^(.)\1*$/.test(body)
  // Only letters of one case: so many in a row are no word, but may be a token.
  const kinds = charactersOf(body)
  const isProven = (kinds & DIGIT) !== 0 || (kinds & (LOWER | UPPER)) === (LOWER | UPPER)
  return !isProven && (isCounted(body) || !LETTERS.test(body))
}
