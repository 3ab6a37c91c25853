import { openInbox, type Inbox } from '@tacet/inbox'
import { PgBoss } from 'pg-boss'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startPostgres, type PostgresServer } from '../testing/postgres.ts'
import { majors, startWorker, type Major, type RunningWorker } from '../testing/run-worker.ts'

let postgres: PostgresServer
let inbox: Inbox
beforeEach(async () => {
  inbox = await openInbox()
  postgres = await startPostgres()
})
afterEach(async () => {
  await postgres.close()
  await inbox.close()
})

interface Event {
  readonly exception: { values: { value: string }[] }
}

describe.each(majors)('a worker of pg-boss with SDK %s', (major) => {
  test('tells of a PostgreSQL that is lost and works on when it is back', async () => {
    const worker = await open(major, 'yes')
    await postgres.stop()
    await inbox.waitFor(({ type }) => type === 'event')
    await worker.line('ERROR connect ECONNREFUSED')
    await postgres.start()

    const boss = new PgBoss({ connectionString: postgres.url, supervise: false, schedule: false })
    await boss.start()
    await boss.send('completes', {})
    await worker.line('OUTCOME ["completes","completed"')
    await boss.stop()
    const before = new Set(told().map(({ exception }) => exception.values[0]?.value))
    // Many workers of one process failed many times: each cause was told of once.
    expect(told()).toHaveLength(before.size)
    await worker.end('SIGTERM')
  })

  test('ends the process as it would without tacet, when nobody listens for errors', async () => {
    const worker = await open(major, 'no')
    await postgres.stop()
    await worker.ended
    expect(worker.errors()).toMatch(/Unhandled error|Unhandled 'error' event/)
  })
})

function open(major: Major, LISTENING: string): Promise<RunningWorker> {
  return startWorker('pg-boss', major, {
    SENTRY_DSN: inbox.dsn,
    TACET_BACKEND: 'sentry',
    DATABASE_URL: postgres.url,
    LISTENING,
  })
}

function told(): Event[] {
  return inbox.items.filter(({ type }) => type === 'event').map(({ payload }) => payload as Event)
}
