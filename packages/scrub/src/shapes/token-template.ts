import { patternOf } from '../text/characters.ts'
import type { Pattern } from '../text/pattern.ts'

/** A template such as `ghp_{w36}` or `{w14}.atlasv1.{b60-}`, ready to be looked for. */
export interface Template {
  /** The rule's id. */
  readonly vendor: string
  /** Tells the token from its marker on; group 1 is what stands before the marker. */
  readonly shape: () => string
  /** The token must mix digits, capitals and small letters. */
  readonly isMixed: boolean
  /** The marker alone says so much that even a token that was cut off is known by it. */
  readonly isDistinct: boolean
  /** The template begins with a run, and its marker stands inside of the token. */
  readonly isInside: boolean
  readonly hasChecksum: boolean
  /** The token has a run of capitals and digits. */
  readonly isCapital: boolean
  /** Made from `shape` when a marker is first met, which most never are. */
  compiled?: RegExp
}

/** One marker of a template: the literal that the automaton waits for. */
export interface TokenMarker {
  /** The marker and as much of what follows as it takes to be telling. */
  readonly trigger: Pattern
  /** Characters of the trigger. */
  readonly reach: number
  /** The marker, as it is spelled; the trigger begins with it, but the automaton ignores case. */
  readonly literal: string
  readonly template: Template
}

const CLASSES: Readonly<Record<string, string>> = {
  d: '\\d',
  h: '[\\da-fA-F]',
  l: '[a-z\\d]',
  U: '[A-Z\\d]',
  w: '[A-Za-z\\d]',
  b: '[\\w-]',
  p: '[\\w.~-]',
  e: '[\\w.=-]',
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
/** How far a run without an upper length is read, unless it is the last, which is read to its end. */
const FAR = 512
/**
 * Characters of a trigger, one of them at least behind the marker, that make it rare enough in honest text.
 * With more, random text would make the automaton twice as many states.
 */
const TELLING = 5
/** A marker of so many characters needs nothing behind it; a marker of one character needs as many in all. */
const LONG = 8
/** A marker that says enough even within a word: `ErrAKIA…`, but not `monkey-…`. */
const DISTINCT = /^.{5}|^(?=.*[A-Z_\d]).{4}/
/** A marker with a mark in it; one without stands in base64 by chance, before a run of any length. */
const HAS_MARK = /[^A-Za-z\d]/

/** Reads the templates of a table whose lines hold a vendor and its templates. */
export function readTemplates(table: string): readonly TokenMarker[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [vendor = '', ...templates] = line.split(' ')
      return templates.flatMap((template) => readTemplate(template, vendor))
    })
}

function readTemplate(source: string, vendor: string): readonly TokenMarker[] {
  const parts = source
    .replace('{uuid}', '{w8}-{w4}-{w4}-{w4}-{w12}')
    .replace('{crc}', '{w36-}')
    .split(/(\{\w\d+(?:-\d*)?\})/)
    .filter((part) => part !== '')
  const at = markerOf(parts)
  const markers = (parts[at] as string).split(',')
  const behind = parts.slice(at + 1)
  const last = runOf(behind.at(-1) ?? '')
  const isOpen = last?.max === Infinity
  const isDistinct = markers.every((marker) => DISTINCT.test(marker))
  const isMarked = markers.every((marker) => HAS_MARK.test(marker))
  const isInside = at > 0
  const template: Template = {
    vendor: vendor.replace('!', ''),
    shape: () => {
      const before = parts.slice(0, at).map(expressionOf).join('')
      const marker = `(?:${markers.map(patternOf).join('|')})`
      return (
        (isInside ? `(?<=(${before}))` : isDistinct ? '' : '(?<![_-])') +
        marker +
        behind.map(expressionOf).join('') +
        (last === undefined || isOpen ? '' : boundaryOf(last.kind, marker))
      )
    },
    isMixed: vendor.endsWith('!'),
    isDistinct: !isInside && isDistinct && isMarked,
    isInside,
    hasChecksum: source.includes('{crc}'),
    isCapital: source.includes('{U'),
  }
  const mayFollowWord = isInside || (isDistinct && (!isOpen || isMarked))
  const from = mayFollowWord ? 'anywhere' : 'word'
  return markers.map((marker) => {
    const [source, reach] = triggerOf(marker, behind)
    return { trigger: { source, from }, reach, literal: marker, template }
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

interface Run {
  readonly kind: string
  readonly min: number
  readonly max: number
}

function runOf(part: string): Run | undefined {
  const match = /^\{(\w)(\d+)(-?)(\d*)\}$/.exec(part)
  if (match === null) return undefined
  const [, kind = '', min = '', dash, max = ''] = match
  return { kind, min: Number(min), max: dash === '' ? Number(min) : Number(max || Infinity) }
}

function expressionOf(part: string, index: number, { length }: readonly string[]): string {
  const run = runOf(part)
  if (run === undefined) return patternOf(part)
  const most = run.max < Infinity ? run.max : index < length - 1 ? FAR : ''
  return `${CLASSES[run.kind]}{${run.min},${most}}`
}

/** Behind a run of limited length the word must end, unless the next token begins at once. */
function boundaryOf(kind: string, marker: string): string {
  return `(?=${marker}|(?!${CLASSES[kind === 'b' || kind === 'p' ? 'b' : 'w']}))`
}

/** The pattern that the automaton waits for, and how many characters it matches. */
function triggerOf(marker: string, behind: readonly string[]): readonly [string, number] {
  let source = marker
  let length = marker.length
  const telling = length === 1 || length >= LONG ? LONG : Math.max(TELLING, length + 1)
  for (const part of behind) {
    const run = runOf(part)
    const count = Math.min(run?.min ?? part.length, telling - length)
    const set = run === undefined ? '' : SETS[run.kind]
    if (set === undefined || count <= 0) break
    source += run === undefined ? part.slice(0, count) : set.repeat(count)
    length += count
    if (run !== undefined && run.min !== run.max) break
  }
  return [source, length]
}
