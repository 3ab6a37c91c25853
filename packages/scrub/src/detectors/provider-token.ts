import { runEnd, WORD } from '../characters.ts'
import type { Edit } from '../edit.ts'
import type { Scan } from '../inspect-place.ts'
import { passesTokenChecksum } from '../token-checksum.ts'
import { readTemplates, type Template, type TokenMarker } from '../token-template.ts'
import { PROVIDERS } from './provider-table.ts'

/** As far before its end a run that is no token may hold the beginning of one. */
const NEAR = 64
/** Fewer characters of a token that was cut off are of no use to anyone. */
const SHORTEST_CUT = 8

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
  if (end <= scan.madeUpEnd) return undefined
  const { template } = marker
  const { shape, open } = (template.compiled ??= compile(template))
  const at = end - marker.reach
  shape.lastIndex = at
  const [token, before = ''] = shape.exec(text) ?? [cutToken(text, at, marker)]
  if (token === '') return undefined
  const body = before === '' ? token.slice(marker.length) : before + token
  if (isMadeUp(body, template)) {
    // `sk_live_sk_live_…` is read once and not at each beginning; its end may still be a token's.
    scan.madeUpEnd = at + token.length - NEAR
    return undefined
  }
  let stop = at + token.length
  if (open !== undefined) {
    open.lastIndex = stop
    stop += open.exec(text)?.[0].length ?? 0
  }
  // The full stop of the sentence is no part.
  while (text.charCodeAt(stop - 1) === 46) stop--
  return { start: Math.max(scan.resume, at - before.length), end: stop, rule: template.vendor }
}

function compile(template: Template): NonNullable<Template['compiled']> {
  return {
    shape: new RegExp(template.shape, 'y'),
    open: template.open === '' ? undefined : new RegExp(`${template.open}*`, 'y'),
  }
}

/** A token that was cut off: what is left of it may still be most of the secret. */
function cutToken(text: string, at: number, marker: TokenMarker): string {
  const from = at + marker.length
  const end = marker.template.isDistinct ? runEnd(text, from, WORD, from + NEAR) : from
  const isCut = text.startsWith('...', end) || text.startsWith('\u2026', end)
  return isCut && end - from >= SHORTEST_CUT ? text.slice(at, end) : ''
}

/** Eight characters that count up or repeat: nobody draws those by chance. */
const COUNTED = 8

/** `xxxxxxxx`, `12345678`, `aBcDeFgH`: characters that each follow on the one before them. */
export function isCounted(body: string): boolean {
  const text = body.toLowerCase()
  let length = 1
  for (let at = 1; at < text.length && length < COUNTED; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1)
    // From `z` to `0`, and from `9` to `a` or back to `0`.
    const turns = step === 48 - 122 || step === 97 - 57 || step === 48 - 57
    length = step === 0 || step === 1 || turns ? length + 1 : 1
  }
  return length === COUNTED
}

/**
 * Whether the token was never issued: a placeholder, an identifier. A checksum that holds proves the
 * token; one that fails proves nothing, because other servers issue tokens of the same form.
 */
function isMadeUp(body: string, template: Template): boolean {
  if (template.hasChecksum && body.length === 36) {
    if (passesTokenChecksum(body)) return false
    if (isCounted(body)) return true
  }
  const hasCapital = /[A-Z]/.test(body)
  const hasSmall = /[a-z]/.test(body)
  const hasDigit = /\d/.test(body)
  if (template.isMixed) return !(hasCapital && hasSmall && hasDigit)
  // One in thirty key ids of AWS has no digit.
  if (template.shape.includes('[A-Z\\d]')) return /^(.)\1*$/.test(body)
  return !hasDigit && !(hasCapital && hasSmall)
}
