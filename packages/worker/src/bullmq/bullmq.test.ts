import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { openInbox, type Inbox } from '@tacet/inbox'
import { FlowProducer, Queue, QueueEvents, type JobsOptions } from 'bullmq'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startRedis, type RedisServer } from '../testing/redis.ts'
import { majors, startWorker, type Major, type RunningWorker } from '../testing/run-worker.ts'

const secret = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')
const packages = ['bullmq', 'bullmq-5'] as const
const combinations = majors.flatMap((major) => packages.map((bullmq) => ({ major, bullmq })))

let redis: RedisServer
let inbox: Inbox
let count = 0
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.close())
beforeEach(async () => {
  inbox = await openInbox()
})
afterEach(() => inbox.close())

interface Event {
  readonly event_id: string
  readonly tags: Record<string, unknown>
  readonly user?: { id?: string }
  readonly breadcrumbs?: { message: string }[]
  readonly contexts: { trace: { trace_id: string } }
  readonly exception: { values: { type: string; value: string }[] }
}

describe.each(combinations)('$bullmq with SDK $major', ({ major, bullmq }) => {
  test('a job is one event, and only when it failed for good', async () => {
    const run = await open(major, { BULLMQ: bullmq })
    await run.work('completes', { secret })
    await run.work('fails once', {}, { attempts: 3 })
    await run.work('fails for good', { secret }, { attempts: 3 })
    await run.work('is moved')
    await run.work('is limited')
    await run.work('is given up', {}, { attempts: 5 })
    await run.work('backs off for good', {}, { attempts: 5, backoff: { type: 'custom' } })
    expect(await run.close()).toEqual([
      ['completes', 'completed', 1],
      ['fails once', 'completed', 2],
      ['fails for good', 'failed', 3],
      ['is moved', 'completed', 1],
      ['is limited', 'completed', 1],
      ['is given up', 'failed', 1],
      ['backs off for good', 'failed', 1],
    ])

    const [event, ...others] = told()
    expect(event?.tags).toEqual({
      component: 'post office',
      queue: run.name,
      'job.name': 'fails for good',
      'job.id': '3',
      'job.attempt': '3',
      'job.attempts': '3',
      'job.outcome': 'failed',
    })
    expect(event?.breadcrumbs?.map(({ message }) => message)).toEqual([
      'attempt 1 of 3 failed: Error: attempt 1 of [Filtered]',
      'attempt 2 of 3 failed: Error: attempt 2 of [Filtered]',
    ])
    expect(others.map(({ tags }) => tags['job.name'])).toEqual([
      'is given up',
      'backs off for good',
    ])
    expect(inbox.contains(secret)).toEqual([])
  })

  test('jobs that run at once never see each other', async () => {
    const run = await open(major, { BULLMQ: bullmq })
    const all = Array.from({ length: 50 }, (_, index) => index)
    await Promise.all(
      all.map((index) =>
        run.work(
          'is one of many',
          { index, initiatorUserId: `user-${index}` },
          { jobId: `j${index}` },
        ),
      ),
    )
    await run.close()
    expect(told()).toHaveLength(50)
    for (const { tags, breadcrumbs, user, exception } of told()) {
      const index = Number(String(tags['job.id']).slice(1))
      expect(exception.values[0]?.value).toBe(`one of many: ${index}`)
      expect(Object.keys(tags).filter((tag) => tag.startsWith('only-'))).toEqual([`only-${index}`])
      expect(breadcrumbs?.map(({ message }) => message)).toEqual([`began ${index}`])
      expect(user).toEqual({ id: `user-${index}` })
    }
  })

  test('the trace goes on from the job that asked to the one that was asked', async () => {
    const run = await open(major, { BULLMQ: bullmq })
    await run.work('asks another')
    await inbox.waitFor(({ payload }) => (payload as Event).tags?.['job.name'] === 'fails for good')
    await run.work('is strict', {
      _tacet: { traceparent: `00-${'ab'.repeat(16)}-${'12'.repeat(8)}-01` },
    })
    await run.close()
    expect(told()).toHaveLength(2)
    expect(new Set(told().map(({ contexts }) => contexts.trace.trace_id)).size).toBe(1)
  })

  test('a tick of a schedule that fails is one event', async () => {
    const run = await open(major, { BULLMQ: bullmq })
    await run.queue.upsertJobScheduler(
      'sweep',
      { every: 60_000, limit: 1 },
      { name: 'fails for good', data: { secret } },
    )
    await inbox.waitFor(({ type }) => type === 'event')
    await run.close()
    expect(told().map(({ tags }) => [tags['job.name'], tags['job.attempts']])).toEqual([
      ['fails for good', '1'],
    ])
    expect(inbox.contains(secret)).toEqual([])
  })

  test('a parent that fails with its child is an event of its own', async () => {
    const run = await open(major, { BULLMQ: bullmq })
    const flows = new FlowProducer({ connection: { url: redis.url } })
    await flows.add({
      name: 'is a parent',
      queueName: run.name,
      children: [
        { name: 'fails for good', queueName: run.name, opts: { failParentOnFailure: true } },
      ],
    })
    await inbox.waitFor(({ payload }) => (payload as Event).tags?.['job.name'] === 'is a parent')
    await flows.close()
    expect(await run.close()).toEqual([
      ['fails for good', 'failed', 1],
      ['is a parent', 'failed', 1],
    ])
    expect(told().map(({ tags }) => tags['job.name'])).toEqual(['fails for good', 'is a parent'])
  })

  test('a job whose worker is lost too often has stalled, which is not to have failed', async () => {
    const first = await open(major, { BULLMQ: bullmq, STALLS: '0' })
    await first.queue.add('hangs', { secret })
    await first.worker.line('HANGS')
    await first.worker.end('SIGKILL')
    const second = await open(major, { BULLMQ: bullmq, STALLS: '0', QUEUE: first.name })
    const { payload } = await inbox.waitFor(({ type }) => type === 'event')
    const outcomes = await second.close()
    await first.close()

    expect(outcomes).toEqual([['hangs', 'stalled', 1]])
    expect(told()).toEqual([payload])
    expect(told()[0]?.tags).toMatchObject({ 'job.name': 'hangs', 'job.outcome': 'stalled' })
    expect(second.worker.lines).not.toContain('HANGS')
  })

  test('processors that are not wrapped, or in files of their own, are watched by their worker', async () => {
    const sandbox = fileURLToPath(new URL('../testing/apps/sandbox.mjs', import.meta.url))
    for (const how of [{ WATCHED: 'no' }, { SANDBOX: sandbox }]) {
      inbox.clear()
      const run = await open(major, { BULLMQ: bullmq, ...how })
      await run.work('completes')
      await run.work('fails for good', { secret }, { attempts: 2 })
      expect(await run.close()).toEqual([
        ['completes', 'completed', 1],
        ['fails for good', 'failed', 2],
      ])
      const [event, ...others] = told()
      expect(others).toEqual([])
      expect(event?.tags).toMatchObject({ 'job.name': 'fails for good', 'job.attempt': '2' })
      expect(event?.breadcrumbs).toHaveLength(1)
      expect(inbox.contains(secret)).toEqual([])
    }
  })
})

