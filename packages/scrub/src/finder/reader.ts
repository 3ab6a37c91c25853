import { createAutomaton, type GrowingAutomaton } from '../text/automaton.ts'
import { detectors } from './detectors.ts'
import type { Look } from './trigger.ts'

/**
 * The automaton, and the look that each of its actions calls. Actions behind the last look are own
 * words, in the order in which they were registered.
 */
export interface Reader {
  readonly automaton: GrowingAutomaton
  readonly looks: readonly (Look | undefined)[]
}

/**
 * Makes a reader that waits for the patterns of all detectors.
 *
 * @param keys more words that make a key a secret
 */
export function createReader(keys: readonly string[]): Reader {
  const asked = detectors(keys)
  // Field by field: to spread two thousand of them takes a cold process milliseconds.
  const patterns = asked.map(({ source, from, to, look }, index) => ({
    source,
    from,
    to,
    action: look && index,
  }))
  return { automaton: createAutomaton(patterns), looks: asked.map(({ look }) => look) }
}

let shared: Reader | undefined

/** The one reader of all scrubbers that have no words of their own; it is made for the first text. */
export function sharedReader(): Reader {
  return (shared ??= createReader([]))
}
