import { openInbox, type Inbox } from '@tacet/inbox'
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startPostgres, type PostgresServer } from '../testing/postgres.ts'
import { majors, startWorker, type Major, type RunningWorker } from '../testing/run-worker.ts'

const secret = ['sk', 'live', '4eC39HqLyjWDarjtT1zdp7dc'].join('_')

let postgres: PostgresServer
let inbox: Inbox
let count = 0
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.close())
beforeEach(async () => {
  inbox = await openInbox()
})
afterEach(() => inbox.close())

interface Event {
  readonly tags?: Record<string, unknown>
  readonly breadcrumbs?: { message: string }[]
  readonly contexts: { trace: { trace_id: string } }
  readonly exception: { values: { type: string; value: string }[] }
}
interface Sent {
  readonly name: string
  readonly data?: object
  readonly options?: object
}

describe.each(majors)('pg-boss with SDK %s', (major) => {
  test.each(['PostgreSQL', 'PGlite'])(
    'a job is one event, and only when it failed for good, on %s',
    async (where) => {
      const env = where === 'PGlite' ? {} : { DATABASE_URL: await database() }
      const worker = await open(major, env, [
        { name: 'completes', data: { secret } },
        { name: 'fails-once' },
        { name: 'fails-for-good', data: { secret } },
      ])
      await outcome(worker, 'completes', 'completed', 1)
      await outcome(worker, 'fails-once', 'completed', 2)
      await outcome(worker, 'fails-for-good', 'failed', 3)
      await worker.end('SIGTERM')

      expect(worker.errors()).toBe('')
      const [event, ...others] = told()
      expect(others).toEqual([])
      expect(event?.tags).toEqual({
        component: 'post office',
        queue: 'fails-for-good',
        'job.name': 'fails-for-good',
        'job.id': expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        'job.attempt': '3',
        'job.attempts': '3',
        'job.outcome': 'failed',
      })
      expect(event?.breadcrumbs?.map(({ message }) => message)).toEqual([
        'attempt 1 of 3 failed: Error: attempt 1 of [Filtered]',
        'attempt 2 of 3 failed: Error: attempt 2 of [Filtered]',
      ])
      expect(inbox.contains(secret)).toEqual([])
    },
  )

  test('each job of a batch that failed is an event, and the handler was called once', async () => {
    const batch = [1, 2, 3].map((index) => ({
      name: 'batch',
      data: { index },
      options: { retryLimit: 0 },
    }))
    const worker = await open(major, { DATABASE_URL: await database() }, batch)
    await inbox.waitFor(() => told().length === 3)
    await worker.end('SIGTERM')
    expect(worker.lines.filter((line) => line.startsWith('BATCH'))).toEqual(['BATCH of 3'])
    expect(new Set(told().map(({ tags }) => tags?.['job.id'])).size).toBe(3)
    expect(told().map(({ exception }) => exception.values)).toEqual(
      Array.from({ length: 3 }, () => [
        expect.objectContaining({ type: 'Error', value: 'the batch broke' }) as unknown,
      ]),
    )
  })

  test('a handler may say of each job what became of it', async () => {
    const results = ['completed', 'failed', 'deadletter', 'left out'].map((status) => ({
      name: 'results',
      data: { status, secret },
      options: { retryLimit: status === 'deadletter' ? 5 : 0 },
    }))
    const worker = await open(major, { DATABASE_URL: await database() }, results)
    await outcome(worker, 'results', 'completed', 1)
    await inbox.waitFor(() => told().length === 3)
    await worker.end('SIGTERM')
    expect(new Set(told().map(({ exception }) => exception.values[0]?.value))).toEqual(
      new Set([
        'the handler says that the job failed',
        'the handler gave the job up',
        'the handler says nothing of the job',
      ]),
    )
    expect(inbox.contains(secret)).toEqual([])
  })

  test('the trace goes on from the job that asked to the one that was asked', async () => {
    const traceparent = `00-${'ab'.repeat(16)}-${'12'.repeat(8)}-01`
    const worker = await open(major, { DATABASE_URL: await database() }, [
      { name: 'asks-another', options: { retryLimit: 0 } },
      { name: 'is-strict', data: { _tacet: { traceparent } } },
    ])
    await outcome(worker, 'fails-for-good', 'failed', 1)
    await outcome(worker, 'is-strict', 'completed', 1)
    await worker.end('SIGTERM')
    expect(told()).toHaveLength(2)
    expect(new Set(told().map(({ contexts }) => contexts.trace.trace_id)).size).toBe(1)
  })

  test('a job whose handler hangs is given up, and that is an event', async () => {
    const worker = await open(major, { DATABASE_URL: await database() }, [
      { name: 'hangs', options: { retryLimit: 0, expireInSeconds: 1 } },
    ])
    await outcome(worker, 'hangs', 'failed', 1)
    await worker.end('SIGTERM')
    expect(told().map(({ exception }) => exception.values[0]?.type)).toEqual(['JobGivenUp'])
  })

  test('a job whose worker was killed over its last try has stalled', async () => {
    const env = { DATABASE_URL: await database() }
    const first = await open(major, env, [
      { name: 'hangs', data: { secret }, options: { retryLimit: 0, expireInSeconds: 1 } },
    ])
    await first.line('HANGS')
    await first.end('SIGKILL')
    const second = await open(major, env, [])
    await outcome(second, 'hangs', 'stalled', 1)
    await second.end('SIGTERM')
    // It neither ran again, nor is the dead letter a job of anyone's.
    expect(second.lines).toEqual(['READY', 'OUTCOME ["hangs","stalled",1]'])
    expect(told().map(({ tags }) => [tags?.['job.name'], tags?.['job.outcome']])).toEqual([
      ['hangs', 'stalled'],
    ])
    expect(inbox.contains(secret)).toEqual([])
  })

  test('without metadata each failure counts as the last, which is told on the console', async () => {
    const worker = await open(major, { DATABASE_URL: await database() }, [
      { name: 'blind', options: { retryLimit: 0 } },
    ])
    await inbox.waitFor(({ type }) => type === 'event')
    await worker.end('SIGTERM')
    expect(told()[0]?.tags).toMatchObject({ 'job.name': 'blind', 'job.attempts': 'unknown' })
    expect(
      worker.errors().match(/^tacet: .+ \(pass \{ includeMetadata: true \} to work\)$/gm),
    ).toHaveLength(1)
  })
})

function open(major: Major, env: Record<string, string>, jobs: Sent[]): Promise<RunningWorker> {
  const telemetry = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
  return startWorker('pg-boss', major, { ...telemetry, ...env, JOBS: JSON.stringify(jobs) })
}

function outcome(
  worker: RunningWorker,
  name: string,
  what: string,
  attempt: number,
): Promise<string> {
  return worker.line(`OUTCOME ${JSON.stringify([name, what, attempt])}`)
}

function told(): Event[] {
  return inbox.items.filter(({ type }) => type === 'event').map(({ payload }) => payload as Event)
}

/** A database of its own on the server that all tests share. */
async function database(): Promise<string> {
  const name = `jobs_${(count += 1)}`
  const pool = new Pool({ connectionString: postgres.url })
  await pool.query(`CREATE DATABASE ${name}`)
  await pool.end()
  return postgres.url.replace(/postgres$/, name)
}
