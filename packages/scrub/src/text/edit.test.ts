import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { rewrite } from './edit.ts'

test('where the first replacement stands is told to who reads the result again', () => {
  const begun: (number | undefined)[] = []
  const find = (_: string, first?: number): [] => {
    begun.push(first)
    return []
  }
  const edit = (start: number) => ({ start, end: start + 10, rule: 'token' })
  const text = 'x'.repeat(1_000_000)
  rewrite(text, [edit(900_000), edit(950_000)], '[Filtered]', find)
  rewrite(text, [edit(100), edit(950_000)], '[Filtered]', find)
  expect(begun).toEqual([900_000, 100])
})

test('what got a boundary from what went goes, however far behind it stands in a text', () => {
  const { text } = createScrubber()
  const id = ['AKIA', 'ZK3VPQ9XTB7WMR2S'].join('')
  const far = 'one line of a log that says nothing\n'.repeat(2000)
  for (const tail of ['', far]) {
    const clean = text(`${far}${id}${id} ${tail}${encodeURIComponent(`"${id}${id}"`)}`)
    expect(clean).not.toContain('AKIA')
    expect(text(clean)).toBe(clean)
  }
})

test('tokens without a gap between them go in one reading, however many there are', () => {
  const { text, inspect } = createScrubber()
  const id = ['AKIA', 'ZK3VPQ9XTB7WMR2S'].join('')
  for (const times of [2, 5, 25, 400]) {
    const clean = text(`id ${id.repeat(times)} was used`)
    expect(clean).toMatch(/^id (?:\[Filtered\])+ was used$/)
    expect(text(clean)).toBe(clean)
  }
  const { value, findings } = inspect(`id ${id.repeat(25)}`)
  const told = findings.map(({ range = [] }) => String(value).slice(...range))
  expect(told).toEqual(Array.from({ length: 25 }, () => '[Filtered]'))
})

test('a text in which something is found in every reading goes as a whole', () => {
  const first = (text: string): [] | [{ start: number; end: number; rule: string }] => {
    const start = text.indexOf('a ')
    return start < 0 ? [] : [{ start, end: start + 2, rule: 'token' }]
  }
  const text = 'a '.repeat(50)
  expect(rewrite(text, first(text), '[Filtered]', first)).toEqual({
    text: '[Filtered]',
    applied: [{ rule: 'token', range: [0, 10] }],
  })
})
