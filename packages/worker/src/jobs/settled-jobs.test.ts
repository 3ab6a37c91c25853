import { expect, test } from 'vitest'
import { createSettledJobs } from './settled-jobs.ts'
import { toJob } from './to-job.ts'

const job = (id: number | undefined): ReturnType<typeof toJob> => toJob({ queue: 'q', id })

test('a job is settled until it runs again', () => {
  const settled = createSettledJobs()
  settled.add(job(1), 'failed')
  expect([1, 2].map((id) => settled.outcomeOf(job(id)))).toEqual(['failed', undefined])
  settled.remove(job(1))
  expect(settled.outcomeOf(job(1))).toBeUndefined()
})

test('after a while the id may be that of another job', () => {
  let time = 0
  const settled = createSettledJobs(10, () => time)
  settled.add(job(1), 'failed')
  time = 15 * 60_000
  expect(settled.outcomeOf(job(1))).toBeUndefined()
})

test('the oldest are forgotten first, and jobs without an id are never known', () => {
  const settled = createSettledJobs(2)
  for (const id of [1, 2, 1, 3, undefined]) settled.add(job(id), 'failed')
  expect([1, 2, 3, undefined].map((id) => settled.outcomeOf(job(id)))).toEqual([
    'failed',
    undefined,
    'failed',
    undefined,
  ])
})
