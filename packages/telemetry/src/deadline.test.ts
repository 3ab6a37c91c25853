import { expect, test } from 'vitest'
import { withinDeadline } from './deadline.ts'

test('an answer in time comes back', async () => {
  expect(await withinDeadline(async () => true, 5_000)).toBe(true)
  expect(await withinDeadline(async () => false, 5_000)).toBe(false)
})

test('an answer that fails or never comes is a false', async () => {
  expect(await withinDeadline(() => Promise.reject(new Error('no')), 5_000)).toBe(false)
  expect(await withinDeadline(() => new Promise(() => undefined), 1)).toBe(false)
})

test.each([
  [Number.NaN, 0],
  [-1, 0],
  [Number.POSITIVE_INFINITY, 2 ** 31 - 1],
  [1_500, 1_500],
])('of %d milliseconds the work is told %d, which no timer warns of', async (ms, wait) => {
  const told: number[] = []
  await withinDeadline(async (given) => told.push(given) > 0, ms)
  expect(told).toEqual([wait])
})

test.each([Symbol('soon'), 1n])('a time that is no number is a false: %s', async (ms) => {
  expect(await withinDeadline(async () => true, ms as unknown as number)).toBe(false)
})
