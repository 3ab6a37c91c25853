import { expect, test } from 'vitest'
import { createAutomaton } from './automaton.ts'
import { type ReadState, readOn } from './read-on.ts'

const LITERALS = ['secret=', 'session=', 'bearer ', 'begin ', 'scheme://']
const patterns = LITERALS.map((source, action) => ({ source, action }))
const TEXTS = [
  'a session=1 and secret=2 with bearer x',
  'scheme://host begin secret=session=bearer ',
  'sesecret=sessession=bebearer beginbegin ',
]

/** All that is reported of a text; `between` happens at each stop. */
function reported(
  most?: number,
  between?: (automaton: ReturnType<typeof createAutomaton>) => void,
) {
  const automaton = createAutomaton(patterns, most)
  return TEXTS.map((text) => readAll(automaton, text, between))
}

function readAll(
  automaton: ReturnType<typeof createAutomaton>,
  text: string,
  between?: (automaton: ReturnType<typeof createAutomaton>) => void,
): readonly string[] {
  const found: string[] = []
  const place: ReadState = { at: 0, state: 0, run: 0 }
  while (readOn(automaton, text, place)) {
    found.push(...automaton.actions(place.state).map((action) => `${place.at} ${action}`))
    const nodes = automaton.nodes(place.state)
    between?.(automaton)
    place.state = automaton.stateOf(nodes)
  }
  return found
}

test('a table that is begun anew reports the same', () => {
  const all = reported()
  expect(all.flat().length).toBeGreaterThan(10)
  for (const most of [8, 13, 21, 34]) expect(reported(most)).toEqual(all)
})

test('a reading goes on where it was, though another one began the table anew', () => {
  const readAnother = (automaton: ReturnType<typeof createAutomaton>): void => {
    const place: ReadState = { at: 0, state: 0, run: 0 }
    while (readOn(automaton, 'bsbsesecrsessioschemebegin bearer scheme:/', place));
  }
  const all = reported()
  for (const most of [8, 13, 21, 34]) expect(reported(most, readAnother)).toEqual(all)
})

test('patterns that are added later report as if they had been there before', () => {
  const all = reported()
  for (const most of [8, 34, undefined]) {
    const growing = createAutomaton(patterns.slice(0, 2), most)
    // States that were made before the others came.
    readAll(growing, TEXTS[0] as string)
    growing.add(patterns.slice(2, 3))
    growing.add(patterns.slice(3))
    expect(TEXTS.map((text) => readAll(growing, text))).toEqual(all)
  }
})
