import { knownCommands } from '../structures/command.ts'
import type { Edit } from '../text/edit.ts'
import { isStrong, type JudgeKey } from '../keys/verdict.ts'
import { parameterRules } from '../keyed/sql-parameters.ts'
import { isPlausible } from '../values/plausible.ts'

// Values whose meaning stands beside them in the same object or list: parameters of a statement,
// columns of a table, members of a key, arguments of a command.

type Bag = Record<string, unknown>

/** What was filtered: the way to it from the object or the list, and the rule. */
export interface Filtered {
  readonly path: readonly (number | string)[]
  readonly rule: string
}

export interface Neighbours {
  /** Filters values in a clean object. */
  readonly filterObject: (copy: Bag) => readonly Filtered[]
  /** Filters items of a clean list. */
  readonly filterList: (copy: unknown[]) => readonly Filtered[]
}

export interface NeighbourRules {
  readonly find: (text: string) => readonly Edit[]
  readonly judge: JudgeKey
  /** Rules that never act. */
  readonly off: ReadonlySet<string>
  readonly replacement: string
}

const NOTHING: readonly Filtered[] = []
const STATEMENTS = ['sql', 'query', 'text', 'statement', 'db.query.text', 'db.statement']
const VALUES = ['bindings', 'parameters', 'params', 'values', 'args', 'binds']
const STATEMENT = /^\s*(?:insert|update|select|delete|replace|with|merge|alter|create|call)\s/i
/** The private members of a JSON Web Key. RFC 7518, section 6. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']
/** What runs a command with a list of arguments calls it so. */
const COMMANDS = ['name', 'command', 'cmd', 'file', 'path']
const PRIVATE_KEY = /^-----BEGIN [A-Z ]*PRIVATE/
const MOST = 256
/** Characters of the longest command; most texts of a list have more. */
let longest = 0

