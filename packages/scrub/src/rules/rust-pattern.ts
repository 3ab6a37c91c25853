import { mayExplode } from '../policy/may-explode.ts'

/**
 * Translates a regular expression as Rust's `regex` reads it, which is what Relay's `pattern` and
 * `keyPattern` are, into one of JavaScript: `\w`, `\d` and `\b` know all alphabets, and `(?i)`,
 * `(?x)`, `(?P<name>…)`, `[[:alpha:]]`, `\A`, `\z` and `\x{…}` are resolved.
 * Source: https://docs.rs/regex/latest/regex/#syntax
 *
 * @returns nothing when it cannot be translated, or could take exponential time, which Rust's cannot
 */
export function translateRustPattern(source: string): RegExp | undefined {
  try {
    const { text, ignoresCase } = translate(source)
    const pattern = new RegExp(text, ignoresCase ? 'giu' : 'gu')
    return mayExplode(pattern) ? undefined : pattern
  } catch {
    return undefined
  }
}

/** Thrown where a pattern has no equal here; it is caught within this file. */
class Untranslatable extends Error {}

interface Flags {
  readonly i: boolean
  readonly m: boolean
  readonly s: boolean
  readonly x: boolean
}

const NO_FLAGS: Flags = { i: false, m: false, s: false, x: false }
const WORD = String.raw`\p{L}\p{M}\p{Nd}\p{Pc}`
const BEFORE_WORD = `(?<![${WORD}])(?=[${WORD}])`
const BEHIND_WORD = `(?<=[${WORD}])(?![${WORD}])`
const ESCAPES: Readonly<Record<string, string>> = {
  d: String.raw`\p{Nd}`,
  D: String.raw`\P{Nd}`,
  w: `[${WORD}]`,
  W: `[^${WORD}]`,
  s: String.raw`\s`,
  S: String.raw`\S`,
  b: `(?:${BEFORE_WORD}|${BEHIND_WORD})`,
  B: `(?!${BEFORE_WORD})(?!${BEHIND_WORD})`,
  '<': BEFORE_WORD,
  '>': BEHIND_WORD,
  A: '(?<![^])',
  z: '(?![^])',
  n: String.raw`\n`,
  r: String.raw`\r`,
  t: String.raw`\t`,
  f: String.raw`\f`,
  v: String.raw`\v`,
  a: String.raw`\x07`,
}
const IN_CLASS: Readonly<Record<string, string>> = { ...ESCAPES, w: WORD }
const POSIX: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: String.raw`\x00-\x7f`,
  blank: String.raw`\t `,
  cntrl: String.raw`\x00-\x1f\x7f`,
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: String.raw`!-\/:-@\[-\`\{-~`,
  space: String.raw`\t\n\v\f\r `,
  upper: 'A-Z',
  word: 'A-Za-z0-9_',
  xdigit: 'A-Fa-f0-9',
}

/** How far a pattern has been read, and what became of it. */
interface Translation {
  readonly source: string
  at: number
  text: string
  /** The flags of what is open, the pattern itself first. */
  readonly open: Flags[]
  /** The whole pattern ignores case, so that JavaScript's flag does and no letter is written twice. */
  readonly ignoresCase: boolean
}

function translate(source: string): Translation {
  const ignoresCase = /^\(\?[msx]*i[imsx]*\)/.test(source)
  const to = { source, at: 0, text: '', open: [NO_FLAGS], ignoresCase }
  while (to.at < source.length) readNext(to)
  if (to.open.length !== 1) throw new Untranslatable()
  return to
}

const innermost = ({ open }: Translation): Flags => open.at(-1) as Flags

function readNext(to: Translation): void {
  const { source, at, ignoresCase } = to
  const flags = innermost(to)
  const character = String.fromCodePoint(source.codePointAt(at) as number)
  if (flags.x && character === '#') to.at = endOfLine(source, at)
  else if (character === '(') openGroup(to)
  else if (character === '[') put(to, ...classAt(source, at, flags, ignoresCase))
  else if (character === '\\') put(to, ...escapeAt(source, at, ESCAPES))
  else if (/[*+?]/.test(character)) throw new Untranslatable()
  else {
    to.at += character.length
    if (flags.x && /\s/.test(character)) return
    if (character === ')') closeGroup(to)
    else if (character === '|') to.text += '|'
    else if (character === '^') to.text += flags.m ? String.raw`(?<![^\n])` : '(?<![^])'
    else if (character === '$') to.text += flags.m ? String.raw`(?![^\n])` : '(?![^])'
    else put(to, plainOf(character, flags, ignoresCase), to.at)
  }
}

/** Adds a part that ends at an index, and what follows it: `*`, `+?`, `{2,}`. */
function put(to: Translation, part: string, end: number): void {
  const [quantifier = ''] = /^(?:[*+?]|\{\d*(?:,\d*)?\})?\??/.exec(to.source.slice(end)) ?? []
  to.at = end + quantifier.length
  to.text += part + quantifier.replace('{,', '{0,')
}

