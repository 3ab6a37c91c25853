import { randomUUID } from 'node:crypto'
import type { Session } from '@tacet/contract/node/run'
import { evidenceOf, leaksIn } from '@tacet/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNoticeRows } from './faults/notice-rows.ts'
import { houses, openWorld, type World } from './faults/world.ts'
import { refusedCard, requests } from './requests.ts'

/** One line of the table. */
interface Row {
  readonly asked: string
  readonly job: string
  readonly data: Readonly<Record<string, unknown>>
  readonly outcome: 'completed' | 'failed'
  /** Who is told, and as what. */
  readonly told: readonly string[]
  /** Attempt of attempts, as the event says; nothing where there must be no event. */
  readonly event?: `${number} of ${number}`
}

const janitor = { actor: { type: 'service', id: 'janitor' } }
const bob = { actor: { type: 'human', id: 'bob' } }
const refused = { card: refusedCard.value, cents: 100 }
const goodCard = { card: '4242', cents: 100 }

const table: readonly Row[] = [
  {
    asked: 'a user',
    job: 'charge-card',
    data: { initiatorUserId: 'ada', ...goodCard },
    outcome: 'completed',
    told: ['ada completed'],
  },
  {
    asked: 'a user',
    job: 'charge-card',
    data: { initiatorUserId: 'ada', ...refused },
    outcome: 'failed',
    told: ['ada failed'],
    event: '1 of 1',
  },
  {
    asked: 'a human actor',
    job: 'import-contacts',
    data: { ...bob, file: 'winter' },
    outcome: 'completed',
    told: ['bob completed'],
  },
  {
    asked: 'a human actor',
    job: 'print-label',
    data: bob,
    outcome: 'failed',
    told: ['bob failed'],
    event: '3 of 3',
  },
  {
    asked: 'a user, through a service',
    job: 'print-label',
    data: { ...janitor, initiatorUserId: 'ada' },
    outcome: 'failed',
    told: ['ada failed'],
    event: '3 of 3',
  },
  { asked: 'a service', job: 'clean-carts', data: janitor, outcome: 'completed', told: [] },
  {
    asked: 'a service',
    job: 'renew-certificate',
    data: janitor,
    outcome: 'failed',
    told: ['grace failed', 'room:chat failed'],
    event: '2 of 2',
  },
  {
    asked: 'a service account in place of a user',
    job: 'clean-carts',
    data: { initiatorUserId: 'robot' },
    outcome: 'completed',
    told: [],
  },
  {
    asked: 'a service account in place of a user',
    job: 'renew-certificate',
    data: { initiatorUserId: 'robot' },
    outcome: 'failed',
    told: ['grace failed', 'room:chat failed'],
    event: '2 of 2',
  },
  {
    asked: 'another worker',
    job: 'renew-certificate',
    data: { actor: { type: 'worker', id: 'night-shift' } },
    outcome: 'failed',
    told: ['grace failed', 'room:chat failed'],
    event: '2 of 2',
  },
  {
    asked: 'someone whom nobody knows',
    job: 'charge-card',
    data: { initiatorUserId: 'mallory', ...refused },
    outcome: 'failed',
    told: ['grace failed', 'room:chat failed'],
    event: '1 of 1',
  },
  {
    asked: 'someone whom nobody knows',
    job: 'clean-carts',
    data: { initiatorUserId: 'mallory' },
    outcome: 'completed',
    told: [],
  },
  {
    asked: 'a blank',
    job: 'charge-card',
    data: { initiatorUserId: '  ', ...refused },
    outcome: 'failed',
    told: ['grace failed', 'room:chat failed'],
    event: '1 of 1',
  },
  {
    asked: 'nobody',
    job: 'nightly-report',
    data: {},
    outcome: 'failed',
    told: ['grace failed', 'room:chat failed'],
    event: '1 of 1',
  },
]

describe.each(houses)('%s and version %s of the SDK', (queue, sdkMajor) => {
  let world: World
  let session: Session

  beforeAll(async () => {
    world = await openWorld(queue, { sdkMajor })
    session = await world.start()
  })
  afterAll(async () => {
    await session.close()
    await world.close()
  })

  test.each(table)(
    'asked for by $asked, $job is $outcome: told to $told',
    async ({ job, data, outcome, told, event }) => {
      const id = randomUUID()
      expect(await run(session, `/jobs/${job}/${id}?wait`, data)).toBe(outcome)

      const rows = await readNoticeRows(world.postgres.url)
      const ofThisJob = rows.filter((row) => row.job === id)
      expect(ofThisJob.map(({ person, kind }) => `${person} ${kind}`).toSorted()).toEqual(told)
      await world.inbox.settle()
      expect(eventsOf(world, id)).toEqual(event === undefined ? [] : [event])
    },
  )

  test('a cycle of a loop that fails is told to the admins, and the loop goes on', async () => {
    expect(await run(session, '/statements', 'nonsense')).toBe('failed')
    expect(await run(session, '/statements', 'DE12 39.00')).toBe('matched')

    const rows = await readNoticeRows(world.postgres.url)
    const ofTheLoop = rows.filter(({ name }) => name === 'match-payments')
    expect(ofTheLoop.map(({ person, kind }) => `${person} ${kind}`)).toEqual([
      'grace failed',
      'room:chat failed',
    ])
  })

  test('no secret of a job is in a byte that left, a row or a message', async () => {
    for (const { path, body } of requests.filter(({ status }) => status === 200))
      await run(session, path, body)
    await session.terminate()
    await world.inbox.settle()

    const secrets = requests.flatMap(({ plants }) => plants.map(({ secret }) => secret))
    const rows = await readNoticeRows(world.postgres.url)
    const messages = world.neighbours.calls.filter(({ path }) => path === '/chat')
    expect(rows.length).toBeGreaterThan(table.length)
    expect(messages.length).toBeGreaterThan(0)
    const evidence = [evidenceOf(world.inbox.requests), JSON.stringify([rows, messages])]
    expect(leaksIn(evidence.join('\n'), secrets)).toEqual([])
  })
})

async function run(session: Session, path: string, body: unknown): Promise<string | undefined> {
  const request = { title: path, method: 'POST', path, body, status: 200, errors: 0 } as const
  const answer = await session.request({ ...request, plants: [] })
  return (JSON.parse(answer.body) as { state?: string }).state
}

/** Attempt of attempts, for each event that names the job. */
function eventsOf({ inbox, queue }: World, id: string): string[] {
  return inbox.items
    .filter(({ type }) => type === 'event')
    .map(({ payload }) => (payload as { tags?: Readonly<Record<string, unknown>> }).tags ?? {})
    .filter((tags) => tags['job.id'] === id)
    .map((tags) => {
      expect(tags['component']).toBe('back office')
      expect(tags['queue']).toBe(queue === 'BullMQ' ? 'back-office' : tags['job.name'])
      return `${String(tags['job.attempt'])} of ${String(tags['job.attempts'])}`
    })
}
