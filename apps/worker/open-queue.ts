import type { WatchSettings } from '@tacet/worker'
import { openBullmqQueue } from './bullmq-queue.ts'
import type { Database } from './database.ts'
import type { JobQueue } from './job-queue.ts'
import type { Tools } from './jobs.ts'
import { openPgBossQueue } from './pg-boss-queue.ts'

export interface QueueSettings {
  /** Where Redis listens; without it, jobs wait in the database. */
  readonly redisUrl: string | undefined
  readonly database: Database
  readonly tools: Tools
  readonly watch: WatchSettings
}

export function openQueue({ redisUrl, database, tools, watch }: QueueSettings): Promise<JobQueue> {
  return redisUrl === undefined
    ? openPgBossQueue(database.forQueue, tools, watch)
    : openBullmqQueue(redisUrl, tools, watch)
}
