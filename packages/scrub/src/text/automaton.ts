// One automaton reads a text for all patterns at once. It is a subset construction whose states are
// made when a text first reaches them: it starts at once, holds only what the traffic uses, and its
// cost per character does not depend on how many patterns there are.

import { isDisguise } from './decode.ts'

// V8 folds a constant of the same module into the code and reads an exported one anew at each use,
// which halves the speed of the loop in `readOn`. So these stay unexported.

/**
 * V8 has a dozen kinds of strings and, once it has seen more than four of them, looks the method up
 * anew for each character; a function that is known needs no looking up.
 */
const { charCodeAt } = String.prototype

/** Columns of the table: letters without case, digits and each mark that a pattern names. */
const CLASSES = 64
/** Columns below this one are letters, digits, `_` and `-`. */
const WORD_CLASSES = 38
const ALNUM_CLASSES = 36
const MARKS = '=:>"\'`\\] \t\n/.%&#@<;,([{+'
/** A wide or invisible character that stands for an ASCII one. */
const DISGUISE: number = WORD_CLASSES + MARKS.length
/** Everything else; a pattern with such a character is a false alarm at times, never a miss. */
const OTHER: number = DISGUISE + 1

/** The column of each ASCII character. */
const COLUMN = new Uint8Array(128).fill(OTHER)
for (let index = 0; index < 26; index++) COLUMN[97 + index] = COLUMN[65 + index] = index
for (let index = 0; index < 10; index++) COLUMN[48 + index] = 26 + index
COLUMN[95] = 36
COLUMN[45] = 37
for (let index = 0; index < MARKS.length; index++) {
  COLUMN[MARKS.charCodeAt(index)] = WORD_CLASSES + index
}
COLUMN[13] = COLUMN[10] as number
// What was UTF-16 and is read byte by byte.
COLUMN[0] = DISGUISE

function columnOf(code: number): number {
  return code < 128 ? (COLUMN[code] as number) : isDisguise(code) ? DISGUISE : OTHER
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)
const columns = (marks: string): readonly number[] =>
  [...marks].map((mark) => COLUMN[mark.charCodeAt(0)] as number)

/** Sets of characters for patterns; any character outside braces stands for itself. */
const SETS: Readonly<Record<string, readonly number[]>> = {
  /** Digits, octal digits, hexadecimal digits. */
  D: range(26, 36),
  O: range(26, 34),
  H: [...range(0, 6), ...range(26, 36)],
  /** Digits that a card's number begins with, but for a few of 1. */
  B: [...range(28, 33), ...range(34, 36)],
  /** Letters, letters and digits, characters of a word. */
  L: range(0, 26),
  A: range(0, ALNUM_CLASSES),
  W: range(0, WORD_CLASSES),
  /** What may stand between a key and its separator; a separator; a quote. */
  C: columns('"\'`\\]) \t\n'),
  S: columns('=:'),
  Q: columns('"\''),
  /** A gap inside a number. */
  G: columns(' -+'),
  Z: [DISGUISE],
}

/**
 * One thing to look for. In `source`, `{D}` is one member of a set, `{D+}` one or more and `{D*}`
 * any number of them; letters match in either case.
 */
export interface Pattern {
  readonly source: string
  /** `word`: no letter or digit stands before. Any other name continues patterns that lead `to` it. */
  readonly from?: string
  /** The pattern goes on in those that are `from` this name. */
  readonly to?: string
  /** What is reported when the pattern is complete; a number of the caller's. */
  readonly action?: number
}

/** A transition that has not been made. */
const UNKNOWN = -0x80000000

export interface Automaton {
  /**
   * `table[state + column]` is the next state; a negative one is `~state` and reports something.
   * 0 is the state at the start of a text.
   */
  table: Int32Array
  /** Makes a transition that the table does not know, by its index there. */
  step(index: number): number
  /** What a state reports. */
  actions(state: number): readonly number[]
}

