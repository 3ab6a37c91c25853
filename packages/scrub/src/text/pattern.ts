// What is looked for in texts, and the graph that all of it makes together.

import { ALNUM_COLUMNS, columnOf, COLUMNS, LOOK_ALIKES, OTHERS } from './read-on.ts'

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)
const columns = (marks: string): readonly number[] =>
  [...marks].map((mark) => columnOf(mark.charCodeAt(0)))

/** For each column the set that has only this one; most edges share these. */
const SINGLE = range(0, COLUMNS).map((column) => [column])

/** Sets of characters for patterns; any character outside braces stands for itself. */
const SETS: Readonly<Record<string, readonly number[]>> = {
  /** Digits, octal digits, hexadecimal digits. */
  D: range(26, 36),
  O: range(26, 34),
  H: [...range(0, 6), ...range(26, 36)],
  /** Digits that a card's number begins with, but for the few that begin with 1. */
  B: [...range(28, 33), ...range(34, 36)],
  /** Letters, letters and digits, characters of a word in any alphabet. */
  L: range(0, 26),
  A: range(0, ALNUM_COLUMNS),
  W: [...range(0, ALNUM_COLUMNS), ...columns('_-'), ...range(LOOK_ALIKES, COLUMNS)],
  /** What may stand between a key and its separator; a separator; a quote. */
  C: columns('"\'`\\])}*?| \t\n'),
  S: columns('=:'),
  Q: columns('"\''),
  /** A gap inside a number. */
  G: columns(' -+'),
  /** A character that stands for another one, such as a full-width letter; a letter that looks like one. */
  Z: columns('\0'),
  F: range(LOOK_ALIKES, OTHERS),
}

/** Where a text has a character in disguise. A letter that looks like one of ASCII is one beside one of ASCII. */
export const DISGUISES: readonly string[] = ['{Z}', '{L}{F}', '{F}{L}']

/**
 * One thing to look for. In `source`, `{D}` is one member of a set, `{D+}` one or more and `{D*}`
 * any number of them; letters match in either case.
 */
export interface Pattern {
  readonly source: string
  /**
   * `word`: no letter or digit stands before. Any other name continues patterns that lead `to` it.
   */
  readonly from?: string | undefined
  /** The pattern goes on in those that are `from` this name. */
  readonly to?: string | undefined
  /** What is reported when the pattern is complete; a number of the caller's. */
  readonly action?: number | undefined
}

/** A place in the graph of all patterns. There are ten thousand, of which few have any action. */
export interface Node {
  /** What was connected last. */
  edge: Edge | undefined
  actions: readonly number[]
}

/** What leads from one node to the next. */
export interface Edge {
  /** One column or more. */
  readonly over: readonly number[]
  readonly to: number
  /** The edge of the same node that was connected before this one. */
  readonly next: Edge | undefined
}

/** The graph of patterns, to which more can be added. */
interface Graph {
  readonly nodes: readonly Node[]
  readonly add: (patterns: readonly Pattern[]) => void
}

const NOTHING: readonly number[] = []

/** Begins a graph. Patterns that begin with the same characters share the nodes of these. */
export function createGraph(): Graph {
  const nodes: Node[] = []
  const names = new Map<string, number>()
  /** The node behind a node and a single character, by both numbers. */
  const spelled = new Map<number, number>()
  const add = (): number => nodes.push({ edge: undefined, actions: NOTHING }) - 1
  const connect = (from: number, over: Edge['over'], to: number): void => {
    const node = nodes[from] as Node
    node.edge = { over, to, next: node.edge }
  }
  const named = (name: string): number => {
    const node = names.get(name) ?? add()
    names.set(name, node)
    return node
  }
  names.set('anywhere', add())
  names.set('word', add())
  const addOne = ({ source, from = 'anywhere', to, action }: Pattern): void => {
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
        const place = at * COLUMNS + column
        const shared = target === undefined ? spelled.get(place) : undefined
        const next = shared ?? target ?? add()
        if (shared === undefined) connect(at, SINGLE[column] as readonly number[], next)
        if (target === undefined) spelled.set(place, next)
        at = next
      }
    }
    const node = nodes[at] as Node
    if (action !== undefined) node.actions = [...node.actions, action]
  }
  return { nodes, add: (patterns) => patterns.forEach(addOne) }
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
