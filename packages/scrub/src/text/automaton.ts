// One automaton looks for all patterns at once: a DFA by subset construction, whose states are made only
// when a text first reaches them. So it is ready at once, holds only the states that the traffic uses, and
// costs the same for each character, however many patterns there are.

import { createGraph, type Node, type Pattern } from './pattern.ts'
import { ALNUM_COLUMNS, type Automaton, COLUMNS, UNKNOWN_STATE } from './read-on.ts'

const ANYWHERE = 0
const WORD_START = 1
/**
 * With so many states the table is begun anew, so no text makes it grow without end, a state fits into 16
 * bits, and the table stays in the processor's cache even where random texts reach ever more states.
 */
const MOST_STATES = 16_384

/** The second state that is made: inside a word, with no pattern begun. */
export const IN_WORD = 1

/** The nodes of the two base states: at the start of a text and between words, and inside of a word. */
const BETWEEN: readonly number[] = [ANYWHERE, WORD_START]
const WITHIN: readonly number[] = [ANYWHERE]

/** An automaton that can wait for more patterns from the next text on. */
export interface GrowingAutomaton extends Automaton {
  add(patterns: readonly Pattern[]): void
}

/**
 * Builds the automaton for the patterns.
 *
 * @param mostStates with so many the table is begun anew
 */
export function createAutomaton(
  patterns: readonly Pattern[],
  mostStates: number = MOST_STATES,
): GrowingAutomaton {
  const { nodes, add } = createGraph()
  add(patterns)
  const members: (readonly number[])[] = []
  const reports: (readonly number[])[] = []
  /** Where both roots, which are in every state and have most edges, lead with each column. */
  let fromRoots: readonly (readonly number[][])[] = []
  const known = new Map<string, number>()

  /** The state of a set of nodes, in order. */
  const stateOf = (set: readonly number[]): number => {
    // A text with one UTF-16 unit for each node is the shortest name, while there are units enough.
    const name = nodes.length < 65_536 ? String.fromCharCode(...set) : set.join()
    const before = known.get(name)
    if (before !== undefined) return before
    const state = members.length
    const row = state * COLUMNS
    const actions = set.flatMap((node) => (nodes[node] as Node).actions)
    members.push(set)
    reports.push(actions)
    if (automaton.table.length <= row) {
      const grown = new Int16Array(Math.max(64 * COLUMNS, row * 2)).fill(UNKNOWN_STATE)
      grown.set(automaton.table)
      automaton.table = grown
    }
    // Most characters end all patterns that were begun, so the row of a base state is right for them. Only
    // the columns on which one of them goes on are worked out, when they are met.
    const base = set[1] === WORD_START ? 0 : COLUMNS
    automaton.table.copyWithin(row, base, base + COLUMNS)
    for (const node of set) {
      if (node <= WORD_START) continue
      for (let { edge } = nodes[node] as Node; edge !== undefined; edge = edge.next)
        for (const column of edge.over) automaton.table[row + column] = UNKNOWN_STATE
    }
    const value = actions.length > 0 ? ~state : state
    known.set(name, value)
    return value
  }

  const begin = (): void => {
    members.length = reports.length = 0
    known.clear()
    automaton.table.fill(UNKNOWN_STATE)
    fromRoots = BETWEEN.map((root) => targetsOf(nodes[root] as Node))
    const bases = [stateOf(BETWEEN), stateOf(WITHIN)]
    for (const base of bases) {
      for (let column = 0; column < COLUMNS; column++) automaton.step(base * COLUMNS + column)
    }
  }

  const automaton: GrowingAutomaton = {
    table: new Int16Array(0),
    step: (index) => {
      const column = index % COLUMNS
      const next = [...(column < ALNUM_COLUMNS ? WITHIN : BETWEEN)]
      for (const node of members[(index - column) / COLUMNS] as readonly number[]) {
        if (node <= WORD_START) {
          for (const target of fromRoots[node]?.[column] ?? []) addInOrder(next, target)
          continue
        }
        const { edge: first } = nodes[node] as Node
        for (let edge = first; edge !== undefined; edge = edge.next)
          if (edge.over.includes(column)) addInOrder(next, edge.to)
      }
      if (members.length >= mostStates) {
        begin()
        return stateOf(next)
      }
      const made = stateOf(next)
      automaton.table[index] = made
      return made
    },
    nodes: (state) => members[state] as readonly number[],
    stateOf: (nodes) => {
      const state = stateOf(nodes)
      return state < 0 ? ~state : state
    },
    actions: (state) => reports[state] as readonly number[],
    add: (more) => {
      add(more)
      begin()
    },
  }
  begin()
  return automaton
}

/** A state has a handful of nodes, and for so few this is the fastest way to sort. */
function addInOrder(list: number[], item: number): void {
  let at = list.length
  while (at > 0 && (list[at - 1] as number) > item) at--
  if (list[at - 1] !== item) list.splice(at, 0, item)
}

/** Where a node leads, by column. */
function targetsOf(node: Node): number[][] {
  const targets = Array.from({ length: COLUMNS }, (): number[] => [])
  for (let { edge } = node; edge !== undefined; edge = edge.next) {
    for (const column of edge.over) targets[column]?.push(edge.to)
  }
  return targets
}
