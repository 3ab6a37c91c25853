import type { Edit } from '../text/edit.ts'
import type { Scan } from '../text/scan.ts'
import { isPlausible } from '../values/plausible.ts'
import { looksPersonal } from '../values/generated.ts'
import { COMMANDS } from './command-table.ts'

/** Where a command takes a secret. */
interface Slot {
  /** The words that must have been given. */
  readonly path: RegExp | undefined
  /** The flag, or `$` for an argument of its own, or `=` for a pair. */
  readonly flag: string
  readonly glued: boolean
  /** The secret stands behind the first of these. */
  readonly mark: string
}

let commands: ReadonlyMap<string, readonly Slot[]> | undefined

/** The commands of the table; it is read when the first text is. */
export function knownCommands(): ReadonlyMap<string, readonly Slot[]> {
  if (commands !== undefined) return commands
  const map = new Map<string, readonly Slot[]>()
  for (const line of COMMANDS.trim().split('\n')) {
    const [names = '', ...slots] = line.split(' ')
    const read = slots.map(slotOf)
    for (const name of names.split(',')) map.set(name, [...(map.get(name) ?? []), ...read])
  }
  commands = map
  return map
}

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

/** Characters and arguments of a command that are read. */
const FAR = 2000
const MOST = 64
/** What stands before an argument: blanks, a broken line, and in lists brackets and commas. */
const ARGUMENT =
  /((?:[ \t]|\\\r?\n|[,[{(]\s{0,20}){0,40})(?:(\\{0,3}["'`])|((?:[^\s"'`|;\\,[{(]|\\(?!["'`]))(?:[^\s"'`|;\\]|\\(?!["'`\r\n])){0,400}))/y
const LONGEST = 400

/**
 * The secrets among the arguments of a command, in a line or as a list: `curl -u bob:x`,
 * `['mysql', '-px']`.
 *
 * @param start the command's name
 * @param end behind the name
 */
export function command(text: string, start: number, end: number, scan: Scan): readonly Edit[] {
  let slots = knownCommands().get(text.slice(start, end).toLowerCase())
  if (slots === undefined || start < scan.commandEnd) return []
  const edits: Edit[] = []
  let words = ''
  let wanted: Slot | undefined
  ARGUMENT.lastIndex = end
  // `'curl', '-u'`: the name's own quote closes first.
  if (/["'`]/.test(text.charAt(end))) ARGUMENT.lastIndex++
  let isBare = false
  for (let count = 0; count < MOST; count++) {
    const from = ARGUMENT.lastIndex
    const found = ARGUMENT.exec(text)
    if (found === null || found.index - start > FAR) break
    const [whole, gap = '', quote, bare = ''] = found
    // `{"cmd": "cargo login x"}`: the quote closes around the command.
    if (quote !== undefined && gap === '' && isBare && wanted === undefined) break
    let argument = bare
    if (quote !== undefined) {
      const rest = text.slice(from + whole.length, from + whole.length + LONGEST)
      const length = rest.indexOf(quote)
      argument = rest.slice(0, Math.max(0, length))
      if (length < 0 || argument.includes('\n')) break
      ARGUMENT.lastIndex = from + whole.length + length + quote.length
    }
    scan.commandEnd = ARGUMENT.lastIndex
    const at = from + gap.length + (quote?.length ?? 0)
    isBare = quote === undefined && !/[=:]$/.test(bare)
    const another = knownCommands().get(argument)
    if (another !== undefined && wanted === undefined) {
      slots = another
      words = ''
      continue
    }
    const add = (offset: number, slot: Slot): void => {
      const edit = secretIn(text, at + offset, at + argument.length, slot.mark)
      if (edit === undefined) return
      // `net user count grows`: a word of a sentence.
      if (slot.flag === '$' && !looksPersonal(text.slice(edit.start, edit.end))) return
      edits.push(edit)
    }
    if (wanted !== undefined) {
      if (!/^-[\w-]/.test(argument)) add(0, wanted)
      wanted = undefined
      continue
    }
    const isFlag = /^(?:-|\/[a-z]{1,10}(?:$|:))/i.test(argument)
    for (const slot of slots) {
      const { flag, glued, path } = slot
      if (path?.test(words) === false) continue
      if (flag === '$' || flag === '=') {
        if (!isFlag && (slot.mark === '' || argument.includes(slot.mark))) add(0, slot)
      } else if (argument === flag && !glued) {
        wanted = slot
      } else if (argument.startsWith(flag)) {
        const next = argument.charAt(flag.length)
        // `-p'x y'`: nothing stands between the flag and its quote.
        const isShort = glued || (slot.mark !== '' && flag.length === 2)
        if (next === '=' || next === ':') add(flag.length + 1, slot)
        else if (next === '') {
          if (/["'`\\]/.test(text.charAt(at + flag.length))) wanted = slot
        } else if (isShort && !argument.startsWith('--')) add(flag.length, slot)
      }
    }
    if (!isFlag && argument.length < 200) words += (words === '' ? '' : ' ') + argument
  }
  return edits
}

function secretIn(text: string, start: number, end: number, mark: string): Edit | undefined {
  const value = text.slice(start, end)
  const parts = mark === '' ? -1 : value.indexOf(mark)
  if (mark !== '' && (parts < 1 || (mark === '/' && !/^[\w.$-]+$/.test(value.slice(0, parts))))) {
    return undefined
  }
  const from = start + parts + 1
  // Oracle's `user/password@service`.
  const to = mark === '/' && value.includes('@') ? start + value.lastIndexOf('@') : end
  const secret = text.slice(from, to)
  if (secret.length < 2 || /^[-$/<[{(\\]|^%\w+%$/.test(secret) || !isPlausible(secret)) {
    return undefined
  }
  return { start: from, end: to, rule: 'command' }
}
