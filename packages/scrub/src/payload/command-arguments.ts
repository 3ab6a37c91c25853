import { knownCommands } from '../structures/command.ts'
import {
  createFilterMembers,
  type Filtered,
  type FilterObject,
  type FilterRules,
  NOTHING,
} from './filtered.ts'

// A command with its arguments as a list, or a list of the lines of a private key. Joined they are a text
// that the finder can read.

/** Keys below which the command stands beside its arguments. */
const COMMANDS = ['name', 'command', 'cmd', 'file', 'path']
const PRIVATE_KEY = /^-----BEGIN [A-Z ]*PRIVATE/
const MOST_ITEMS = 256
const LONGEST_FIRST = 64

/** Filters items of a clean list. */
type FilterList = (
  list: unknown[],
  /** The command, where it stands apart. @default the first item */
  name?: string,
) => readonly Filtered[]

export function createFilterList(rules: FilterRules): FilterList {
  const { find, replacement } = rules
  const filter = createFilterMembers(rules)

  /** Reads the items as one line, or a key's as lines, and cuts out of each item what is found there. */
  const filterJoined = (items: readonly string[], list: unknown[]): readonly Filtered[] => {
    const isKey = PRIVATE_KEY.test(items[0] ?? '')
    const quote = (item: string): string => (/\s/.test(item) && !isKey ? `'${item}'` : item)
    const edits = find(items.map(quote).join(isKey ? '\n' : ' '))
    const filtered: Filtered[] = []
    const before = items.length - list.length
    let start = 0
    items.forEach((item, index) => {
      const quoted = quote(item)
      const from = start + (quoted.length - item.length) / 2
      start += quoted.length + 1
      const edit = edits.find(({ start: at, end }) => at < from + item.length && end > from)
      if (edit === undefined || index < before || item === replacement) return
      const head = item.slice(0, Math.max(0, edit.start - from))
      const tail = item.slice(Math.max(0, edit.end - from))
      list[index - before] = isKey ? replacement : head + replacement + tail
      filtered.push({ path: [index - before], rule: edit.rule })
    })
    return filtered
  }

  return (list, name) => {
    const first = name ?? list[0]
    if (typeof first !== 'string' || first.length > LONGEST_FIRST) return NOTHING
    if (list.length > MOST_ITEMS) return NOTHING
    // Most lists of texts hold lines of code, and commands have no blanks.
    if (first.includes(' ') && !first.startsWith('-----')) return NOTHING
    // `['auth', 'token']` is a path.
    if (first === 'auth' && name === undefined) return NOTHING
    if (!isCommand(first) && !PRIVATE_KEY.test(first)) return NOTHING
    if (first === 'AUTH' || name === 'auth') {
      const given = name === undefined ? list.slice(1) : list
      return filter(
        list,
        given.map((_, index) => [index + list.length - given.length, 'connection']),
      )
    }
    const items = list.map(String)
    return filterJoined(name === undefined ? items : [name, ...items], list)
  }
}

/** `{ command: 'mysql', args: ['-px'] }` */
export function createFilterArguments(filterList: FilterList): FilterObject {
  return (copy) => {
    const args = copy['args']
    if (!Array.isArray(args)) return NOTHING
    const name = COMMANDS.map((key) => copy[key]).find(isCommand)
    if (name === undefined) return NOTHING
    return filterList(args as unknown[], name).map(({ path, rule }) => ({
      path: ['args', ...path],
      rule,
    }))
  }
}

/** Characters that a command may have; most texts of a list have more. */
export const LONGEST_COMMAND = 24

/** The name of a command without its path; Redis is asked to `auth`. */
function isCommand(item: unknown): item is string {
  if (typeof item !== 'string' || item.length > LONGEST_FIRST) return false
  const from = item.lastIndexOf('/') + 1
  if (item.length - from > LONGEST_COMMAND) return false
  const name = item.slice(from).toLowerCase()
  return name === 'auth' || knownCommands().has(name)
}
