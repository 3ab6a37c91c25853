import { openInbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import type { JobOutcome } from './jobs/job-outcome.ts'
import { openScenarios } from './testing/run-scenario.ts'
import { majors } from './testing/run-worker.ts'
import { saying, useScenarios } from './testing/use-scenarios.ts'

// In pieces, so that no scanner takes this file for a leak.
const token = ['ghp', '_', 'x7Rk2Lq9', 'TzWb4Nc8', 'HvYd1Gf6', 'JsPm3Ka5', 'Ue0o'].join('')

interface Transaction {
  readonly transaction: string
  readonly contexts: { readonly trace: object }
}

describe.each(majors)('on SDK %s', (major) => {
  const scenarios = useScenarios(major)

  test('of three failed attempts, the last is the event and the others are its breadcrumbs', async () => {
    const { events, result, isDelivered } = await scenarios.play('attempts')
    expect(isDelivered).toBe(true)
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
    const every = await scenarios.play('attempts', { report: 'every' })
    expect(every.events.map(({ level, tags }) => [level, tags?.['job.outcome']])).toEqual([
      ['warning', 'repeated'],
      ['warning', 'repeated'],
      ['error', 'failed'],
    ])
    expect(every.result).toHaveLength(1)
    const fromSecond = await scenarios.play('attempts', { report: 2 })
    expect(saying(fromSecond.events)).toEqual(['attempt no. 2', 'attempt no. 3'])
  })

  test('attempts that other workers made are told by the queue, in order and once', async () => {
    const { events } = await scenarios.play('elsewhere')
    expect(events).toHaveLength(1)
    expect(events[0]?.breadcrumbs).toMatchObject([
      { message: 'attempt 1 of 3 failed: TypeError: told by the queue', timestamp: 1_700_000_000 },
      { message: 'attempt 2 of 3 failed: Error: here' },
    ])
  })

  test('a job that completed in the end is silent, and leaves nothing to the next one', async () => {
    const { events, result } = await scenarios.play('recovers')
    expect(saying(events)).toEqual(['later'])
    expect(events[0]?.breadcrumbs ?? []).toEqual([])
    expect(result).toMatchObject([{ outcome: 'completed' }, { outcome: 'failed' }])
  })

  test('a job that is begun by another one has nothing of it', async () => {
    const { events } = await scenarios.play('nested')
    expect(saying(events)).toEqual(['inner'])
    expect(events[0]?.tags).not.toHaveProperty('outer')
    expect(events[0]?.user?.id).toBeUndefined()
    expect(events[0]?.breadcrumbs ?? []).toEqual([])
  })

  test('jobs that fail with one and the same error are one event each', async () => {
    const { events } = await scenarios.play('shared')
    expect(events.map(({ tags }) => tags?.['job.id'])).toEqual(['1', '2', '3', '1', '2', '3'])
    const told = events.slice(0, 3).map(({ exception }) => exception.values)
    expect(told[0]).toMatchObject([{ type: 'Error' }, { type: 'RangeError' }])
    expect(JSON.stringify(told[0])).toContain('jobs.mjs')
    expect(told.slice(1)).toEqual([told[0], told[0]])
  })

  test('a job that is watched twice is one event, and a job within another is one each', async () => {
    const { events, result } = await scenarios.play('twice')
    expect(events.map(({ tags }) => tags?.['job.id'])).toEqual(['41', '41', '42'])
    expect(saying(events)).toEqual(['once', 'of another', 'of another'])
    expect(result).toMatchObject([
      { reference: events[0]?.event_id },
      { reference: events[2]?.event_id },
    ])
  })

  test('what stalled is told apart from what failed', async () => {
    const { events, result } = await scenarios.play('stalls')
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

  test('nobody is told of one job that it stalled and how it ended', async () => {
    const { events, result } = await scenarios.play('lostEndings')
    expect(events.map(({ tags }) => [tags?.['job.id'], tags?.['job.outcome']])).toEqual([
      ['31', 'failed'],
      ['32', 'stalled'],
      ['33', 'stalled'],
      ['34', 'stalled'],
    ])
    expect(result).toEqual([
      ['31', 'failed'],
      // Of the system's own work, nobody is told that it completed: so they are of the rest.
      ['32', 'completed'],
      // A user who was told that it is done is not told the contrary; the event is for operators.
      ['34', 'completed'],
      ['32', 'stalled'],
      ['33', 'stalled'],
    ])
  })

  test('an attempt that only moved its job is neither failed nor completed', async () => {
    const { events, result } = await scenarios.play('moved')
    expect(events).toEqual([])
    expect(result).toEqual(['rejected: only moved'])
  })

  test('a trace goes from who enqueued to the job and on to what the job enqueues', async () => {
    const { events, result } = await scenarios.play('traces')
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

  test.each(['0', '1'])(
    'it goes on to calls within the boundary only, at rate %s',
    async (rate) => {
      const [partner, stranger] = [await openInbox(), await openInbox()]
      const played = openScenarios(major, scenarios.inbox, {
        SENTRY_TRACES_SAMPLE_RATE: rate,
        PARTNER: partner.url,
        STRANGER: stranger.url,
      })
      const { result } = await played.play('calls')
      const traceId = String(result).split('-')[1]
      expect(partner.requests[0]?.headers['sentry-trace']).toContain(traceId)
      expect(stranger.requests[0]?.headers).not.toHaveProperty('sentry-trace')
      expect(stranger.requests[0]?.headers).not.toHaveProperty('traceparent')
      expect(stranger.contains(traceId ?? '')).toEqual([])
      const transactions = scenarios.inbox.items
        .filter(({ type }) => type === 'transaction')
        .map(({ payload }) => payload as Transaction)
      const job = transactions.find(({ transaction }) => transaction === 'call others')
      expect(transactions).toHaveLength(rate === '1' ? 2 : 0)
      if (job !== undefined) {
        expect(job.contexts.trace).toMatchObject({
          op: 'queue.process',
          trace_id: traceId,
          parent_span_id: String(result).split('-')[2],
        })
      }
      await Promise.all([played.close(), partner.close(), stranger.close()])
    },
  )

  test('nothing of a payload leaves, and no secret in whatever names a job', async () => {
    for (const policy of ['standard', 'strict']) {
      const played = openScenarios(major, scenarios.inbox, {
        TACET_POLICY: policy,
        SENTRY_TRACES_SAMPLE_RATE: '1',
      })
      // oxlint-disable-next-line no-await-in-loop -- one inbox
      const { events, checkIns } = await played.play('canaries', { plants: [token] })
      expect(events).toHaveLength(6)
      expect(checkIns.length).toBeGreaterThanOrEqual(5)
      for (const part of [token, token.slice(4, 20)]) {
        expect(scenarios.inbox.contains(part)).toEqual([])
        expect(scenarios.inbox.contains(part.toLowerCase())).toEqual([])
      }
      // oxlint-disable-next-line no-await-in-loop -- one inbox
      expect(await played.close()).toBe('')
    }
  })

  test('what the queue does not tell is unknown', async () => {
    const { events, result } = await scenarios.play('nameless')
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

  test('a cron that is a job of a queue is told of once, by the job where it can', async () => {
    const { events, checkIns, result } = await scenarios.play('cronJobs')
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
})

test('while telemetry is off, outcomes are told with a reference all the same', async () => {
  const scenarios = openScenarios('11', undefined)
  const { result, isDelivered } = await scenarios.play('attempts')
  expect({ isDelivered, stderr: await scenarios.close() }).toEqual({
    isDelivered: true,
    stderr: '',
  })
  expect(result).toEqual([
    expect.objectContaining({
      outcome: 'failed',
      reference: expect.stringMatching(/^[\da-f]{32}$/),
      said: 'attempt no. 3',
    }),
  ])
})
