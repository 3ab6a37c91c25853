import { bitsOf, matchAt, patternOf, runEnd, TOKEN_MARK, WORD } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { isPlausible } from '../values/plausible.ts'
import { PLACES } from './table.ts'

/** One literal of one line of the table. */
interface KnownPlace {
  readonly rule: string
  readonly literal: string
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
  if (places !== undefined) return places
  let rule = ''
  places = PLACES.trim()
    .split(/\n+/)
    .flatMap((line) => {
      const read = readLine(line, rule)
      rule = read[0]?.rule ?? rule
      return read
    })
  return places
}

/**
 * Last words of a key whose value is no secret, though it may look like one. None repeats without end,
 * since the expression looks ahead for them at every literal.
 */
const PUBLIC_WORDS =
  'ids?|guid|sha\\d{0,3}|commit|hash|digest|checksum|ur[il]|version|release|build|etag|rev\\w{0,24}|ref|' +
  'public\\w{0,24}|name|host|email|channel|page|issue|project|org\\w{0,24}|account|zone|region|event|trace|span|[cm]?[jt]sx?|css|html|svg|py'
const QUOTES = String.raw`["'\\\]]{0,4}`
const GAP = String.raw`\s{0,3}`
/** The rest of a key, its separator (behind a flag that may be a space) and a quote. */
const KEY_REST =
  String.raw`(?![\w .-]{0,30}?(?:${PUBLIC_WORDS})${QUOTES}${GAP}[:=])[\w .-]{0,30}?` +
  String.raw`${QUOTES}${GAP}(?:=>|:=|[:=]|\bis\b|(?<=--[\w-]{1,60} ))${GAP}${QUOTES}`

/** The expressions that the marks of the table stand for; the table says what each mark means. */
const MARKS: Readonly<Record<string, string>> = {
  key: KEY_REST,
  end: String.raw`(?=\.?(?:[\s"'\x60\\,;&<>)}\]|#*\u2026\u3000-\u3002\uff00-\uffef]|$))`,
  arg: String.raw`\s{0,8}(?:\\{0,3}["'\x60][^"'\x60\n]{0,200}["'\x60]|[^,()"'\x60\n]{1,100}(?:\([^()\n]{0,100}\))?)\s?,`,
  text: String.raw`\s{0,8}(?:(?:\[\]byte|Some)\()?[bruN@]?\\{0,3}(?:'([^'\n\\]{4,256})|["\x60]([^"'\x60\n\\]{4,256}))(?:\\{0,3}["'\x60]|$)`,
  word: '(?:pass|pwd|secret|token|(?:api|access|private|account|client|signing|encryption)[_-]?key|credential|session|otp)\\w{0,24}',
}

const LINE = /^(\S*) (\S+) (!)?(.+)$/

function readLine(text: string, ruleAbove: string): readonly KnownPlace[] {
  const [, ownRule, triggers = '', anyCase, expression = ''] = LINE.exec(text) ?? []
  const rule = ownRule || ruleAbove
  const literals = triggers
    .replaceAll('\\s', ' ')
    .replaceAll('\\t', '\t')
    .replaceAll('\\r', '\r')
    .split(',')
  const any = `(?:${literals.map(patternOf).join('|')})`
  const full = expression.replace(
    /<(key|end|arg|text|word)>/g,
    (_, name: string) => MARKS[name] ?? '',
  )
  const line = {
    source: full.includes('~') ? full.replaceAll('~', any) : any + full,
    // Flag `d` tells where the groups are.
    flags: anyCase === undefined ? 'dy' : 'diy',
  }
  return literals.map((literal) => ({ rule, literal, line }))
}

/**
 * The secrets of a place that has a form of its own, such as the path of a webhook.
 *
 * @param end behind the literal
 * @param from nothing before this index may go
 */
export function knownPlace(
  text: string,
  end: number,
  place: KnownPlace,
  from: number,
): readonly Edit[] {
  const { line, rule } = place
  const expression = (line.compiled ??= new RegExp(line.source, line.flags))
  const found = matchAt(expression, text, end - place.literal.length)
  const edits: Edit[] = []
  for (const span of found?.indices?.slice(1) ?? []) {
    if (span === undefined) continue
    const start = Math.max(span[0], from)
    if (isPlausible(text.slice(start, span[1])))
      edits.push({ start, end: wholeEnd(text, span), rule })
  }
  return edits
}

/** Characters; a secret this long may be longer than its line of the table reads. */
const LONG = 100
const RUN = WORD | TOKEN_MARK

/** A secret that is longer than the table reads goes to the end of its run. */
function wholeEnd(text: string, [start, end]: readonly [number, number]): number {
  const isCut = end - start >= LONG && (bitsOf(text.charCodeAt(end - 1)) & RUN) !== 0
  return isCut ? runEnd(text, end, RUN, text.length) : end
}
