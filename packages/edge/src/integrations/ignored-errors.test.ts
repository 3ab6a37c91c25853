import { expect, test } from 'vitest'
import { ignoredErrorsIntegration } from './ignored-errors.ts'

const event = { exception: { values: [{ type: 'TypeError', value: 'no such order' }] } }

test.each([
  ['no such', null],
  ['TypeError: no', null],
  [/^TypeError/g, null],
  ['other', event],
  [7, event],
])('the pattern %s leaves %o', (pattern, rest) => {
  expect(ignoredErrorsIntegration([pattern]).processEvent(event)).toEqual(rest)
})

test('without patterns, and for what is no error, everything stays', () => {
  expect(ignoredErrorsIntegration(undefined).processEvent(event)).toBe(event)
  const transaction = { type: 'transaction', message: 'no such' }
  expect(ignoredErrorsIntegration(['no such']).processEvent(transaction)).toBe(transaction)
})