test.each(majors)(
  'a job that BullMQ 5 discards has failed for good, with SDK %s',
  async (major) => {
    const run = await open(major, { BULLMQ: 'bullmq-5' })
    await run.work('is discarded', {}, { attempts: 5 })
    expect(await run.close()).toEqual([['is discarded', 'failed', 1]])
    expect(told()).toHaveLength(1)
  },
)

test.each(combinations)(
  'a worker tells of the attempts that another one made, $bullmq with SDK $major',
  async ({ major, bullmq }) => {
    const first = await open(major, { BULLMQ: bullmq })
    const failed = once(first.ends, 'delayed')
    await first.queue.add('fails for good', { secret }, { attempts: 2, backoff: 1_000 })
    await failed
    await first.close()
    const second = await open(major, { BULLMQ: bullmq, QUEUE: first.name })
    await second.worker.line('OUTCOME ["fails for good","failed",2')
    await second.close()
    expect(told()[0]?.breadcrumbs?.map(({ message }) => message)).toEqual([
      'attempt 1 of 2 failed: Error: attempt 1 of [Filtered]',
    ])
    expect(inbox.contains(secret)).toEqual([])
  },
)

interface Run {
  readonly name: string
  readonly worker: RunningWorker
  readonly queue: Queue
  readonly ends: QueueEvents
  /** Adds a job and waits for its end. */
  work(job: string, data?: object, options?: JobsOptions): Promise<void>
  /** Ends the worker in order, and tells what became of the jobs. */
  close(): Promise<unknown[]>
}

async function open(major: Major, env: Record<string, string>): Promise<Run> {
  const name = env['QUEUE'] ?? `queue-${(count += 1)}`
  const connection = { url: redis.url }
  const queue = new Queue(name, { connection })
  const ends = new QueueEvents(name, { connection })
  queue.setMaxListeners(0)
  ends.setMaxListeners(0)
  await ends.waitUntilReady()
  const worker = await startWorker('bullmq', major, {
    SENTRY_DSN: inbox.dsn,
    TACET_BACKEND: 'sentry',
    REDIS_URL: redis.url,
    QUEUE: name,
    ...env,
  })
  return {
    name,
    worker,
    queue,
    ends,
    async work(job, data = {}, options = {}) {
      const added = await queue.add(job, data, options)
      await added.waitUntilFinished(ends).catch(() => {})
    },
    async close() {
      await worker.end('SIGTERM')
      await Promise.all([queue.close(), ends.close()])
      return worker.lines
        .filter((line) => line.startsWith('OUTCOME '))
        .map((line) => (JSON.parse(line.slice('OUTCOME '.length)) as unknown[]).slice(0, 3))
    },
  }
}

function told(): Event[] {
  return inbox.items.filter(({ type }) => type === 'event').map(({ payload }) => payload as Event)
}
