import { expect, test } from 'vitest'
import { createAttemptMemory, mergeAttempts } from './attempt-memory.ts'
import { toJob } from './to-job.ts'

const job = (id: number, attempt = 1): ReturnType<typeof toJob> =>
  toJob({ queue: 'q', id, attempt, attempts: 9 })

test('a job’s failed attempts are remembered until it is settled', () => {
  const memory = createAttemptMemory()
  memory.remember(job(1), 'failed', new TypeError('first'), 10)
  memory.remember(job(1, 2), 'stalled', new Error('second'), 20)
  expect(memory.recall(job(1, 3))).toEqual([
    { attempt: 1, what: 'failed', text: 'TypeError: first', time: 10 },
    { attempt: 2, what: 'stalled', text: 'Error: second', time: 20 },
  ])
  memory.forget(job(1))
  expect(memory.recall(job(1))).toEqual([])
})

test('jobs of the same id in other queues are other jobs', () => {
  const memory = createAttemptMemory()
  memory.remember(job(1), 'failed', new Error('x'), 0)
  expect(memory.recall(toJob({ queue: 'other', id: 1 }))).toEqual([])
})

test('jobs without an id are not mistaken for each other', () => {
  const memory = createAttemptMemory()
  memory.remember(toJob({ queue: 'q' }), 'failed', new Error('x'), 0)
  expect(memory.recall(toJob({ queue: 'q' }))).toEqual([])
})

test('the oldest jobs and attempts are forgotten first', () => {
  const memory = createAttemptMemory(2)
  for (const id of [1, 2, 1, 3]) memory.remember(job(id), 'failed', new Error(`of ${id}`), 0)
  expect([1, 2, 3].map((id) => memory.recall(job(id)).length)).toEqual([2, 0, 1])
  for (let attempt = 1; attempt <= 50; attempt++) {
    memory.remember(job(1, attempt), 'failed', new Error('again'), 0)
  }
  expect(memory.recall(job(1))).toHaveLength(10)
  expect(memory.recall(job(1)).at(-1)?.attempt).toBe(50)
})

test('a huge message is not kept, nor a part of it', () => {
  const memory = createAttemptMemory()
  memory.remember(job(1), 'failed', new RangeError('x'.repeat(100_000)), 0)
  expect(memory.recall(job(1))[0]?.text).toBe('RangeError')
})

test('what the queue remembers is added, without its stacks', () => {
  const own = [{ attempt: 2, what: 'failed', text: 'Error: own', time: 5 }] as const
  const merged = mergeAttempts(own, [
    { attempt: 1, error: 'Error: of the queue\n    at work (/app/work.js:1:1)' },
    { attempt: 2, error: 'Error: the same' },
  ])
  expect(merged.map(({ attempt, text }) => [attempt, text])).toEqual([
    [1, 'Error: of the queue'],
    [2, 'Error: own'],
  ])
})

test('errors that cannot be read have a text too', () => {
  const hostile = new Error('x')
  Object.defineProperty(hostile, 'message', {
    get() {
      throw new Error('no')
    },
  })
  const texts = mergeAttempts(
    [],
    [hostile, undefined, null, 7, { message: 'no error' }].map((error) => ({ error })),
  ).map(({ text }) => text)
  expect(texts).toEqual(['Error', 'undefined', 'object', 'number', 'object'])
})
