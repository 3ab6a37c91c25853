import { expect, test } from 'vitest'
import type { JobOutcome, OnOutcome } from '../jobs/job-outcome.ts'
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

test('a batch is given up as one, though some of its jobs are no longer held', async () => {
  const lost = new AbortController()
  const batch = new AbortController()
  const told: JobOutcome[] = []
  const all = new Promise<void>((resolve) => {
    const onOutcome = (outcome: JobOutcome): void => {
      if (told.push(outcome) === 2) resolve()
    }
    const signals = [lost.signal, batch.signal]
    const jobs = signals.map((signal, index) => ({ ...job, id: `given up ${index}`, signal }))
    void watchHandler(() => new Promise(() => {}), { onOutcome })(jobs)
  })
  lost.abort(new Error('no longer active'))
  batch.abort()
  await all
  expect(told.map(({ outcome }) => outcome)).toEqual(['failed', 'failed'])
})

test('a handler that knows exactly what is in its data sees no trace there, in a batch or alone', async () => {
  const traced = (): PgBossJob => ({ ...job, data: { _tacet: { traceparent: 'of a trace' } } })
  const keys: string[][] = []
  const watched = watchHandler(async (jobs: PgBossJob[]) => {
    keys.push(...jobs.map(({ data }) => Object.keys(data as object)))
  })
  await watched([traced()])
  await watched([traced(), traced()])
  expect(keys).toEqual([[], [], []])
})

function awaitOutcome(): { onOutcome: OnOutcome; outcome: Promise<JobOutcome> } {
  let onOutcome: OnOutcome = () => {}
  const outcome = new Promise<JobOutcome>((resolve) => {
    onOutcome = (told) => resolve(told)
  })
  return { onOutcome, outcome }
}
