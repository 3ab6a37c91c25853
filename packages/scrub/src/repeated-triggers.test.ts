import { constantFrom, array, assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createScrubber } from './create-scrubber.ts'
import { detectors } from './finder/detectors.ts'
import { growth, SUSPICIOUS } from './growth.examples.ts'
import { createLeanScrubber } from './lean/create-lean-scrubber.ts'

// What a detector waits for makes it look closer. A text of nothing else, in every mixture, finds the
// looks that read farther than they remember. More runs find rarer ones.
const RUNS = 800

/** A member of each set that triggers name; see `pattern.ts`. */
const MEMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('D1O1HaB4LaAaWaC"S=Q"G Z\u200bF\u0430'.matchAll(/(.)(.)/gu), ([, set, member]) => [
    set,
    member,
  ]),
)
const TRIGGERS = detectors([]).map(({ source }) =>
  source.replace(/\{([A-Z])[*+]?\}/g, (_, set: string) => MEMBERS[set] ?? ''),
)
const MARKS = Array.from('=: "\'\\{}[](),;&|\n\t/.-_%#@<>$*+~`').concat(
  '://',
  '=>',
  '--',
  '{{',
  '%22',
  '\\n',
  '\\"',
  '&quot;',
)

const pieces = array(constantFrom(...TRIGGERS, ...MARKS, ...MARKS, ...MARKS), {
  minLength: 1,
  maxLength: 4,
})

test.each([
  ['the full engine', createScrubber().text],
  ['the small engine', createLeanScrubber().text],
])('%s reads any mixture of triggers in a time that grows with the text', (_, read) => {
  assert(
    property(pieces, (parts) => {
      const unit = parts.join('')
      const work = (size: number) => {
        const input = unit.repeat(Math.ceil(size / unit.length))
        return () => read(input)
      }
      expect(growth(work, 1)).toBeLessThan(SUSPICIOUS)
    }),
    { numRuns: RUNS, seed: 2026 },
  )
})
