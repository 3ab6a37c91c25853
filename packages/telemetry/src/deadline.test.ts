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