interface Node {
  readonly edges: Edge[]
  readonly actions: number[]
  /** Targets by column, made when first asked for: the roots have hundreds of edges. */
  readonly byColumn: (readonly number[] | undefined)[]
}

interface Edge {
  /** A single column, or a set of them. */
  readonly over: number | readonly number[]
  readonly to: number
}

const ANYWHERE = 0
const WORD_START = 1
/** With more states than this the table is begun anew; no text can make it grow without end. */
const MOST_STATES = 16_384

/** What holds at the start of a text, and in the midst of a word that no pattern is in. */
const BETWEEN: readonly number[] = [ANYWHERE, WORD_START]
const WITHIN: readonly number[] = [ANYWHERE]

/** Builds the automaton for the patterns. */
export function createAutomaton(patterns: readonly Pattern[]): Automaton {
  const nodes = buildNodes(patterns)
  const members: (readonly number[])[] = []
  const reports: (readonly number[])[] = []
  const known = new Map<string, number>()

  /** The state of a set of nodes, in order. */
  const stateOf = (set: readonly number[]): number => {
    // A character for each node, as long as there are enough of them.
    const name = nodes.length < 65_536 ? String.fromCharCode(...set) : set.join()
    const before = known.get(name)
    if (before !== undefined) return before
    const state = members.length * CLASSES
    const actions = set.flatMap((node) => (nodes[node] as Node).actions)
    members.push(set)
    reports.push(actions)
    if (automaton.table.length <= state) {
      const grown = new Int32Array(Math.max(64 * CLASSES, state * 2)).fill(UNKNOWN)
      grown.set(automaton.table)
      automaton.table = grown
    }
    // Most characters end all that was begun: what follows them is as if nothing had been.
    const base = set[1] === WORD_START ? 0 : CLASSES
    automaton.table.copyWithin(state, base, base + CLASSES)
    for (const node of set) {
      if (node > WORD_START) for (const { over } of (nodes[node] as Node).edges) forget(state, over)
    }
    const value = actions.length > 0 ? ~state : state
    known.set(name, value)
    return value
  }

  const forget = (state: number, over: Edge['over']): void => {
    if (typeof over === 'number') automaton.table[state + over] = UNKNOWN
    else for (const column of over) automaton.table[state + column] = UNKNOWN
  }

  const begin = (): void => {
    members.length = reports.length = 0
    known.clear()
    automaton.table.fill(UNKNOWN)
    const bases = [stateOf(BETWEEN), stateOf(WITHIN)]
    for (const base of bases) {
      for (let column = 0; column < CLASSES; column++) automaton.step(base + column)
    }
  }

  const automaton: Automaton = {
    table: new Int32Array(0),
    step: (index) => {
      const column = index % CLASSES
      const next = [...(column < ALNUM_CLASSES ? WITHIN : BETWEEN)]
      for (const node of members[(index - column) / CLASSES] as readonly number[]) {
        for (const target of targetsOf(nodes[node] as Node, column)) addInOrder(next, target)
      }
      if (members.length >= MOST_STATES) {
        begin()
        return stateOf(next)
      }
      const made = stateOf(next)
      automaton.table[index] = made
      return made
    },
    actions: (state) => reports[state / CLASSES] as readonly number[],
  }
  begin()
  return automaton
}

/** A state has a handful of nodes; nothing sorts those faster. */
function addInOrder(list: number[], item: number): void {
  let at = list.length
  while (at > 0 && (list[at - 1] as number) > item) at--
  if (list[at - 1] !== item) list.splice(at, 0, item)
}

const NOWHERE: readonly number[] = []

function targetsOf(node: Node, column: number): readonly number[] {
  if (node.edges.length === 0) return NOWHERE
  return (node.byColumn[column] ??= node.edges
    .filter(({ over }) => (typeof over === 'number' ? over === column : over.includes(column)))
    .map(({ to }) => to))
}

