import { describe, expect, test } from 'vitest'
import type { Actor } from '../jobs/job-facts.ts'
import type { Job, JobOutcome } from '../jobs/job-outcome.ts'
import { createNotices } from './create-notices.ts'
import { memoryStore } from './memory-store.ts'
import { testDirectory } from '../testing/notices/directory.ts'
import { outcomeOf } from '../testing/notices/outcomes.ts'

const everybody = ['ada', 'bob', 'u-1', 'u-2', 'svc-1', 'int-1', 'nobody-knows', 'robot-1', '']

/** Who was told of one outcome, and what. */
async function toldOf(outcome: JobOutcome): Promise<string[]> {
  const notices = createNotices({ store: memoryStore(), directory: testDirectory(), every: 0 })
  await notices.jobSettled(outcome)
  await notices.retryPending()
  const told = await Promise.all(everybody.map((person) => notices.list(person)))
  return told.flat().map(({ person, kind, audience }) => `${person}: ${kind} (${audience})`)
}

const human = (id: string): Actor => ({ type: 'human', id })
const nobody: string[] = []
const admins = (kind: string): string[] => [`ada: ${kind} (admin)`, `bob: ${kind} (admin)`]
const user = (kind: string, id = 'u-1'): string[] => [`${id}: ${kind} (user)`]

interface Row {
  readonly who: string
  readonly job: Partial<Job>
  readonly completed: readonly string[]
  readonly failed: readonly string[]
  readonly stalled: readonly string[]
}

const byAdmins = { completed: nobody, failed: admins('failed'), stalled: admins('stalled') }
const byUser = { completed: user('completed'), failed: user('failed'), stalled: user('stalled') }

const table: readonly Row[] = [
  { who: 'a user who initiated it', job: { initiatorUserId: 'u-1' }, ...byUser },
  { who: 'an actor who is human', job: { actor: human('u-1') }, ...byUser },
  {
    who: 'an initiator before the actor who is human',
    job: { initiatorUserId: 'u-1', actor: human('u-2') },
    ...byUser,
  },
  {
    who: 'a user, carried out by a service account',
    job: { initiatorUserId: 'u-1', actor: { type: 'service', id: 'svc-1' } },
    ...byUser,
  },
  {
    who: 'a blank initiator and an actor who is human',
    job: { initiatorUserId: '  ', actor: human('u-1') },
    ...byUser,
  },
  {
    who: 'an admin, as a user',
    job: { initiatorUserId: 'ada' },
    completed: user('completed', 'ada'),
    failed: user('failed', 'ada'),
    stalled: user('stalled', 'ada'),
  },
  { who: 'nobody, so the system', job: {}, ...byAdmins },
  {
    who: 'a job of which nothing is known',
    job: {
      name: 'unknown',
      queue: 'unknown',
      id: 'unknown',
      component: 'unknown',
      attempt: 'unknown',
      attempts: 'unknown',
    },
    ...byAdmins,
  },
  {
    who: 'a service account as the actor',
    job: { actor: { type: 'service', id: 'svc-1' } },
    ...byAdmins,
  },
  {
    who: 'an internal worker as the actor',
    job: { actor: { type: 'internal', id: 'u-1' } },
    ...byAdmins,
  },
  {
    who: 'an actor of a type nobody knows',
    job: { actor: { type: 'robot', id: 'robot-1' } },
    ...byAdmins,
  },
  { who: 'a human without an id', job: { actor: human(' ') }, ...byAdmins },
  {
    who: 'a service account that is named as the initiator',
    job: { initiatorUserId: 'svc-1' },
    ...byAdmins,
  },
  { who: 'a service account that says it is human', job: { actor: human('svc-1') }, ...byAdmins },
  {
    who: 'an actor that initiated on its own behalf',
    job: { initiatorUserId: 'u-1', actor: { type: 'service', id: 'u-1' } },
    ...byAdmins,
  },
  {
    who: 'a user whom the directory does not know',
    job: { initiatorUserId: 'nobody-knows' },
    ...byAdmins,
  },
]

describe.each(table)('what was asked for by $who', ({ job, completed, failed, stalled }) => {
  test(`and completed is told to ${completed.join(', ') || 'nobody'}`, async () => {
    expect(await toldOf(outcomeOf('completed', job))).toEqual(completed)
  })
  test(`and failed is told to ${failed.join(', ')}`, async () => {
    expect(await toldOf(outcomeOf('failed', job))).toEqual(failed)
  })
  test(`and stalled is told to ${stalled.join(', ')}`, async () => {
    expect(await toldOf(outcomeOf('stalled', job))).toEqual(stalled)
  })
})

test('an outcome of a kind that nobody knows is a failure', async () => {
  const outcome = { ...outcomeOf('failed'), outcome: 'exploded' as 'failed' }
  expect(await toldOf(outcome)).toEqual(admins('failed'))
})

test('of admins only people are told', async () => {
  const directory = testDirectory()
  directory.adminIds = ['ada', 'svc-1', 'int-1']
  const notices = createNotices({ store: memoryStore(), directory, every: 0 })
  await notices.jobSettled(outcomeOf('failed'))
  expect(await notices.list('ada')).toHaveLength(1)
  expect(await notices.list('svc-1')).toHaveLength(0)
  expect(await notices.list('int-1')).toHaveLength(0)
})
