import { expect, test } from 'vitest'
import { withinTime } from './within-time.ts'

test('an answer in time comes back', async () => {
  expect(await withinTime(Promise.resolve(true), 5_000)).toBe(true)
  expect(await withinTime(Promise.resolve(false), 5_000)).toBe(false)
})

test('an answer that fails or never comes is a false', async () => {
  expect(await withinTime(Promise.reject(new Error('no')), 5_000)).toBe(false)
  expect(await withinTime(new Promise(() => undefined), 1)).toBe(false)
})
