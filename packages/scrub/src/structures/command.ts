import { matchAt } from '../text/characters.ts'
import type { Edit } from '../text/edit.ts'
import { remember } from '../text/remember.ts'
import type { Scan } from '../text/scan.ts'
import { hasNames } from '../values/code-name.ts'
import { isPlausible } from '../values/plausible.ts'
import { looksGenerated, looksPersonal } from '../values/generated.ts'
import { COMMANDS } from './command-table.ts'

/** One place where a command takes a secret, as a line of the table gives it. */
interface Slot {
  /** The words that must stand before it. */
  readonly path: RegExp | undefined
  /** The flag, or `$` for an argument of its own, or `=` for a pair. */
  readonly flag: string
  readonly glued: boolean
  /** The secret begins behind the first such mark in the argument; empty when it is all of it. */
  readonly mark: string
}

let commands: ReadonlyMap<string, readonly string[]> | undefined

/** The commands of the table, each with its slots; it is read when the first text is. */
export function knownCommands(): ReadonlyMap<string, readonly string[]> {
  if (commands !== undefined) return commands
  const map = new Map<string, readonly string[]>()
  for (const line of COMMANDS.trim().split('\n')) {
    const [names = '', ...slots] = line.split(' ')
    for (const name of names.split(',')) map.set(name, [...(map.get(name) ?? []), ...slots])
  }
  commands = map
  return map
}

/** The slots of a command; they are read when it is first met, as few ever are. */
const slotsOf = remember(
  (name): readonly Slot[] => (knownCommands().get(name) ?? []).map(slotOf),
  256,
)

function slotOf(source: string): Slot {
  const words = source.split('.')
  const last = words.pop() as string
  const mark = last.length > 1 && /[:%/,=]$/.test(last) ? last.slice(-1) : ''
  const path = words.map((word) => word.replaceAll('*', '\\S*')).join(' ')
  return {
    path: path === '' ? undefined : new RegExp(`(?:^| )${path}${last === '$' ? '$' : '(?: |$)'}`),
    flag: last.replace(/[:%,+]$|(?<=.)[/=]$/, ''),
    glued: last.endsWith('+'),
    mark: last === '=' ? '=' : mark,
  }
}

/** How many arguments of a command are read. */
const MOST = 1000
/** Characters of the words before a slot that are remembered; a path has a few short ones. */
const PATH = 128

/**
 * The secrets among the arguments of a command, in a line or as a list: `curl -u bob:x`,
 * `['mysql', '-px']`.
 *
 * @param start the command's name
 * @param end behind the name, and behind its `.exe`
 */
