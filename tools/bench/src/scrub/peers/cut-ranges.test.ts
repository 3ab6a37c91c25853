import { expect, test } from 'vitest'
import { cutRanges } from './cut-ranges.ts'
import { throughJson } from './through-json.ts'

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
