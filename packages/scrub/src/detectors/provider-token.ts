import type { Pattern } from '../automaton.ts'
import { runEnd, WORD } from '../characters.ts'
import type { Edit } from '../edit.ts'
import type { Scan } from '../inspect-place.ts'
import { PROVIDERS } from './provider-table.ts'
import { passesTokenChecksum } from '../token-checksum.ts'

/** One beginning of one template of the table. */
export interface Format {
  readonly id: string
  /** What the automaton looks for. */
  readonly trigger: Pattern
  /** Characters of the trigger. */
  readonly reach: number
  /** Characters of the marker, with which the trigger begins. */
  readonly marker: number
  readonly template: Template
}

interface Template {
  /** The token from its marker on; group 1 is what stands before the marker. */
  readonly shape: string
  /** The class of a run at the end that has no upper bound. */
  readonly open: string
  readonly isMixed: boolean
  /** Half of the token is known by its beginning, too. */
  readonly isDistinct: boolean
  readonly hasChecksum: boolean
  /** Made from `shape` and `open` when the marker is first met. */
  compiled?: { readonly shape: RegExp; readonly open: RegExp | undefined }
}

const CLASSES: Readonly<Record<string, string>> = {
  d: '\\d',
  h: '[\\da-fA-F]',
  l: '[a-z\\d]',
  U: '[A-Z\\d]',
  w: '[A-Za-z\\d]',
  b: '[\\w-]',
  p: '[\\w.~-]',
  g: '[\\w+/-]',
  t: '[\\w+/=-]',
  o: '[MNO]',
}
/** The automaton's sets for those classes that have one. */
const SETS: Readonly<Record<string, string>> = {
  d: '{D}',
  h: '{H}',
  l: '{A}',
  U: '{A}',
  w: '{A}',
  b: '{W}',
}
/** As far as an open run is read before the token is judged; then it goes whole, however long. */
const FAR = 512
/** As far before its end a run that is no token may hold the beginning of one. */
const NEAR = 64
/** A trigger of so many characters is rare in honest text. */
const TELLING = 8
/** A beginning that stands for itself inside a word too: `ErrAKIA…`, but not `monkey-…`. */
const DISTINCT = /^.{5}|^(?=.*[A-Z_\d]).{4}/
/** A beginning without a mark also occurs in base64, where an open run would follow as well. */
const HAS_MARK = /[^A-Za-z\d]/

let formats: readonly Format[] | undefined

/** The table of provider formats; it is read when the first text is. */
export function providerFormats(): readonly Format[] {
  formats ??= PROVIDERS.trim()
    .split('\n')
    .flatMap((line) => {
      const [vendor = '', ...templates] = line.split(' ')
      return templates.flatMap((template) => readTemplate(template, vendor))
    })
  return formats
}

interface Run {
  readonly kind: string
  readonly min: number
  readonly max: number
}

function readTemplate(source: string, vendor: string): readonly Format[] {
  const parts = source
    .replace('{uuid}', '{h8}-{h4}-{h4}-{h4}-{h12}')
    .replace('{crc}', '{w36}')
    .split(/(\{\w\d+(?:-\d*)?\})/)
    .filter((part) => part !== '')
  const at = markerOf(parts)
  const before = parts.slice(0, at).map(expressionOf).join('')
  const behind = parts.slice(at + 1)
  const last = runOf(behind.at(-1) ?? '')
  const open = last?.max === FAR ? (CLASSES[last.kind] as string) : ''
  const after =
    last === undefined || open !== ''
      ? ''
      : `(?!${/[bp]/.test(last.kind) ? CLASSES['b'] : CLASSES['w']})`
  const markers = (parts[at] as string).split(',')
  const isDistinct = markers.every((marker) => DISTINCT.test(marker))
  const isMarked = markers.every((marker) => HAS_MARK.test(marker))
  const isInside = before !== '' || (isDistinct && (open === '' || isMarked))
  const start = before === '' ? (isDistinct ? '' : '(?<![_-])') : `(?<=(${before}))`
  const rest = behind.map(expressionOf).join('') + after
  const template: Template = {
    shape: `${start}(?:${markers.map(escaped).join('|')})${rest}`,
    open,
    isMixed: vendor.endsWith('!'),
    isDistinct: before === '' && isDistinct && isMarked,
    hasChecksum: source.includes('{crc}'),
  }
  return markers.map((marker) => {
    const trigger = triggerOf(marker, behind)
    return {
      id: vendor.replace('!', ''),
      trigger: { source: trigger, from: isInside ? 'anywhere' : 'word' },
      reach: trigger.replace(/\{.\}/g, '.').length,
      marker: marker.length,
      template,
    }
  })
}