export function command(text: string, start: number, end: number, scan: Scan): readonly Edit[] {
  const name = text.slice(start, end).toLowerCase().replace('.exe', '')
  if (!knownCommands().has(name) || start < scan.commandEnd) return []
  let slots = slotsOf(name)
  const edits: Edit[] = []
  let words = ''
  /** The slot that the next argument fills. */
  let wanted: Slot | undefined
  let isBare = false
  // `'curl', '-u'`: the name's own quote closes first.
  let from = /["'`]/.test(text.charAt(end)) ? end + 1 : end
  for (let count = 0; count < MOST; count++) {
    const argument = argumentAt(text, from)
    if (argument === undefined) break
    const { value, at, quote } = argument
    // `{"cmd": "cargo login x"}`: the quote closes around the command.
    if (isBare && wanted === undefined && quote !== '' && at === from + quote.length) break
    from = scan.commandEnd = argument.end
    isBare = quote === '' && !/[=:]$/.test(value)
    if (wanted !== undefined) {
      if (quote !== '' || !/^-[\w-]/.test(value)) edits.push(...secretIn(argument, 0, wanted))
      // `-u bob:'x y'`: the argument goes on in quotes.
      const goesOn = wanted.mark === ':' && value.endsWith(':') && /["'`]/.test(text.charAt(from))
      wanted = goesOn ? QUOTED : undefined
      continue
    }
    if (knownCommands().has(value)) {
      slots = slotsOf(value)
      words = ''
      continue
    }
    const isFlag = /^(?:-|\/[a-z]{1,10}(?:$|:))/i.test(value)
    for (const slot of slots) {
      const offset = slot.path?.test(words) === false ? NONE : offsetIn(value, slot, isFlag)
      // `-p'x y'`: the flag ends at the quote, so the next argument is the secret.
      const isNext = offset === value.length && /["'`\\]/.test(text.charAt(at + offset))
      if (offset === NEXT || isNext) wanted = slot
      else if (offset >= 0) edits.push(...secretIn(argument, offset, slot))
    }
    if (!isFlag && value.length < 200) words = `${words} ${value}`.slice(-PATH)
  }
  return edits
}

/** All of an argument. */
const QUOTED: Slot = { path: undefined, flag: '', glued: false, mark: '' }

const NONE = -1
const NEXT = -2

/**
 * Where in an argument the secret of a slot begins; `NONE` when it holds none, `NEXT` when the next
 * one is it.
 */
function offsetIn(argument: string, { flag, glued, mark }: Slot, isFlag: boolean): number {
  if (flag === '$' || flag === '=') {
    return !isFlag && (mark === '' || argument.includes(mark)) ? 0 : NONE
  }
  if (argument === flag && !glued) return NEXT
  if (!argument.startsWith(flag)) return NONE
  const next = argument.charAt(flag.length)
  if (next === '=' || next === ':') return flag.length + 1
  const isShort = glued || (mark !== '' && flag.length === 2)
  return next === '' || (isShort && !argument.startsWith('--')) ? flag.length : NONE
}

interface Argument {
  readonly value: string
  /** Where the value begins, and what comes behind it and its quote. */
  readonly at: number
  readonly end: number
  /** Empty when it has none. */
  readonly quote: string
}

/** What stands before an argument: blanks, a broken line, and in lists brackets and commas. */
const ARGUMENT =
  /((?:[ \t]|\\\r?\n|[,[{(](?:[ \t]{0,20}\r?\n)?){0,40})(?:(\\{0,3}["'`])|((?:[^\s"'`|;\\,[{(<>]|\\(?!["'`]))(?:[^\s"'`|;\\<]|<(?!\/)|\\(?!\\{0,8}["'`\r\n])){0,65536}))/y

/** The last argument of a text that was cut off. */
const CUT = /\S{1,4096}$/y

function argumentAt(text: string, from: number): Argument | undefined {
  const found = matchAt(ARGUMENT, text, from)
  if (found === null) return undefined
  const [, gap = '', quote = '', bare = ''] = found
  const at = from + gap.length + quote.length
  if (quote === '') return { value: bare, at, end: at + bare.length, quote }
  // The next such quote closes the argument, whoever opened it, so no part of a text is searched twice.
  const close = text.indexOf(quote, at)
  const value = close < 0 ? (matchAt(CUT, text, at)?.[0] ?? '') : text.slice(at, close)
  if ((close < 0 && value === '') || value.includes('\n')) return undefined
  return { value, at, end: at + value.length + quote.length, quote }
}

/** A flag, a path, a variable, a placeholder, or what a shell works out. */
const NO_SECRET = /^(?:--?[a-z]|[$/<[{(\\])|^%\w+%$/i

/** The secret in an argument from an offset on, unless something else stands there. */
function secretIn({ value, at }: Argument, offset: number, { flag, mark }: Slot): readonly Edit[] {
  const given = value.slice(offset)
  const behind = mark === '' ? 0 : given.indexOf(mark) + 1
  // `curl -u x7Gh…:`: a key in place of a name and a password
  const key = mark === ':' && behind === given.length ? given.slice(0, -1) : ''
  if (looksGenerated(key))
    return [{ start: at + offset, end: at + offset + key.length, rule: 'command' }]
  // Before Oracle's slash there must be the name of a user, before other marks something; `curl -u :x`.
  const isAlone = behind === 1 && mark === ':' && looksPersonal(given.slice(1))
  if (mark !== '' && ((behind < 2 && !isAlone) || (mark === '/' && !/^[\w.$-]+\//.test(given))))
    return []
  // Oracle's `user/password@service`.
  const length = mark === '/' && given.includes('@') ? given.lastIndexOf('@') : given.length
  const secret = given.slice(behind, length)
  // `net user count grows`: a word of a sentence.
  if (flag === '$' && !looksPersonal(secret)) return []
  if (
    secret.length < 2 ||
    (NO_SECRET.test(secret) && hasNames(secret)) ||
    !isPlausible(secret, true)
  )
    return []
  return [{ start: at + offset + behind, end: at + offset + length, rule: 'command' }]
}
