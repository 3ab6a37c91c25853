import type { Selector } from '../policy/policy.ts'
import { isKind } from './selector-kinds.ts'

/** Kinds as Sentry's older syntax called them. */
const LEGACY: Readonly<Record<string, string>> = {
  freeform: '$string',
  email: '$string',
  sensitive: '$string',
  text: '$string',
  databag: '$object',
  container: '$object',
}

const TOKEN =
  /\s*(?:(&&?|\|\|?|[!~().])|\$([a-z_]+)|(\*\*?)|(\d+)(?![\w-])|([A-Za-z_][\w-]*)|'((?:[^']|'')+)')\s*/y

/**
 * Reads a selector of Sentry's data scrubbing: `a.b` is any place that ends so, `*` one key, `**`
 * any number of them, `$type` a kind of value; `!`, `&&`, `||` and parentheses. Sources:
 * https://develop.sentry.dev/pii/selectors/ and Relay's `relay-pii/src/selector.pest`
 *
 * @returns `undefined` when the selector cannot be read, or names a kind that is not known here
 */
export function parseSelector(source: string): Selector | undefined {
  const tokens = tokenize(LEGACY[source] ?? source)
  if (tokens === undefined || tokens.filter(({ mark }) => mark === '(').length > MOST_GROUPS)
    return undefined
  const reader = { tokens, at: 0 }
  const root = readEither(reader)
  if (root === undefined || reader.at < tokens.length) return undefined
  return (path, value, specific = false) => root({ path, value, specific, isWide: true })
}

/** Groups in parentheses; each level is a call within a call, so more could overflow the stack. */
const MOST_GROUPS = 256

interface Place {
  readonly path: readonly (number | string)[]
  readonly value: unknown
  readonly specific: boolean
  /**
   * In doubt the test says yes, so that a rule applies too often rather than too seldom. A `!` turns
   * the answer around, so below it the test says no in doubt.
   */
  readonly isWide: boolean
}

type Test = (place: Place) => boolean

interface Token {
  readonly mark: string
  readonly step?: Step
}

interface Step {
  readonly kind: 'any' | 'deep' | 'index' | 'key' | 'type'
  readonly name: string
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
}

function tokenize(source: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source)
    if (token === null) return undefined
    const [, mark, type, star, index, key, quoted] = token
    if (mark !== undefined) tokens.push({ mark: mark.charAt(0) === '~' ? '!' : mark.charAt(0) })
    else if (type !== undefined) tokens.push(step('type', type))
    else if (star !== undefined) tokens.push(step(star === '*' ? 'any' : 'deep', star))
    else if (index !== undefined) tokens.push(step('index', index))
    else tokens.push(step('key', key ?? (quoted as string).replaceAll("''", "'")))
  }
  return tokens
}

const step = (kind: Step['kind'], name: string): Token => ({ mark: '', step: { kind, name } })

function readEither(reader: Reader): Test | undefined {
  return readList(reader, '|', readBoth, (tests) => (place) => tests.some((test) => test(place)))
}

function readBoth(reader: Reader): Test | undefined {
  return readList(reader, '&', readOne, (tests) => (place) => tests.every((test) => test(place)))
}

function readList(
  reader: Reader,
  mark: string,
  read: (reader: Reader) => Test | undefined,
  join: (tests: readonly Test[]) => Test,
): Test | undefined {
  const tests: Test[] = []
  do {
    const test = read(reader)
    if (test === undefined) return undefined
    tests.push(test)
  } while (take(reader, mark))
  return tests.length === 1 ? tests[0] : join(tests)
}

function readOne(reader: Reader): Test | undefined {
  if (take(reader, '!')) {
    const test = take(reader, '(') ? readGroup(reader) : readPath(reader)
    return test && ((place) => !test({ ...place, isWide: !place.isWide }))
  }
  return take(reader, '(') ? readGroup(reader) : readPath(reader)
}

function readGroup(reader: Reader): Test | undefined {
  const test = readEither(reader)
  return take(reader, ')') ? test : undefined
}

function take(reader: Reader, mark: string): boolean {
  if (reader.tokens[reader.at]?.mark !== mark) return false
  reader.at++
  return true
}

function readPath(reader: Reader): Test | undefined {
  const steps: Step[] = []
  do {
    const next = reader.tokens[reader.at++]?.step
    if (next === undefined) return undefined
    if (next.kind === 'type' && !isKind(next.name)) return undefined
    steps.push(next)
  } while (take(reader, '.'))
  // As in Relay: `**` stands once in a path, and `*` not alone.
  if (steps.filter(({ kind }) => kind === 'deep').length > 1) return undefined
  if (steps.length === 1 && steps[0]?.kind === 'any') return undefined
  return (place) =>
    namesOf(place).some((path) => matches(steps, steps.length - 1, { ...place, path }, path.length))
}

/** The ways to write a place, since Relay knows parts of an event by a short name: `exception.value`. */
function namesOf({ path, isWide }: Place): readonly (readonly (number | string)[])[] {
  if (!isWide) return [path]
  const [first, second, third] = path
  if (first === 'message' && path.length === 1) return [path, ['logentry', 'formatted']]
  if (second === 'values' && typeof third === 'number') {
    return [path, [first as string, ...path.slice(3)]]
  }
  return [path]
}

/**
 * Whether the steps up to the one at `at` match the end of the first `depth` keys of the path.
 */
function matches(steps: readonly Step[], at: number, place: Place, depth: number): boolean {
  const current = steps[at]
  if (current === undefined) return true
  if (current.kind === 'deep') {
    if (place.specific) return false
    for (let next = place.isWide ? depth : depth - 1; next >= 0; next--) {
      if (matches(steps, at - 1, place, next)) return true
    }
    return false
  }
  return depth >= 0 && isMet(current, at, place, depth) && matches(steps, at - 1, place, depth - 1)
}

function isMet({ kind, name }: Step, at: number, place: Place, depth: number): boolean {
  const { path, value, specific } = place
  if (kind === 'any') return depth > 0
  if (kind === 'type') {
    const isPart = !BASIC.has(name) && at === 0
    return (isPart || !specific) && isKind(name, path.slice(0, depth), valueAt(path, value, depth))
  }
  const key = path[depth - 1]
  if (key === undefined) return false
  if (kind === 'index') return String(key) === name
  return typeof key === 'string' && key.toLowerCase() === name.toLowerCase()
}

const BASIC = new Set(['string', 'number', 'boolean', 'datetime', 'array', 'object', 'binary'])

/** Above the value itself only its shape is known: a number leads into an array. */
function valueAt(path: readonly (number | string)[], value: unknown, depth: number): unknown {
  if (depth === path.length) return value
  return typeof path[depth] === 'number' ? [] : {}
}
