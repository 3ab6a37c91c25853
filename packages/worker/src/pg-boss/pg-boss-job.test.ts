import { expect, test } from 'vitest'
import { factsOf, type PgBossJob } from './pg-boss-job.ts'

const job: PgBossJob = { id: 'a', name: 'mail', data: {}, retryCount: 2, retryLimit: 4 }

test('pg-boss counts retries, a job is told of by its attempts', () => {
  expect(factsOf(job)).toMatchObject({ queue: 'mail', name: 'mail', attempt: 3, attempts: 5 })
  const { retryCount: _count, retryLimit: _limit, ...blind } = job
  expect(factsOf(blind)).toMatchObject({ attempt: undefined, attempts: undefined })
})

test.each([
  [
    { name: 'TypeError', message: 'no address', stack: 'TypeError: no address' },
    'TypeError: no address',
  ],
  [{ message: 'no address' }, 'no address'],
  [{ value: 'thrown text' }, 'thrown text'],
  [{ value: { message: 'job timed out' } }, 'job timed out'],
])('what pg-boss kept of the last attempt is told: %j', (output, error) => {
  expect(factsOf({ ...job, output }).earlier?.()).toEqual([{ attempt: 2, error }])
})

test('what a job returned is not told, nor what stands in place of a failure', () => {
  expect(factsOf({ ...job, retryCount: 0, output: { message: 'returned' } }).earlier?.()).toEqual(
    [],
  )
  expect(factsOf({ ...job, output: { total: 12 } }).earlier?.()).toEqual([])
  expect(factsOf({ ...job, output: null }).earlier?.()).toEqual([])
})
