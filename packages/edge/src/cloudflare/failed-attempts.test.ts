import { expect, test } from 'vitest'
import { forgetAttempts, noteAttempt } from './failed-attempts.ts'

const error = new TypeError('with a secret in it')

test('of endless many messages the latest are remembered, and of each the latest attempts', () => {
  for (let id = 1; id <= 600; id++) noteAttempt('orders', { id: `${id}`, attempts: 1 }, error)
  expect(forgetAttempts('orders', { id: '100', attempts: 2 })).toEqual([])
  expect(forgetAttempts('orders', { id: '101', attempts: 2 })).toHaveLength(1)

  for (let attempts = 1; attempts <= 30; attempts++) noteAttempt('a', { id: 'b', attempts }, error)
  const crumbs = forgetAttempts('a', { id: 'b', attempts: 31 })
  expect(crumbs).toHaveLength(10)
  expect(crumbs.at(-1)?.message).toContain('attempt 30 ')
  expect(JSON.stringify(crumbs)).not.toContain('secret')
})

test('attempts that are forgotten are told once, and only those of their queue', () => {
  noteAttempt('orders', { id: '7', attempts: 1 }, error)
  expect(forgetAttempts('returns', { id: '7', attempts: 2 })).toEqual([])
  expect(forgetAttempts('orders', { id: '7', attempts: 2 })).toHaveLength(1)
  expect(forgetAttempts('orders', { id: '7', attempts: 2 })).toEqual([])
})