/** The patterns as a graph; beginnings that are spelled alike share their nodes. */
function buildNodes(patterns: readonly Pattern[]): readonly Node[] {
  const nodes: Node[] = []
  const names = new Map<string, number>()
  /** The node behind a node and a single character, by both numbers. */
  const spelled = new Map<number, number>()
  const add = (): number => nodes.push({ edges: [], actions: [], byColumn: [] }) - 1
  const connect = (from: number, over: Edge['over'], to: number): void => {
    ;(nodes[from] as Node).edges.push({ over, to })
  }
  const named = (name: string): number => {
    const node = names.get(name) ?? add()
    names.set(name, node)
    return node
  }
  names.set('anywhere', add())
  names.set('word', add())
  for (const { source, from = 'anywhere', to, action } of patterns) {
    let at = named(from)
    for (let index = 0; index < source.length;) {
      const set = setAt(source, index)
      const end = index + (set?.length ?? 1)
      const target = to !== undefined && end === source.length ? named(to) : undefined
      index = end
      if (set?.repeat === '*') connect(at, set.over, at)
      else if (set !== undefined) {
        const next = target ?? add()
        connect(at, set.over, next)
        if (set.repeat === '+') connect(next, set.over, next)
        at = next
      } else {
        const column = columnOf(source.charCodeAt(end - 1))
        const place = at * CLASSES + column
        const shared = target === undefined ? spelled.get(place) : undefined
        const next = shared ?? target ?? add()
        if (shared === undefined) connect(at, column, next)
        if (target === undefined) spelled.set(place, next)
        at = next
      }
    }
    if (action !== undefined) (nodes[at] as Node).actions.push(action)
  }
  return nodes
}

interface SetPart {
  readonly over: readonly number[]
  readonly repeat: string
  /** Characters it takes in the source. */
  readonly length: number
}

/** `{D}`, `{D+}` or `{D*}` at an index of a pattern's source. */
function setAt(source: string, index: number): SetPart | undefined {
  if (source.charCodeAt(index) !== 123) return undefined
  const over = SETS[source.charAt(index + 1)]
  const mark = source.charAt(index + 2)
  if (over === undefined) return undefined
  if (mark === '}') return { over, repeat: '', length: 3 }
  const isRepeat = (mark === '*' || mark === '+') && source.charAt(index + 3) === '}'
  return isRepeat ? { over, repeat: mark, length: 4 } : undefined
}

/** How far a text has been read. */
export interface Place {
  at: number
  state: number
  /** Characters of the present word up to here. */
  run: number
}

/** A word that becomes this long is reported too: it may be base64 or hex. */
const LONG = 20
export const LONG_WORD: number = LONG

/** Reads on to the next place that asks for a look; `false` at the end of the text. */
export function readOn(automaton: Automaton, text: string, place: Place): boolean {
  while (readKnown(automaton.table, text, place)) {
    if (place.state < 0) {
      const made = automaton.step(~place.state)
      place.state = made < 0 ? ~made : made
      if (made >= 0 && place.run !== LONG) continue
    }
    return true
  }
  return false
}

/**
 * The same, but it also stops where a transition is unknown, whose place in the table is told as a
 * negative state: a call inside of the loop would slow it down.
 */
function readKnown(table: Int32Array, text: string, place: Place): boolean {
  const { length } = text
  let { at, state } = place
  let wordStart = at - place.run
  while (at < length) {
    const code = charCodeAt.call(text, at++)
    const column = code < 128 ? (COLUMN[code] as number) : columnOf(code)
    const next = table[state + column] as number
    if (column >= WORD_CLASSES) wordStart = at
    if (next < 0 || at - wordStart === LONG) {
      place.at = at
      place.run = at - wordStart
      place.state = next === UNKNOWN ? ~(state + column) : next < 0 ? ~next : next
      return true
    }
    state = next
  }
  return false
}
