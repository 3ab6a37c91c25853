import * as Bullmq6 from 'bullmq'
import * as Bullmq5 from 'bullmq-5'
import { describe, expect, test } from 'vitest'
import type { BullmqJob } from './bullmq-job.ts'
import { isStalledTooOften, verdictOn } from './verdict.ts'

const job: BullmqJob = { name: 'send', data: {}, opts: { attempts: 3 }, attemptsMade: 0 }

describe.each([
  ['6', Bullmq6],
  ['5', Bullmq5],
])('with the errors of BullMQ %s', (_major, { DelayedError, ...errors }) => {
  test.each([
    new DelayedError(),
    new errors.WaitingChildrenError(),
    new errors.WaitingError(),
    errors.Worker.RateLimitError(),
  ])('%s moves a job, and is no failure even in its last attempt', (error) => {
    expect(verdictOn(job, error)).toBe('moved')
    expect(verdictOn({ ...job, attemptsMade: 2 }, error)).toBe('moved')
  })

  test('an unrecoverable error gives a job up, whatever tries it has left', () => {
    expect(verdictOn(job, new errors.UnrecoverableError('never'))).toBe('final')
  })
})

test('any other error is tried again until the last attempt', () => {
  const error = new Error('failed')
  expect(verdictOn(job, error)).toBe('again')
  expect(verdictOn({ ...job, attemptsMade: 1 }, error)).toBe('again')
  expect(verdictOn({ ...job, attemptsMade: 2 }, error)).toBe('final')
  expect(verdictOn({ ...job, opts: {} }, error)).toBe('final')
})

test('what is thrown may be anything', () => {
  const hostile = new Proxy(new Error('hidden'), {
    get() {
      throw new Error('do not look')
    },
  })
  for (const thrown of ['text', 0, Symbol('s'), {}, hostile]) {
    expect(verdictOn(job, thrown)).toBe('again')
    expect(isStalledTooOften(thrown)).toBe(false)
  }
})
