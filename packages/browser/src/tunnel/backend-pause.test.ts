import { expect, test } from 'vitest'
import { createBackendPause } from './backend-pause.ts'

test('a backend that asks for a pause gets it', () => {
  let time = 1_000
  const pause = createBackendPause(() => time)
  expect(pause.left()).toBe(0)
  pause.note(429, { 'retry-after': '30' })
  expect(pause.left()).toBe(30)
  time += 29_500
  expect(pause.left()).toBe(1)
  time += 500
  expect(pause.left()).toBe(0)
})

test.each([
  ['does not say how long', {}, 60],
  ['names a date', { 'retry-after': 'Sat, 21 Nov 2026 08:00:00 GMT' }, 60],
  ['asks for a day', { 'retry-after': '86400' }, 600],
])('one that %s is left alone for %j: %i seconds', (_, limits, seconds) => {
  const pause = createBackendPause(() => 0)
  pause.note(429, limits)
  expect(pause.left()).toBe(seconds)
})

test('limits for some kinds of items, and other failures, pause nothing', () => {
  const pause = createBackendPause(() => 0)
  pause.note(429, { 'retry-after': '60', 'x-sentry-rate-limits': '60:error:key' })
  pause.note(200, { 'retry-after': '60' })
  pause.note(503, { 'retry-after': '60' })
  expect(pause.left()).toBe(0)
})

test('a clock that is set back ends a pause', () => {
  let time = 10_000_000
  const pause = createBackendPause(() => time)
  pause.note(429, { 'retry-after': '60' })
  time = 0
  expect(pause.left()).toBe(0)
})