export function createNeighbours({ find, judge, off, replacement }: NeighbourRules): Neighbours {
  /** Filters what stands below the keys or indices that have a rule. */
  const filter = (
    values: unknown,
    rules: Iterable<readonly [number | string, string]>,
    path: readonly (number | string)[] = [],
  ): readonly Filtered[] => {
    const filtered: Filtered[] = []
    for (const [key, rule] of rules) {
      const bag = values as Record<number | string, unknown>
      const value = Object.hasOwn(bag, key) ? bag[key] : undefined
      const isText = typeof value === 'string' && value !== replacement && isPlausible(value)
      if (off.has(rule) || !(isText || typeof value === 'number')) continue
      bag[key] = replacement
      filtered.push({ path: [...path, key], rule })
    }
    return filtered
  }

  /** `{ sql: 'insert into users (password) values (?)', bindings: ['x'] }` */
  const filterBindings = (copy: Bag): readonly Filtered[] => {
    const statement = statementIn(copy)
    if (statement === undefined) return NOTHING
    const rules = [...parameterRules(statement, judge)]
    if (rules.length === 0) return NOTHING
    const indexed = rules.map(([place, rule]) => [place - 1, rule] as const)
    const listed = VALUES.flatMap((key) => {
      const list = copy[key]
      if (Array.isArray(list)) return filter(list, indexed, [key])
      const read = typeof list === 'string' ? listIn(list) : undefined
      const filtered = read === undefined ? NOTHING : filter(read, indexed)
      if (filtered.length > 0) copy[key] = JSON.stringify(read)
      return filtered.map(({ rule }) => ({ path: [key], rule }))
    })
    // OpenTelemetry's `db.query.parameter.0`, bare or as `{ value, type }`.
    const attributes = indexed.flatMap(([index, rule]) => {
      const key = `db.query.parameter.${index}`
      const value = copy[key]
      return isBag(value) ? filter(value, [['value', rule]], [key]) : filter(copy, [[key, rule]])
    })
    return [...listed, ...attributes]
  }

  /** `{ columns: ['id', 'password'], rows: [[1, 'x']] }` */
  const filterTable = (copy: Bag): readonly Filtered[] => {
    const names = copy['columns'] ?? copy['fields']
    if (!Array.isArray(names)) return NOTHING
    const rows = copy['rows'] ?? copy['values']
    if (!Array.isArray(rows)) return NOTHING
    const rules = names.slice(0, MOST).flatMap((column: unknown, index) => {
      const name = isBag(column) ? column['name'] : column
      const verdict = judge(typeof name === 'string' ? name : '')
      return isStrong(verdict) ? [[index, verdict.rule] as const] : []
    })
    if (rules.length === 0) return NOTHING
    const key = copy['rows'] === undefined ? 'values' : 'rows'
    const cells = rows.flatMap((row: unknown, index) =>
      Array.isArray(row) ? filter(row, rules, [key, index]) : NOTHING,
    )
    return rows.length === names.length ? [...cells, ...filter(rows, rules, [key])] : cells
  }

  /** `{ kind: 'Secret', data: { url: 'x' } }` of Kubernetes, and a JSON Web Key. */
  const filterKnown = (copy: Bag): readonly Filtered[] => {
    if (typeof copy['kty'] === 'string')
      return filter(
        copy,
        PRIVATE.map((member) => [member, 'jwk']),
      )
    if (copy['kind'] !== 'Secret') return NOTHING
    return ['data', 'stringData'].flatMap((key) => {
      const data = copy[key]
      if (!isBag(data)) return NOTHING
      return filter(
        data,
        Object.keys(data).map((name) => [name, 'k8s-secret']),
        [key],
      )
    })
  }

  /** Reads the items as one line, or as lines, and cuts out of each what that shows. */
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

  const filterList = (list: unknown[], name?: string): readonly Filtered[] => {
    const first = name ?? list[0]
    if (typeof first !== 'string' || first.length > 64 || list.length > MOST) return NOTHING
    // Most lists of texts hold lines of code, and commands have no blanks.
    if (first.includes(' ') && !first.startsWith('-----')) return NOTHING
    if (first === 'auth' && name === undefined) return NOTHING
    if (!isCommand(first) && !PRIVATE_KEY.test(first)) return NOTHING
    // `['auth', 'token']` is a path.
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

  /** `{ command: 'mysql', args: ['-px'] }` */
  const filterArguments = (copy: Bag): readonly Filtered[] => {
    const args = copy['args']
    if (!Array.isArray(args)) return NOTHING
    const name = COMMANDS.map((key) => copy[key]).find(isCommand)
    if (name === undefined) return NOTHING
    return filterList(args as unknown[], name).map(({ path, rule }) => ({
      path: ['args', ...path],
      rule,
    }))
  }

  return {
    filterObject: (copy) => [
      ...filterBindings(copy),
      ...filterTable(copy),
      ...filterKnown(copy),
      ...filterArguments(copy),
    ],
    filterList,
  }
}

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an attribute says, bare or as `{ value, type }`. */
const valueOf = (item: unknown): unknown => (isBag(item) ? item['value'] : item)

function statementIn(copy: Bag): string | undefined {
  for (const key of STATEMENTS) {
    const value = valueOf(copy[key])
    if (typeof value === 'string' && STATEMENT.test(value)) return value
  }
  return undefined
}

/** The name of a command without its path; Redis is asked to `auth`. */
function isCommand(item: unknown): item is string {
  if (typeof item !== 'string' || item.length > 64) return false
  const from = item.lastIndexOf('/') + 1
  longest ||= Math.max(...Array.from(knownCommands().keys(), (name) => name.length))
  if (item.length - from > longest) return false
  const name = item.slice(from).toLowerCase()
  return name === 'auth' || knownCommands().has(name)
}

/** The list that a text holds as JSON. */
function listIn(text: string): unknown[] | undefined {
  try {
    const list: unknown = text.startsWith('[') ? JSON.parse(text) : undefined
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}
