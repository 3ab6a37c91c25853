import { openInbox } from '@tacet/inbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres, type PostgresServer } from './testing/postgres.ts'
import { startRedis, type RedisServer } from './testing/redis.ts'
import { majors, sdkMajor, startWorker } from './testing/run-worker.ts'

/** No secrets, so that no rule knows them: a payload is nobody's business, whatever stands in it. */
const plants = ['plain payload 7f3', 'plain progress 7f3', 'plain return 7f3', 'plain log 7f3']

let redis: RedisServer
let postgres: PostgresServer
beforeAll(async () => {
  ;[redis, postgres] = await Promise.all([startRedis(), startPostgres()])
})
afterAll(async () => {
  await Promise.all([redis.close(), postgres.close()])
})

describe.each(majors)('on SDK %s', (major) => {
  test.each(['bullmq', 'pg-boss'])(
    'nothing that %s hands over leaves, with every statement traced',
    async (queue) => {
      const inbox = await openInbox()
      const worker = await startWorker('traced-queues', major, {
        SENTRY_DSN: inbox.dsn,
        TACET_BACKEND: 'sentry',
        SENTRY_TRACES_SAMPLE_RATE: '1',
        // These come before what stands on the command line.
        NODE_OPTIONS: `--import ${sdkMajor} --import @tacet/node/register`,
        QUEUE: queue,
        REDIS_URL: redis.url,
        POSTGRES_URL: postgres.url,
        PLANTS: JSON.stringify(plants),
      })
      await worker.line('DONE')
      await worker.end('SIGTERM')
      const spans = inbox.items.filter(({ type }) => type === 'transaction')
      expect(JSON.stringify(spans.map(({ payload }) => payload))).toContain('queue.process')
      if (queue === 'bullmq') expect(inbox.contains('evalsha')).not.toEqual([])
      const { payload } = await inbox.waitFor(({ type }) => type === 'event')
      expect(payload).toMatchObject({ sdk: { version: expect.stringMatching(`^${major}\\.`) } })
      for (const plant of plants) expect(inbox.contains(plant)).toEqual([])
      await inbox.close()
    },
  )
})
