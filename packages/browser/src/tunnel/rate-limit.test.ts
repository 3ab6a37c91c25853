import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { clientKey, createRateLimit } from './rate-limit.ts'
import { createSlots } from './slots.ts'

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

test('a clock that goes back starts another minute', () => {
  let time = 600_000
  const rate = createRateLimit({ unitsPerClient: 1, units: 1, now: () => time })
  expect(rate.take('a', 1)).toBe(0)
  time = 0
  expect(rate.take('a', 1)).toBe(0)
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
])('%s is counted as %s', (address, key) => {
  expect(clientKey(address)).toBe(key)
})

test('a client that an app names is counted as named, up to a length', () => {
  expect(clientKey('visitor-7')).toBe('visitor-7')
  expect(clientKey('x'.repeat(10_000))).toHaveLength(64)
})

test('no client holds more than a quarter of the places', () => {
  const slots = createSlots(8)
  const first = slots.take('a')
  expect(slots.take('a')).toBeTypeOf('function')
  expect(slots.take('a')).toBeUndefined()
  first?.()
  expect(slots.take('a')).toBeTypeOf('function')
  for (const client of ['b', 'b', 'c', 'c', 'd', 'd']) {
    expect(slots.take(client)).toBeTypeOf('function')
  }
  expect(slots.take('e')).toBeUndefined()
  expect(slots.take(undefined)).toBeUndefined()
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
