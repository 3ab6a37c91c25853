import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

test('a client gets what it may have, and the rest when the minute is over', () => {
  let time = 30_000
  const rate = createRateLimit({ unitsPerClient: 3, units: 100, now: () => time })
  expect([1, 1, 1].map((units) => rate.take('a', units))).toEqual([0, 0, 0])
  expect(rate.take('a', 1)).toBe(30)
  expect(rate.take('b', 3)).toBe(0)
  time = 59_999
  expect(rate.take('a', 1)).toBe(1)
  time = 60_000
  expect(rate.take('a', 3)).toBe(0)
})

test('what was refused is not counted', () => {
  const rate = createRateLimit({ unitsPerClient: 10, units: 100, now: () => 0 })
  expect(rate.take('a', 11)).toBe(60)
  expect(rate.take('a', 10)).toBe(0)
})

test('all clients together have a limit, and those without a name have no other', () => {
  const rate = createRateLimit({ unitsPerClient: 2, units: 5, now: () => 0 })
  expect(rate.take('a', 2)).toBe(0)
  expect(rate.take(undefined, 3)).toBe(0)
  expect(rate.take('b', 1)).toBe(60)
  expect(rate.take(undefined, 1)).toBe(60)
})

test('what was done already counts also beyond the limit, until the minute is over', () => {
  let time = 0
  const rate = createRateLimit({ unitsPerClient: 5, units: 20, now: () => time })
  rate.charge('a', 7)
  expect(rate.take('a', 1)).toBe(60)
  expect(rate.take('b', 1)).toBe(0)
  rate.charge(undefined, 13)
  expect(rate.take('c', 1)).toBe(60)
  time = 60_000
  expect(rate.take('a', 5)).toBe(0)
})

test('a clock that goes back starts another minute', () => {
  let time = 600_000
  const rate = createRateLimit({ unitsPerClient: 1, units: 1, now: () => time })
  expect(rate.take('a', 1)).toBe(0)
  time = 0
  expect(rate.take('a', 1)).toBe(0)
})

test('a flood of made-up clients is not remembered', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const rate = createRateLimit({ unitsPerClient: 1, units: 1_000, now: () => 0 })
  collect()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < 300_000; index++) rate.take(`a client with a long name, ${index}`, 1)
  collect()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(3e6)
  expect(rate.take('one more', 1)).toBe(60)
})
