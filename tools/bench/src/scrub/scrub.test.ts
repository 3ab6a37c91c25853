import { expect, test } from 'vitest'
import { cutRanges } from './peers/cut-ranges.ts'
import { throughJson } from './peers/through-json.ts'
import { rowOf } from './scrub.ts'

const share = { good: 1, total: 4 }

test('a row shows shares in percent and a dash for what an engine cannot do', () => {
  const row = rowOf({
    quality: { name: 'other', leaked: share, throws: 0, mutated: 0, casualties: 3 },
    cost: { dirtyRatio: 1.234 },
    growths: [{ family: 'a', kind: 'text', exponent: 1.5, nanosPerChar: 20 }],
    hung: false,
  })
  expect(row).toBe(
    '| other | – | – | – | – | – | – | – | 25.0 % | – | 1.23 | – | – | 1.50 | 20 | 3 |',
  )
})

test('false positives are the share of texts that did not come through', () => {
  const row = rowOf({
    quality: { name: 'other', benign: share, throws: 0, mutated: 0, casualties: 0 },
    cost: {},
    growths: [],
    hung: true,
  })
  expect(row).toContain('| 75.0 % |')
  expect(row).toContain('| hangs |')
})

test('ranges are cut in order, and what overlaps is cut once', () => {
  expect(
    cutRanges('abcdefgh', [
      [4, 6],
      [1, 3],
    ]),
  ).toBe('a[Filtered]d[Filtered]gh')
  expect(
    cutRanges('abcdefgh', [
      [1, 5],
      [2, 4],
    ]),
  ).toBe('a[Filtered]fgh')
})

test('a payload whose JSON breaks stays a text', () => {
  expect(throughJson((text) => text.replace('"b"', 'gone'))({ a: 'b' })).toBe('{"a":gone}')
  expect(throughJson((text) => text)({ a: 'b' })).toEqual({ a: 'b' })
})
