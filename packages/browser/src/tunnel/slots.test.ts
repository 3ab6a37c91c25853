import { expect, test } from 'vitest'
import { createSlots } from './slots.ts'

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