/** The literal that the automaton waits for: the beginning, or the longest one inside. */
function markerOf(parts: readonly string[]): number {
  if (runOf(parts[0] ?? '') === undefined) return 0
  let best = -1
  parts.forEach((part, index) => {
    if (runOf(part) === undefined && part.length > (parts[best] ?? '').length) best = index
  })
  return best
}

function runOf(part: string): Run | undefined {
  const match = /^\{(\w)(\d+)(-?)(\d*)\}$/.exec(part)
  if (match === null) return undefined
  const [, kind = '', min = '', dash, max = ''] = match
  return { kind, min: Number(min), max: dash === '' ? Number(min) : Number(max || FAR) }
}

function expressionOf(part: string): string {
  const run = runOf(part)
  return run === undefined ? escaped(part) : `${CLASSES[run.kind]}{${run.min},${run.max}}`
}

function escaped(literal: string): string {
  return literal.replace(/[$*+.|]/g, '\\$&')
}

/** The marker and as much of what follows as it takes to be telling. */
function triggerOf(marker: string, behind: readonly string[]): string {
  let source = marker
  let length = marker.length
  for (const part of behind) {
    const run = runOf(part)
    const count = Math.min(run?.min ?? part.length, TELLING - length)
    const set = run === undefined ? '' : SETS[run.kind]
    if (set === undefined || count <= 0) break
    source += run === undefined ? part.slice(0, count) : set.repeat(count)
    length += count
    if (run !== undefined && run.min !== run.max) break
  }
  return source
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
  format: Format,
  scan: Scan,
): Edit | undefined {
  const { template } = format
  const { shape, open } = (template.compiled ??= {
    shape: new RegExp(template.shape, 'y'),
    open: template.open === '' ? undefined : new RegExp(`${template.open}*`, 'y'),
  })
  const at = end - format.reach
  if (end <= scan.madeUpEnd) return undefined
  shape.lastIndex = at
  const [token, before = ''] = shape.exec(text) ?? [cutToken(text, at, format)]
  if (token === '') return undefined
  const body = before === '' ? token.slice(format.marker) : before + token
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
  return { start: Math.max(scan.resume, at - before.length), end: stop, rule: format.id }
}

/** A token that was cut off: what is left of it may still be most of the secret. */
function cutToken(text: string, at: number, format: Format): string {
  const from = at + format.marker
  const end = format.template.isDistinct ? runEnd(text, from, WORD, from + NEAR) : from
  const isCut = text.startsWith('...', end) || text.startsWith('\u2026', end)
  return isCut && end - from >= 8 ? text.slice(at, end) : ''
}

/** Whether the token was never issued: a wrong checksum, a placeholder, an identifier. */
function isMadeUp(body: string, template: Template): boolean {
  if (template.hasChecksum && body.length === 36) return !passesTokenChecksum(body)
  const hasCapital = /[A-Z]/.test(body)
  const hasSmall = /[a-z]/.test(body)
  const hasDigit = /\d/.test(body)
  if (template.isMixed) return !(hasCapital && hasSmall && hasDigit)
  if (template.shape.includes('[A-Z\\d]')) return /^(.)\1*$/.test(body)
  return !hasDigit && !(hasCapital && hasSmall)
}
