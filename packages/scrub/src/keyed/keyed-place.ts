import { endOf, isSpace, textBefore } from '../text/characters.ts'
import { assignedLiteral } from './assignment.ts'
import type { Scan } from '../text/scan.ts'

/** A key in a text and where its value begins. */
export interface KeyedPlace {
  readonly keyStart: number
  readonly keyEnd: number
  /** Behind the separator and its spaces. */
  readonly valueStart: number
  /** `=`, `:`, `=>` and the like, ` ` (a command line flag) or `,` (anything less certain). */
  readonly separator: string
  /** The key is quoted: this is JSON or a dictionary, not prose. */
  readonly quoted: boolean
}

/** Quotes and brackets that close behind a key, and its index. */
const BEHIND_KEY = /(?:\[\w{0,32}\])?(?:\\*["'`]|[\])*])*\\?/y
/**
 * YAML's value on a line of its own, also behind `|` or `>-`, or the first of a list: one indented
 * word.
 */
const BLOCK_VALUE =
  /(?:[|>][+-]?\d?[ \t]*)?\r?\n(?:[ \t]*- |[ \t]+|(?=[^\s:=]*\d[^\s:=]*[ \t]*(?:\r?\n|$)))(?=[^\s:]+[ \t]*(?:\r?\n|$))|\r?\n(?:[ \t]+\w{1,24}: [^\n]{0,80}\n){0,4}[ \t]+(?:value|[Dd]efault):[ \t]+/y
const MARK_END =
  /\*\*(?:[ \t]+|(?=\w))|<(?:\/\w{1,8}|[biup]|em|strong|code|kbd|pre|tt|td|span|mark)>[ \t]*|<<[-~]?["']?[A-Z]\w{1,15}["']?\r?\n[ \t]*|(?:!!\w{1,16}|&(?!mut |dyn )[\w-]{1,32})[ \t]+(?=[^\s=])/y
/** `util.inspect` names the class before an object's brace. */
const PRINTED =
  /(?:[A-Z](?:[A-Za-z_]|\d(?!\w*\d)){0,40}(?:\(\d{1,6}\))?|\[[\w: ]{1,40}\])(?: \[[\w: ]{1,40}\])? (?=\{)/y
const QUOTE_BELOW = /\s+(?=\\*["'`]|string\()/y
/** What stands before a value: a type and `=`, a call, a length. */
const WRAPPED =
  /(?:[\w.<>|?&']{1,32} ?= ?|(?:\w{0,32}::)?(?!Symbol\()[A-Z]\w{0,32}(?:::\w{1,16})?\(\s{0,24}|string\(\d{1,6}\)\s|<<)(?=\\*["'`])|(?:Some|Just|Optional)\((?=[^\s()"']+\))/y
/**
 * `"name": "key", "value": "x"` in an object or a tag: the value stands behind a label, and what
 * tells its type may stand between.
 */
const LABELLED =
  /\\*["'](?:\s*,(?:\s*\\*["']?\w{1,24}\\*["']?\s*:\s*(?:true|false|\d{1,9}|\\*["'][a-z_]{1,16}\\*["'])\s*,){0,3}|\]\[|(?:\s+[\w-]{1,24}=\\*["'][^"'<>\\]{0,80}\\*["']){0,4})\s*\\*["']?(?:[Vv]alue|val|v|content|(?:old|new)_?(?:[Vv]alue)?)\\*["']?\s*[:=]\s*/y
/** Terraform's `variable "key" { default = "x" }`. */
const DEFAULT = /\\*["'] \{\s*(?:\w{1,24} *= *[^\n]{0,80}\n\s*){0,4}default *= *(?=")/y
/** The same with the value first. */
const LABELLED_BEFORE =
  /["']?(?:value|val|content)\\*["']?\s*[:=]\s*(?=\\*["'][^"'<>{}]{1,256}["'],?\s*(?:[\w-]{1,24}=["'][^"'<>]{0,80}["']\s+){0,4}\\*["']?(?:name|id|key|type)\\*["']?\s*[:=]\s*\\*["'][\w.-]{0,64}$)/i
/** `"key", "x"`, `"key" -> "x"`, `s:3:"key";s:1:"x"`. */
const LISTED =
  /\\*["'](?:[ \t]*(?:,\s{0,24}|->[ \t]*)|;s:\d{1,6}:|[ \t]+(?:to )?)[bruN@]?(?=\\*["'](?![^"'\n]{0,80}\\*["']\s*:))/y
/** `key | x`, `key -> x`, `key in ('x')`, `setKey("x")`, `Authorization "Bearer x"`. */
const LOOSE =
  /[ \t]*(?:\||->|<-)[ \t]+(?![\w-]+=[^=\s])|\t+|[ \t]*(?:[ \t]in[ \t]*\(|[ \t]like[ \t]|<>|!==?|\|\||\?\?)[ \t]*(?=["'`])|[({](?=["'])|,<<(?=")|[ \t]+(?=["']\w+ )/iy
/** The text of an element that is cut off before its end. */
const CUT_ELEMENT = />(?=[\w+/][^\s<>]{3,8192}$)/y
/** Commands that set a variable: the shell's, fish's, Docker's and Windows'. */
const SETTER =
  /(?:(?:^|[\s;&|"'])(?:set[eE]nv|SetEnv|setx)|(?:^|[\n;&|"'] ?)(?:ENV|set -\w{1,3})) $/
/**
 * `clé API : x`, `token de acceso: x`, `password for 'bob': x`, `key 1: x`, `API key [none]: x`.
 */
const QUALIFIED =
  /(?: (?:de|di|do|del|d['’]) ?\p{L}{2,16}| API| for (?!user:)(?:key )?["'`]?[\w.@~/-]{1,128}["'`]?| \d{1,2}| ?\([^()\n]{1,24}\)| \[[\w *-]{0,24}\]) ?[:=] ?(?=\S)/uy
/** What both begin with. */
const MAY_BE_LOOSE = / *[dAilf\d|<?!([{,"'\t-]/iy
const ERLANG = /,\s?(?:<<)?(?=")/y
const DOTTED_FLAG = /(?:^|\s)--(?:[\w-]{1,24}\.){1,4}$/
const FLAG_GAP = /[ \t](?=[^\s-])/y
/** YAML's `? key` above `: x`. */
const ASKED = /(?:^|\n)\s*\? ["']?$/
const ANSWER = /["']?\r?\n\s*:[ \t]+/y
/** YAML's `name: DB_PASSWORD` above `value: x`. */
const NAME_BEFORE = /(?:^|[\s{-])(?:name|key|ParameterKey):\s*["']?(?:[\w-]{1,24}\.){0,4}$/
const VALUE_LINE = /(?:\r?\n|,)\s*(?:value|val|ParameterValue):[ \t]*/y

const isSeparator = (code: number): boolean => code === 61 || code === 58 || code === 62
const isPlain = (code: number): boolean => code === 61 || code === 58 || code === 32

/** Finds out how a key is told its value: `key = x`, `"key": "x"`, `--key x` and their like. */
export function placeAt(
  text: string,
  keyStart: number,
  keyEnd: number,
  scan: Scan,
): KeyedPlace | undefined {
  const closed = closedAt(text, keyStart, keyEnd)
  const quoted = closed > keyEnd && /["'`]/.test(text.slice(keyEnd, closed))
  const separatorStart = separatorAt(text, closed)
  const separator = separatorIn(text, separatorStart)
  const isGroup = text.charCodeAt(closed - 1) === 41
  // `(token) => …` in code
  if (isGroup && separator === '=>') return undefined
  const from = skipBlanks(text, separatorStart + separator.length)
  if (!quoted && (separator === '' || !startsLiteral(text, from))) {
    const literal = assignedLiteral(text, closed, scan)
    if (literal > 0) return { keyStart, keyEnd, valueStart: literal, separator: '=', quoted }
  }
  if (separator === '') return otherPlaceAt(text, keyStart, keyEnd, quoted)
  // `token[2] = next`
  if (text.charCodeAt(keyEnd) === 91 && separatorStart > closed && !startsLiteral(text, from)) {
    return undefined
  }
  const valueStart =
    isGroup && text.charCodeAt(from) === 40
      ? behindColumns(text, keyStart, from + 1)
      : valueAt(text, from, quoted, quoted || separator.length === 1)
  // What is given to a call is less certain than SQL's `Key (token)=(x) already exists`.
  const isGiven =
    text.charCodeAt(valueStart - 1) === 40 &&
    !/\bKey \([^()]*$/.test(textBefore(text, keyStart, 256))
  return { keyStart, keyEnd, valueStart, separator: isGiven ? ',' : separator, quoted }
}

/** The columns before one in SQL's `Key (user_id, token)=(42, x) already exists`. */
const COLUMNS = /\(((?:[\w".]{1,64}, ){1,8})"?$/

/**
 * Where the value of the last column stands: as many values behind the bracket as columns are
 * before it.
 */
function behindColumns(text: string, keyStart: number, from: number): number {
  const columns = COLUMNS.exec(textBefore(text, keyStart, 256))?.[1]?.match(/,/g) ?? []
  return columns.reduce((at) => {
    const comma = text.indexOf(', ', at)
    return comma < 0 ? at : comma + 2
  }, from)
}

/** Behind what closes a key: its quotes and brackets, and the brace of Perl's `$ENV{KEY}`. */
function closedAt(text: string, keyStart: number, keyEnd: number): number {
  const next = text.charCodeAt(keyEnd)
  // The common cases are worth a shorter way.
  if (isPlain(next)) return keyEnd
  if (next === 34 && isPlain(text.charCodeAt(keyEnd + 1))) return keyEnd + 1
  if (next !== 125) return endOf(BEHIND_KEY, text, keyEnd)
  return /\bENV\{$/.test(text.slice(keyStart - 5, keyStart)) ? keyEnd + 1 : keyEnd
}

function separatorAt(text: string, closed: number): number {
  const at = skipBlanks(text, closed)
  // Make's `KEY ?= x`.
  return text.startsWith('?=', at) ? at + 1 : at
}

/** The separator that begins there; empty when nothing does, or nothing stands behind it. */
function separatorIn(text: string, from: number): string {
  let at = from
  while (at < from + 3 && isSeparator(text.charCodeAt(at))) at++
  // SQL's `token=:name`
  if (at > from + 1 && text.startsWith('=:', at - 2)) at--
  return text.charCodeAt(from) === 62 || at === text.length ? '' : text.slice(from, at)
}

/** A quote with something behind it, which needs no further look. */
function startsLiteral(text: string, at: number): boolean {
  const quote = text.charCodeAt(at)
  return (quote === 34 || quote === 39) && text.charCodeAt(at + 1) !== quote
}

/**
 * Where a value begins behind a separator: in marks or tags, on a line of its own, in a type or a
 * call.
 */
function valueAt(text: string, from: number, quoted: boolean, mayBeBelow: boolean): number {
  let at = from
  let code = text.charCodeAt(at)
  // `**Token:** x`, `<b>Token:</b> x`, YAML's `token: !!str x` and `token: &name x`
  if ('*<!&'.includes(text.charAt(at))) {
    at = Math.max(at, endOf(MARK_END, text, at))
    code = text.charCodeAt(at)
  }
  if (mayBeBelow && (code === 10 || code === 13 || code === 124 || code === 62)) {
    at = Math.max(at, endOf(quoted ? QUOTE_BELOW : BLOCK_VALUE, text, at))
  }
  // Types and calls begin with a capital, but for TypeScript's, Python's and PHP's `string`.
  if (!isSpace(text.charCodeAt(at - 1)) || !/[A-Zs<&[]/.test(text.charAt(at))) return at
  return Math.max(at, endOf(WRAPPED, text, at), quoted ? -1 : endOf(PRINTED, text, at))
}

/** A space, a tab, and the space that French and some editors put behind a colon. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 160

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < from + 24 && isBlank(text.charCodeAt(at))) at++
  return at
}

/** How a key is told its value without a separator. */
function otherPlaceAt(
  text: string,
  keyStart: number,
  keyEnd: number,
  quoted: boolean,
): KeyedPlace | undefined {
  const place = (valueStart: number, separator: string): KeyedPlace | undefined =>
    valueStart < 0 ? undefined : { keyStart, keyEnd, valueStart, separator, quoted }
  if (ASKED.test(textBefore(text, keyStart, 24))) {
    const answer = endOf(ANSWER, text, keyEnd)
    if (answer > 0) return place(answer, ':')
  }
  if (quoted) {
    return (
      place(endOf(LABELLED, text, keyEnd), ':') ??
      place(endOf(DEFAULT, text, keyEnd), ':') ??
      place(labelledBefore(text, keyStart), ':') ??
      place(endOf(LISTED, text, keyEnd), ',')
    )
  }
  if (/(?:^|[\s>])<(?:\w{1,24}:)?$/.test(textBefore(text, keyStart, 32)))
    return place(endOf(CUT_ELEMENT, text, keyEnd), '=')
  if (isFlag(text, keyStart)) return place(endOf(FLAG_GAP, text, keyEnd), ' ')
  const inTuple = text.charCodeAt(keyStart - 1) === 123 ? endOf(ERLANG, text, keyEnd) : -1
  if (inTuple > 0) return place(inTuple, ',')
  const next = text.charCodeAt(keyEnd)
  if (next === 10 || next === 13) {
    const isName = NAME_BEFORE.test(textBefore(text, keyStart, 48))
    return isName ? place(endOf(VALUE_LINE, text, keyEnd), ':') : undefined
  }
  // Few keys have anything of this behind them.
  if (endOf(MAY_BE_LOOSE, text, keyEnd) < 0) return undefined
  return place(endOf(QUALIFIED, text, keyEnd), ':') ?? place(endOf(LOOSE, text, keyEnd), ',')
}

function isFlag(text: string, keyStart: number): boolean {
  if (/--|-[A-Z][a-z]/y.test(text.slice(keyStart, keyStart + 3))) return true
  const before = text.charCodeAt(keyStart - 1)
  if (before === 46) return DOTTED_FLAG.test(textBefore(text, keyStart, 48))
  return before === 32 && SETTER.test(textBefore(text, keyStart, 16))
}

/** The value before the name, in an object or a tag. */
function labelledBefore(text: string, keyStart: number): number {
  const from = Math.max(0, keyStart - 320)
  const label = LABELLED_BEFORE.exec(text.slice(from, keyStart))
  return label === null ? -1 : from + label.index + label[0].length
}
