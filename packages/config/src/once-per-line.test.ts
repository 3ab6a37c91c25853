import { expect, it } from 'vitest'
import { oncePerLine } from './once-per-line.ts'

it('tells each line once, also when telling fails', () => {
  const told: string[] = []
  const warn = oncePerLine((line) => {
    told.push(line)
    if (line === 'b') throw new Error('no console')
  })
  for (const line of ['a', 'b', 'a', 'b', 'c']) warn(line)
  expect(told).toEqual(['a', 'b', 'c'])
})
