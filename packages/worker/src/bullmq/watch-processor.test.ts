import { expect, test } from 'vitest'
import type { BullmqJob } from './bullmq-job.ts'
import { watchProcessor } from './watch-processor.ts'

const job: BullmqJob = {
  id: '1',
  name: 'send',
  queueName: 'mail',
  data: {},
  opts: { attempts: 1 },
  attemptsMade: 0,
}

test('what a processor returns or throws reaches BullMQ as it is', async () => {
  const promise = Promise.resolve(1)
  const error = new Error('of the app')
  expect(watchProcessor(() => promise)(job)).toBe(promise)
  expect(watchProcessor(() => 'at once')(job)).toBe('at once')
  expect(() =>
    watchProcessor(() => {
      throw error
    })(job),
  ).toThrow(error)
  await expect(watchProcessor(() => Promise.reject(error))(job)).rejects.toBe(error)
})

test('BullMQ sees as many parameters as the processor has, so that signals are made as before', () => {
  expect(watchProcessor((_job, _token, _signal) => 0)).toHaveLength(3)
  expect(watchProcessor((_job) => 0)).toHaveLength(1)
})

test('all that BullMQ hands over reaches the processor', () => {
  const { signal } = new AbortController()
  const watched = watchProcessor((...given: unknown[]) => given)
  expect(watched(job, 'token', signal)).toEqual([job, 'token', signal])
})

test('facts of the app that cannot be had cost the job nothing', () => {
  const facts = (): never => {
    throw new Error('no facts')
  }
  const outcomes: unknown[] = []
  const onOutcome = (outcome: unknown): unknown => outcomes.push(outcome)
  expect(watchProcessor(() => 'done', { facts, onOutcome })(job)).toBe('done')
  expect(outcomes).toMatchObject([{ outcome: 'completed', job: { name: 'send', queue: 'mail' } }])
})

test.each([
  ['discarded', { discarded: true }],
  ['started too often', { attemptsStarted: 3, queue: { opts: { maxStartedAttempts: 3 } } }],
])('a job that is %s has failed for good, whatever tries it has left', async (_why, fields) => {
  const outcomes: unknown[] = []
  const onOutcome = (outcome: unknown): unknown => outcomes.push(outcome)
  const watched = watchProcessor(() => Promise.reject(new Error('failed')), { onOutcome })
  const given = { ...job, opts: { attempts: 5 } }
  await expect(watched(given)).rejects.toThrow('failed')
  expect(outcomes).toEqual([])
  await expect(watched({ ...given, ...fields })).rejects.toThrow('failed')
  expect(outcomes).toMatchObject([{ outcome: 'failed' }])
})

test('a thrown nothing is no end: BullMQ leaves the job as it is and takes it for stalled later', async () => {
  const outcomes: unknown[] = []
  const onOutcome = (outcome: unknown): unknown => outcomes.push(outcome)
  const watched = watchProcessor(() => Promise.reject(undefined), { onOutcome })
  await expect(watched(job)).rejects.toBe(undefined)
  expect(outcomes).toEqual([])
})
