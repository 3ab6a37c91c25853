import { expect, test } from 'vitest'
import type { JobOutcome } from '../jobs/job-outcome.ts'
import type { PgBossJob } from './pg-boss-job.ts'
import { watchDeadLetter } from './watch-dead-letter.ts'

const letter: PgBossJob = {
  id: 'letter',
  name: 'dead-mail',
  data: { initiatorUserId: 'ada' },
  retryCount: 0,
  retryLimit: 0,
  sourceName: 'mail',
  sourceId: 'job',
  sourceRetryCount: 2,
  sourceOutput: { name: 'Error', message: 'no such address' },
}
const lost = { ...letter, sourceOutput: { value: { message: 'job timed out' } } }

async function outcomesOf(
  jobs: PgBossJob[],
  handler?: (jobs: PgBossJob[]) => Promise<unknown>,
): Promise<JobOutcome[]> {
  const outcomes: JobOutcome[] = []
  const onOutcome = (outcome: JobOutcome): unknown => outcomes.push(outcome)
  await watchDeadLetter(handler, { onOutcome })(jobs).catch(() => {})
  return outcomes
}

test('a job that failed was told of when it failed, so its letter is not told of again', async () => {
  expect(await outcomesOf([letter])).toEqual([])
})

test.each(['job timed out', 'job heartbeat timeout'])(
  'a job that was lost with its worker (%s) has stalled, for whoever asked for it',
  async (message) => {
    const job = { ...letter, sourceId: message, sourceOutput: { value: { message } } }
    expect(await outcomesOf([job])).toMatchObject([
      {
        outcome: 'stalled',
        job: { queue: 'mail', id: message, attempt: 3, attempts: 3, initiatorUserId: 'ada' },
      },
    ])
  },
)

test('a letter that is tried again is told of once, though the first worker on it was lost too', async () => {
  const again = { ...lost, sourceId: 'a letter twice', retryCount: 1 }
  expect(await outcomesOf([again])).toMatchObject([{ outcome: 'stalled' }])
  expect(await outcomesOf([again])).toEqual([])
})

test('what the app does with letters is the work of the system', async () => {
  const failing = (): Promise<never> => Promise.reject(new Error('no desk for dead letters'))
  const [outcome] = await outcomesOf([letter], failing)
  expect(outcome).toMatchObject({ outcome: 'failed', job: { queue: 'dead-mail' } })
  expect(outcome?.job).not.toHaveProperty('initiatorUserId')
})
