import { describe, expect, test } from 'vitest'
import { personOf, toJob } from './to-job.ts'

test('ids become strings, and what is missing or no name is unknown', () => {
  expect(toJob({ id: 17, name: '  send invoice ', queue: '', attempt: 0 })).toEqual({
    component: 'unknown',
    name: 'send invoice',
    id: '17',
    queue: 'unknown',
    attempt: 'unknown',
    attempts: 'unknown',
  })
  expect(toJob({ id: 10n ** 20n }).id).toBe('100000000000000000000')
  expect(toJob({ id: 'x'.repeat(201) }).id).toBe('unknown')
  expect(toJob({ component: undefined }, 'billing').component).toBe('billing')
  expect(toJob({ attempt: 1, attempts: 1 })).toMatchObject({ attempt: 1, attempts: 1 })
  expect(toJob({ attempt: 1.5, attempts: -1 })).toMatchObject({ attempt: 'unknown' })
})

describe('whoever caused a job', () => {
  test.each([
    ['who asked for it is a person', { initiatorUserId: 7 }, '7'],
    ['a human actor is one', { actor: { type: 'human', id: 'ada' } }, 'ada'],
    [
      'who asked comes before who acted',
      { initiatorUserId: 'ada', actor: { type: 'human', id: 'bob' } },
      'ada',
    ],
    ['a service account is none', { actor: { type: 'service', id: 'ci' } }, undefined],
    ['blank is nobody', { initiatorUserId: '  ' }, undefined],
    ['a payload may name them', { data: { initiatorUserId: 'ada' } }, 'ada'],
    ['also as an actor', { data: { actor: { type: 'human', id: 3 } } }, '3'],
    ['the queue knows better', { initiatorUserId: 'ada', data: { initiatorUserId: 'bob' } }, 'ada'],
    ['a payload of another form names nobody', { data: ['initiatorUserId'] }, undefined],
  ])('%s', (_name, facts, person) => {
    expect(personOf(toJob(facts))).toBe(person)
  })
})

test('a payload that cannot be read costs the initiator and nothing else', () => {
  const data = new Proxy(
    {},
    {
      get() {
        throw new Error('no')
      },
    },
  )
  expect(toJob({ id: 1, data }).id).toBe('1')
})
