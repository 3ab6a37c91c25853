import { openInbox, type Inbox } from '@tacet/inbox'
import { Queue } from 'bullmq'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startRedis, type RedisServer } from '../testing/redis.ts'
import { majors, startWorker } from '../testing/run-worker.ts'

let redis: RedisServer
let inbox: Inbox
beforeEach(async () => {
  inbox = await openInbox()
  redis = await startRedis()
})
afterEach(async () => {
  await redis.close()
  await inbox.close()
})

interface Event {
  readonly tags: Record<string, unknown>
}

describe.each(majors)('a worker of BullMQ with SDK %s', (major) => {
  test.each(['yes', 'no'])(
    'tells once of a Redis that is lost and works on when it is back, listened to: %s',
    async (LISTENING) => {
      const worker = await startWorker('bullmq', major, {
        SENTRY_DSN: inbox.dsn,
        TACET_BACKEND: 'sentry',
        REDIS_URL: redis.url,
        QUEUE: 'mail',
        LISTENING,
      })
      await redis.stop()
      await inbox.waitFor(
        ({ type, payload }) =>
          type === 'event' && (payload as Event).tags['worker.cause'] === 'ECONNREFUSED',
      )
      await redis.start()

      const queue = new Queue('mail', { connection: { url: redis.url } })
      await queue.add('completes', {})
      await worker.line('OUTCOME ["completes","completed"')
      await queue.close()
      const causes = told().map(({ tags }) => tags['worker.cause'])
      expect(causes).toHaveLength(new Set(causes).size)

      await worker.end('SIGTERM')
      if (LISTENING === 'yes') {
        // What was held back is told at last, so that all are counted.
        const counted = told().reduce(
          (sum, { tags }) => sum + 1 + Number(tags['worker.held_back'] ?? 0),
          0,
        )
        expect(counted).toBe(worker.lines.filter((line) => line.startsWith('ERROR ')).length)
      }
      expect(told()[0]?.tags).toMatchObject({ queue: 'mail', component: 'post office' })
      // BullMQ prints what nobody listens for, with tacet as without.
      expect(worker.errors().includes('ECONNREFUSED')).toBe(LISTENING === 'no')
    },
  )
})

function told(): Event[] {
  return inbox.items.filter(({ type }) => type === 'event').map(({ payload }) => payload as Event)
}
