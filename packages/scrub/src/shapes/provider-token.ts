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

/** A run that is no token may hold the beginning of another one this close to its end. */
const NEAR = 64
/** A cut token of fewer characters is of no use to anyone. */
const SHORTEST_CUT = 8
const LINE_OF_BASE64 = 24
const LETTERS = /[A-Za-z]{30}/
/** Of a path so much is read at once. */
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
  const shape = (template.compiled ??= new RegExp(template.shape, 'y'))
  const isPart = text.charCodeAt(at - 1) === 47
  const found = isSpelled ? (isPart ? partAt : matchAt)(shape, text, at) : null
  // Inside a word a cut token is not looked for: its own, longer beginning finds it.
  const [token = '', before = ''] = found ?? [isInWord ? '' : cutToken(text, at, marker)]
  if (token === '') return undefined
  const body = before === '' ? token.slice(marker.literal.length) : before + token
  if (isMadeUp(body, template)) {
    // `sk_live_sk_live_…` is read once and not at each beginning; its end may still be a token's,
    // and what one vendor never issued another one may have.
    scan.madeUpEnds ??= new Map()
    scan.madeUpEnds.set(template, at + token.length - NEAR)
    return undefined
  }
  let stop = at + token.length
  // The full stop of the sentence is no part.
  while (text.charCodeAt(stop - 1) === 46) stop--
  const first = at - before.length
  const start = first + (before === '' ? 0 : escapedBefore(text, first, before))
  return { start: Math.max(scan.resume, start), end: stop, rule: template.vendor }
}

/** `/v1/whsec_x7…/items`: base64 has slashes as well, but a part of a path ends at its own. */
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
 * Whether the marker stands in base64 by chance: behind a `+` or `/`, and a random run before that.
 */
function isWithinBase64(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (before !== 43 && before !== 47) return false
  const from = at - 1 - LINE_OF_BASE64
  return (
    from >= 0 && runEnd(text, from, WORD | TOKEN_MARK, at) === at && isDrawn(text, from, at - 1)
  )
}

/** A token that was cut off: what is left of it may still be most of the secret. */
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
  // One in thirty key ids of AWS has no digit.
  if (template.shape.includes('[A-Z\\d]')) return /^(.)\1*$/.test(body)
  // No word has so many letters, but a token of small letters alone does.
  const kinds = charactersOf(body)
  const isProven = (kinds & DIGIT) !== 0 || (kinds & (LOWER | UPPER)) === (LOWER | UPPER)
  return !isProven && (isCounted(body) || !LETTERS.test(body))
}
