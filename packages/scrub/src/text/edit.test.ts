import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { rewrite } from './edit.ts'

test('of a long text nothing is read again that stands far before what went first', () => {
  const begun: number[] = []
  const find = (_: string, from: number): [] => {
    begun.push(from)
    return []
  }
  const edit = (start: number) => ({ start, end: start + 10, rule: 'token' })
  const text = 'x'.repeat(1_000_000)
  rewrite(text, [edit(900_000), edit(950_000)], '[Filtered]', find)
  rewrite(text, [edit(100), edit(950_000)], '[Filtered]', find)
  expect(begun[0]).toBeGreaterThan(800_000)
  expect(begun[0]).toBeLessThan(900_000)
  expect(begun[1]).toBe(0)
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
