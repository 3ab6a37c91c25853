import { openSession, pointedAt, type Session } from '@tacet/contract/node/run'
import { openInbox, type Inbox } from '@tacet/inbox'
import {
  startPostgres,
  type PostgresServer,
} from '../../../packages/worker/src/testing/postgres.ts'
import { startRedis, type RedisServer } from '../../../packages/worker/src/testing/redis.ts'
import { app } from '../app.ts'
import { openNeighbours, type Neighbours } from '../neighbours.ts'
import { operatorSecrets, refusedCard } from '../requests.ts'

/** The two queues that faults are tried on. */
export type QueueName = 'BullMQ' | 'pg-boss'

/** Each queue with each major of the SDK. */
export const houses: readonly (readonly [QueueName, '10' | '11'])[] = [
  ['BullMQ', '10'],
  ['BullMQ', '11'],
  ['pg-boss', '10'],
  ['pg-boss', '11'],
]

/** Everything a runner needs around it, all of it real and able to go away. */
export interface World {
  readonly queue: QueueName
  /** Where the jobs wait: Redis or PostgreSQL. */
  readonly queueServer: PostgresServer | RedisServer
  /** Where the notices are kept, and the jobs of pg-boss. */
  readonly postgres: PostgresServer
  readonly inbox: Inbox
  readonly neighbours: Neighbours
  /** Starts a runner; the one before must have ended. */
  start(): Promise<Session>
  close(): Promise<void>
}

export interface WorldOptions {
  /** @default '11' */
  readonly sdkMajor?: '10' | '11'
  /** @default 0 */
  readonly tracesSampleRate?: number
}

export async function openWorld(
  queue: QueueName,
  { sdkMajor = '11', tracesSampleRate = 0 }: WorldOptions = {},
): Promise<World> {
  const [postgres, redis, inbox, neighbours] = await Promise.all([
    startPostgres(),
    queue === 'BullMQ' ? startRedis() : undefined,
    openInbox(),
    openNeighbours(refusedCard.value),
  ])
  const env = {
    PROVIDER_URL: neighbours.providerUrl,
    PROVIDER_API_KEY: operatorSecrets.apiKey.value,
    CHAT_URL: neighbours.chatUrl,
    CHAT_KEY: `whsec_${operatorSecrets.chatKey.value}${'0'.repeat(8)}`,
    DATABASE_URL: postgres.url,
    ...(redis !== undefined && { REDIS_URL: redis.url }),
    ...pointedAt(inbox),
    SENTRY_TRACES_SAMPLE_RATE: String(tracesSampleRate),
  }
  // A restart must find the same neighbours, so a session's end does not close them.
  const surroundings = { env, outgoing: [], close: () => {} }
  return {
    queue,
    queueServer: redis ?? postgres,
    postgres,
    inbox,
    neighbours,
    start: () =>
      openSession({ ...app, surroundings: () => Promise.resolve(surroundings) }, { sdkMajor }),
    async close() {
      neighbours.close()
      await Promise.all([inbox.close(), redis?.close(), postgres.close()])
    },
  }
}
