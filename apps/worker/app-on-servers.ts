import type { App } from '@tacet/contract'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { startPostgres, type PostgresServer } from '../../packages/worker/src/testing/postgres.ts'
import { startRedis, type RedisServer } from '../../packages/worker/src/testing/redis.ts'
import { app, surroundings } from './app.ts'
import type { QueueName } from './faults/world.ts'

/** The runner on servers of its own, for a whole suite. */
export interface AppOnServers {
  readonly app: App
  close(): Promise<void>
}

/** Redis has sixteen databases, and each life of the runner gets an empty one. */
const redisDatabases = 16

/** As `app`, with a real PostgreSQL and, for BullMQ, a real Redis in place of what is embedded. */
export async function appOnServers(queue: QueueName): Promise<AppOnServers> {
  const postgres = await startPostgres()
  const redis = queue === 'BullMQ' ? await startRedis() : undefined
  let lives = 0
  return {
    app: {
      ...app,
      name: `${app.name} on ${queue}`,
      async surroundings() {
        const life = lives++
        const around = await surroundings()
        const servers = {
          DATABASE_URL: await freshPostgres(postgres, `life_${life}`),
          ...(redis !== undefined && { REDIS_URL: await freshRedis(redis, life % redisDatabases) }),
        }
        return { ...around, env: { ...around.env, ...servers } }
      },
    },
    async close() {
      await Promise.all([postgres.close(), redis?.close()])
    },
  }
}

async function freshPostgres({ url }: PostgresServer, name: string): Promise<string> {
  const client = new Client(url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return url.replace(/postgres$/, name)
}

async function freshRedis({ url }: RedisServer, index: number): Promise<string> {
  const own = `${url}/${index}`
  const client = new Redis(own)
  await client.flushdb()
  client.disconnect()
  return own
}
