import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JobOutcome } from './job-outcome.ts'
import { runScenario, type JobEvent } from './testing/run-scenario.ts'
import { majors } from './testing/run-worker.ts'

// In pieces, so that no scanner takes this file for a leak.
const token = ['ghp', '_', 'x7Rk2Lq9', 'TzWb4Nc8', 'HvYd1Gf6', 'JsPm3Ka5', 'Ue0o'].join('')

let inbox: Inbox
beforeEach(async () => {
  inbox = await openInbox()
})
afterEach(() => inbox.close())

function saying(events: readonly JobEvent[]): (string | undefined)[] {
  return events.map(({ exception }) => exception.values[0]?.value)
}

describe.each(majors)('on SDK %s', (major) => {
  test('of three failed attempts, the last is the event and the others are its breadcrumbs', async () => {
    const { events, result, isDelivered, stderr } = await runScenario('attempts', major, inbox)
    expect({ isDelivered, stderr }).toEqual({ isDelivered: true, stderr: '' })
    expect(events).toMatchObject([
      {
        level: 'error',
        exception: { values: [{ value: 'attempt no. 3', mechanism: { handled: false } }] },
        tags: {
          component: 'billing',
          queue: 'invoices',
          'job.name': 'send invoice',
          'job.id': '17',
          'job.attempt': '3',
          'job.attempts': '3',
          'job.outcome': 'failed',
        },
        breadcrumbs: [
          { category: 'job', message: 'attempt 1 of 3 failed: Error: attempt no. 1' },
          { category: 'job', message: 'attempt 2 of 3 failed: Error: attempt no. 2' },
        ],
      },
    ])
    expect(result).toEqual([
      {
        job: {
          component: 'billing',
          queue: 'invoices',
          name: 'send invoice',
          id: '17',
          attempt: 3,
          attempts: 3,
        },
        outcome: 'failed',
        reference: events[0]?.event_id,
        traceId: events[0]?.contexts.trace.trace_id,
        said: 'attempt no. 3',
        isTimed: true,
      },
    ])
  })

  test('every attempt is an event where the app asks for that, or from a number on', async () => {
    const every = await runScenario('attempts', major, inbox, { REPORT: 'every' })
    expect(every.events.map(({ level, tags }) => [level, tags?.['job.outcome']])).toEqual([
      ['warning', 'repeated'],
      ['warning', 'repeated'],
      ['error', 'failed'],
    ])
    expect(every.result).toHaveLength(1)
    inbox.clear()
    const fromSecond = await runScenario('attempts', major, inbox, { REPORT: '2' })
    expect(saying(fromSecond.events)).toEqual(['attempt no. 2', 'attempt no. 3'])
  })

  test('attempts that other workers made are told by the queue, in order and once', async () => {
    const { events } = await runScenario('elsewhere', major, inbox)
    expect(events).toHaveLength(1)
    expect(events[0]?.breadcrumbs).toMatchObject([
      { message: 'attempt 1 of 3 failed: TypeError: told by the queue', timestamp: 1_700_000_000 },
      { message: 'attempt 2 of 3 failed: Error: here' },
    ])
  })

  test('a job that completed in the end is silent, and leaves nothing to the next one', async () => {
    const { events, result } = await runScenario('recovers', major, inbox)
    expect(saying(events)).toEqual(['later'])
    expect(events[0]?.breadcrumbs ?? []).toEqual([])
    expect(result).toMatchObject([{ outcome: 'completed' }, { outcome: 'failed' }])
  })

  test('fifty jobs at once see nothing of each other', async () => {
    const { events } = await runScenario('concurrent', major, inbox)
    for (let index = 0; index < 50; index++) {
      const event = events.find(({ tags }) => tags?.['job.id'] === `job-${index}`)
      expect(saying(event === undefined ? [] : [event])).toEqual([`failed ${index}`])
      const own = Object.keys(event?.tags ?? {}).filter((key) => key.startsWith('only-'))
      expect(own).toEqual([`only-${index}`])
      expect(event?.user).toEqual({ id: `user-${index}` })
      expect(event?.breadcrumbs?.map(({ message }) => message)).toEqual([`began ${index}`])
    }
    const [after, outside] = ['after them all', 'outside'].map((text) =>
      events.find(({ exception }) => exception.values[0]?.value === text),
    )
    expect(after?.breadcrumbs ?? []).toEqual([])
    expect(after?.user?.id).toBeUndefined()
    expect(Object.keys(after?.tags ?? {}).filter((key) => key.startsWith('only-'))).toEqual([])
    expect([outside?.tags, outside?.user?.id]).toEqual([undefined, undefined])
    expect(events).toHaveLength(52)
  })

  test('a job that is begun by another one has nothing of it', async () => {
    const { events } = await runScenario('nested', major, inbox)
    expect(saying(events)).toEqual(['inner'])
    expect(events[0]?.tags).not.toHaveProperty('outer')
    expect(events[0]?.user?.id).toBeUndefined()
    expect(events[0]?.breadcrumbs ?? []).toEqual([])
  })

  test('jobs that fail with one and the same error are one event each', async () => {
    const { events } = await runScenario('shared', major, inbox)
    expect(events.map(({ tags }) => tags?.['job.id'])).toEqual(['1', '2', '3'])
    expect(events.map(({ exception }) => exception.values[0]?.type)).toEqual(
      Array.from({ length: 3 }, () => 'RangeError'),
    )
  })

  test('what stalled is told apart from what failed', async () => {
    const { events, result } = await runScenario('stalls', major, inbox)
    expect(events).toMatchObject([
      {
        tags: { 'job.outcome': 'failed', 'job.id': '17' },
        breadcrumbs: [{ message: expect.stringMatching(/^attempt 1 of 2 stalled: JobStalled: /) }],
      },
      {
        tags: { 'job.outcome': 'stalled', 'job.id': '18' },
        exception: { values: [{ type: 'JobStalled' }] },
        fingerprint: ['job stalled', 'invoices', 'send invoice'],
      },
    ])
    expect((result as JobOutcome[]).map(({ outcome }) => outcome)).toEqual(['failed', 'stalled'])
    expect(result).toMatchObject(events.map(({ event_id }) => ({ reference: event_id })))
  })

  test('an attempt that only moved its job is neither failed nor completed', async () => {
    const { events, result } = await runScenario('moved', major, inbox)
    expect(events).toEqual([])
    expect(result).toEqual(['rejected: only moved'])
  })

  test('a trace goes from who enqueued to the job and on to what the job enqueues', async () => {
    const { events, result } = await runScenario('traces', major, inbox)
    const { told, outcomes } = result as {
      told: { at: string; here: { traceparent: string }; keys: string[] }[]
      outcomes: JobOutcome[]
    }
    const traces = told.map(({ here }) => here.traceparent.split('-')[1])
    expect(new Set(traces.slice(0, 3)).size).toBe(1)
    expect(traces[3]).not.toBe(traces[0])
    expect(events[0]?.contexts.trace.trace_id).toBe(traces[0])
    expect(outcomes[0]?.traceId).toBe(traces[0])
    expect(told.map(({ keys }) => keys)).toEqual([[], ['invoice'], ['invoice'], []])
  })

  test('nothing of a payload leaves, and no secret in whatever names a job', async () => {
    for (const policy of ['standard', 'strict']) {
      inbox.clear()
      const env = { PLANTS: JSON.stringify([token]), TACET_POLICY: policy }
      // oxlint-disable-next-line no-await-in-loop -- one inbox
      const { events, checkIns } = await runScenario('canaries', major, inbox, env)
      expect(events).toHaveLength(6)
      expect(checkIns.length).toBeGreaterThanOrEqual(5)
      expect(inbox.contains(token)).toEqual([])
      expect(inbox.contains(token.toLowerCase())).toEqual([])
      expect(inbox.contains(token.slice(4, 20))).toEqual([])
      expect(inbox.contains(token.slice(4, 20).toLowerCase())).toEqual([])
    }
  })

  test('what the queue does not tell is unknown', async () => {
    const { events, result } = await runScenario('nameless', major, inbox)
    expect(events[0]?.tags).toEqual({
      component: 'unknown',
      queue: 'unknown',
      'job.name': 'unknown',
      'job.id': 'unknown',
      'job.attempt': 'unknown',
      'job.attempts': 'unknown',
      'job.outcome': 'failed',
    })
    expect(result).toMatchObject([{ reference: events[0]?.event_id }])
  })

  test('of a thousand worker errors of one cause, two are told and the rest is counted', async () => {
    const { events } = await runScenario('floods', major, inbox)
    const counted = events.map(({ tags }) => [tags?.['worker.cause'], tags?.['worker.held_back']])
    expect(counted.toSorted()).toEqual([
      ['disk', '0'],
      ['redis connection', '0'],
      ['redis connection', '998'],
    ])
    expect(saying(events).toSorted()).toEqual(['full', 'lost 0', 'lost 999'])
  })

  test('a cron that is a job of a queue is told of once, by the job where it can', async () => {
    const { events, checkIns, result } = await runScenario('cronJobs', major, inbox)
    expect(saying(events)).toEqual(['at once', 'later'])
    expect(events).toMatchObject([
      { tags: { 'job.id': '1', 'job.attempt': '3' }, breadcrumbs: [{ category: 'job' }] },
      { tags: { cron: 'later' } },
    ])
    expect(result).toMatchObject(events.map(({ event_id }) => ({ reference: event_id })))
    expect(checkIns.map(({ status }) => status)).toEqual(
      ['at once', 'at once', 'later'].flatMap(() => ['in_progress', 'error']),
    )
  })

  test('more failures than a hanging backend leaves room for are the app’s own errors still', async () => {
    inbox.fault({ hang: true })
    const { result, stderr } = await runScenario('crowded', major, inbox, { SHUTDOWN: '300' })
    expect(result).toEqual({ ranOnce: true, sameErrors: true })
    expect(stderr).toBe('')
  })

  test('a backend that hangs or refuses changes nothing about jobs and their end', async () => {
    for (const fault of [{ hang: true }, { status: 500 }, { status: 429 }, { reset: true }]) {
      inbox.fault(fault)
      // oxlint-disable-next-line no-await-in-loop -- one inbox
      const { result, stderr } = await runScenario('attempts', major, inbox, { SHUTDOWN: '300' })
      expect(result).toMatchObject([{ outcome: 'failed' }])
      expect(stderr).toBe('')
    }
  })
})

test('while telemetry is off, outcomes are told with a reference all the same', async () => {
  const { result, isDelivered, stderr } = await runScenario('attempts', '11', undefined)
  expect({ isDelivered, stderr }).toEqual({ isDelivered: true, stderr: '' })
  expect(result).toEqual([
    expect.objectContaining({
      outcome: 'failed',
      reference: expect.stringMatching(/^[\da-f]{32}$/),
      said: 'attempt no. 3',
    }),
  ])
})
