import { expect, test } from 'vitest'
import type { JobOutcome, OnOutcome } from '../job-outcome.ts'
import type { PgBossJob } from './pg-boss-job.ts'
import { watchHandler } from './watch-handler.ts'

const job: PgBossJob = { id: 'a', name: 'mail', data: {}, retryCount: 0, retryLimit: 0 }

test('what a handler resolves or rejects with reaches pg-boss as it is', async () => {
  const error = new Error('of the app')
  await expect(watchHandler(async () => 'done')([job])).resolves.toBe('done')
  await expect(watchHandler(() => Promise.reject(error))([job])).rejects.toBe(error)
  await expect(
    watchHandler(() => {
      throw error
    })([job]),
  ).rejects.toBe(error)
})

test('a handler is called once for a batch, with all that pg-boss hands over', async () => {
  const calls: unknown[][] = []
  const jobs = [job, { ...job, id: 'b' }]
  const transaction = { executeSql: 'of pg-boss' }
  const watched = watchHandler(async (...given: unknown[]) => calls.push(given))
  await watched(jobs, transaction)
  await watched([], transaction)
  expect(calls).toEqual([
    [jobs, transaction],
    [[], transaction],
  ])
})

test('a handler that settled before its signal was aborted has completed', async () => {
  const controller = new AbortController()
  const { onOutcome, outcome } = awaitOutcome()
  await watchHandler(async () => 'done', { onOutcome })([{ ...job, signal: controller.signal }])
  controller.abort()
  expect(await outcome).toMatchObject({ outcome: 'completed' })
})

test('a job that is no longer held is not taken for failed: its handler may have settled it', async () => {
  const controller = new AbortController()
  const { onOutcome, outcome } = awaitOutcome()
  const handler = async (): Promise<void> => {
    controller.abort(new Error('job a is no longer active under this worker’s claim'))
  }
  await watchHandler(handler, { onOutcome })([{ ...job, signal: controller.signal }])
  expect(await outcome).toMatchObject({ outcome: 'completed' })
})

function awaitOutcome(): { onOutcome: OnOutcome; outcome: Promise<JobOutcome> } {
  let onOutcome: OnOutcome = () => {}
  const outcome = new Promise<JobOutcome>((resolve) => {
    onOutcome = (told) => resolve(told)
  })
  return { onOutcome, outcome }
}