/** `(`, `(?:`, `(?i:`, `(?P<name>`, a look around, or `(?i)`, which opens nothing. */
function openGroup(to: Translation): void {
  const outer = innermost(to)
  const [opened = '', set, name, look] =
    /^\((?:\?(?:([a-z]*(?:-[a-z]+)?)[:)]|P?<([A-Za-z_]\w*)>|(<?[=!])))?/.exec(
      to.source.slice(to.at),
    ) ?? []
  to.at += opened.length
  const flags = set === undefined ? outer : withFlags(outer, set)
  if (opened.endsWith(')')) {
    to.open[to.open.length - 1] = flags
    return
  }
  to.open.push(flags)
  if (look !== undefined) to.text += `(?${look}`
  else if (name !== undefined) to.text += `(?<${name}>`
  else to.text += set === undefined ? '(' : '(?:'
}

function closeGroup(to: Translation): void {
  to.open.pop()
  if (to.open.length === 0) throw new Untranslatable()
  put(to, ')', to.at)
}

/** A character that stands for itself, or for any. */
function plainOf(character: string, flags: Flags, ignoresCase: boolean): string {
  if (character === '.') return flags.s ? '[^]' : String.raw`[^\n]`
  return flags.i && !ignoresCase ? eitherCase(character) : literal(character)
}

function withFlags(flags: Flags, set: string): Flags {
  const [on = '', off = ''] = set.split('-')
  // `u` is on anyway; `U` and `R` have no equal here.
  if (/[^imsxu]/.test(on + off) || off.includes('u')) throw new Untranslatable()
  const is = (name: keyof Flags): boolean =>
    (flags[name] || on.includes(name)) && !off.includes(name)
  return { i: is('i'), m: is('m'), s: is('s'), x: is('x') }
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end
}

const literal = (character: string): string => character.replace(/[\^$\\.*+?()[\]{}|/-]/, quoted)
const quoted = (mark: string): string => (mark === '-' ? String.raw`\x2d` : `\\${mark}`)

function eitherCase(character: string): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
  return lower === upper || lower.length !== upper.length
    ? literal(character)
    : `[${lower}${upper}]`
}

/** An escape at an index, and the index behind it. */
function escapeAt(
  source: string,
  at: number,
  known: Readonly<Record<string, string>>,
): readonly [string, number] {
  const rest = source.slice(at)
  const code = /^\\(?:[xuU]\{([\da-f]+)\}|x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8}))/i.exec(rest)
  if (code !== null) {
    const digits = code.slice(1).find((part) => part !== undefined) as string
    return [`\\u{${digits}}`, at + code[0].length]
  }
  const property = /^\\([pP])(?:\{(\^?)([\w=]+)\}|([A-Z]))/.exec(rest)
  if (property !== null) {
    const [all = '', letter = '', not, long, short = ''] = property
    const isNegated = (letter === 'P') !== (not === '^')
    return [`\\${isNegated ? 'P' : 'p'}{${propertyName(long ?? short)}}`, at + all.length]
  }
  const name = rest.charAt(1)
  const escape = known[name]
  if (escape !== undefined) return [escape, at + 2]
  if (name === '' || /[\da-z]/i.test(name)) throw new Untranslatable()
  return [literal(name), at + 2]
}

/** Rust takes the bare name of a script, `\p{Greek}`; JavaScript wants `Script=` before it. */
function propertyName(name: string): string {
  try {
    return new RegExp(`\\p{${name}}`, 'u').flags === 'u' ? name : ''
  } catch {
    return `Script=${name}`
  }
}

/** A class in brackets at an index, and the index behind it. */
function classAt(
  source: string,
  start: number,
  flags: Flags,
  ignoresCase: boolean,
): readonly [string, number] {
  let at = start + 1
  let text = '['
  let hasNoWord = false
  if (source.charAt(at) === '^') {
    text += '^'
    at++
  }
  const first = at
  for (; at < source.length;) {
    const character = String.fromCodePoint(source.codePointAt(at) as number)
    if (character === ']' && at > first) {
      return [hasNoWord ? withNoWord(`${text}]`) : `${text}]`, at + 1]
    }
    const letters = /^[A-Za-z](?:-[A-Za-z])?/.exec(source.slice(at))?.[0]
    const posix = /^\[:(\^?)(\w+):\]/.exec(source.slice(at))
    if (letters !== undefined) {
      text += flags.i && !ignoresCase ? letters.toLowerCase() + letters.toUpperCase() : letters
      at += letters.length
    } else if (posix !== null) {
      const members = POSIX[posix[2] as string]
      if (members === undefined || posix[1] === '^') throw new Untranslatable()
      text += members
      at += posix[0].length
    } else if (character === '[' || /^(?:&&|--|~~)/.test(source.slice(at))) {
      throw new Untranslatable()
    } else if (source.startsWith('\\W', at)) {
      hasNoWord = true
      at += 2
    } else if (character === '\\') {
      if (/[bB<>Az]/.test(source.charAt(at + 1))) throw new Untranslatable()
      const [escape, end] = escapeAt(source, at, IN_CLASS)
      text += escape
      at = end
    } else {
      at += character.length
      if (!(flags.x && /\s/.test(character))) text += character === '-' ? '-' : literal(character)
    }
  }
  throw new Untranslatable()
}

/**
 * A class with `\W` in it, such as `[\W_]`. JavaScript has no class for what is no word in any alphabet, so
 * it becomes an alternative.
 */
function withNoWord(set: string): string {
  const isNegated = set.startsWith('[^')
  const rest = isNegated ? `[${set.slice(2)}` : set
  if (isNegated) return rest === '[]' ? `[${WORD}]` : `(?:(?!${rest})[${WORD}])`
  return rest === '[]' ? `[^${WORD}]` : `(?:${rest}|[^${WORD}])`
}
