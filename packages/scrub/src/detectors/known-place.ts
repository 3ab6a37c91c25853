import type { Pattern } from '../automaton.ts'
import type { Edit } from '../edit.ts'
import { isPlausible } from '../plausible.ts'
import { PLACES } from './known-place-table.ts'

/** One literal of one line of the table. */
export interface KnownPlace {
  readonly rule: string
  readonly trigger: Pattern
  readonly reach: number
  readonly line: Line
}

interface Line {
  readonly source: string
  readonly flags: string
  compiled?: RegExp
}

let places: readonly KnownPlace[] | undefined

/** The table of known places; it is read when the first text is. */
export function knownPlaces(): readonly KnownPlace[] {
  places ??= PLACES.trim().split('\n').flatMap(readLine)
  return places
}

/** The rest of a key that does not say that its value is public, and its separator. */
const KEY_REST = String.raw`(?![\w .-]{0,30}?(?:ids?|guid|sha\d*|commit|hash|digest|checksum|ur[il]|version|release|build|etag|rev\w*|ref|public\w*|name|host|email|channel|page|issue|project|org\w*|account|zone|region|event|trace|span)["'\\\]]{0,4}\s{0,3}[:=])[\w .-]{0,30}?["'\\\]]{0,4}\s{0,3}(?:=>|:=|[:=]|\bis\b|(?<=--[\w-]{1,60} ))\s{0,3}["'\\]{0,4}`

const VALUE_END = String.raw`(?=\.?(?:[\s"'\\,;&<>)}\]|#]|$))`

const LINE = /^(\S+) (\S+) (\(\?i\))?(.+)$/

function readLine(text: string): readonly KnownPlace[] {
  const [, rule = '', triggers = '', anyCase, expression = ''] = LINE.exec(text) ?? []
  const literals = triggers.replaceAll('\\s', ' ').split(',')
  const any = `(?:${literals.map((literal) => literal.replace(/[$()+.?{|]/g, '\\$&')).join('|')})`
  const full = expression.replace('¶', () => KEY_REST).replace('¬', () => VALUE_END)
  const line = {
    source: full.includes('§') ? full.replaceAll('§', any) : any + full,
    // `d` says where the groups are.
    flags: anyCase === undefined ? 'dy' : 'diy',
  }
  return literals.map((source) => ({
    rule,
    trigger: { source },
    reach: source.length,
    line,
  }))
}

/**
 * The secrets of a place that has a form of its own, such as the path of a webhook.
 *
 * @param end behind the literal
 * @param from nothing before this index may be touched
 */
export function knownPlace(
  text: string,
  end: number,
  place: KnownPlace,
  from: number,
): readonly Edit[] {
  const { line, rule } = place
  const expression = (line.compiled ??= new RegExp(line.source, line.flags))
  expression.lastIndex = end - place.reach
  const edits: Edit[] = []
  for (const span of expression.exec(text)?.indices?.slice(1) ?? []) {
    if (span === undefined) continue
    const start = Math.max(span[0], from)
    if (isPlausible(text.slice(start, span[1]))) edits.push({ start, end: span[1], rule })
  }
  return edits
}
