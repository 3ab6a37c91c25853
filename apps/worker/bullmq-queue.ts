import { randomUUID } from 'node:crypto'
import { withTrace, type JobOutcome, type WatchSettings } from '@tacet/worker'
import { watchProcessor, watchWorker } from '@tacet/worker/bullmq'
import { Queue, Worker, type Job } from 'bullmq'
import { Redis } from 'ioredis'
import type { JobQueue, JobState } from './job-queue.ts'
import { jobs, runJob, type JobData, type Tools } from './jobs.ts'

const queueName = 'back-office'

const stateOf: Readonly<Record<string, JobState>> = {
  active: 'active',
  completed: 'completed',
  failed: 'failed',
  unknown: 'unknown',
}

/** Jobs on Redis: https://docs.bullmq.io/guide/workers */
export async function openBullmqQueue(
  url: string,
  tools: Tools,
  settings: WatchSettings,
): Promise<JobQueue> {
  // Who enqueues wants to hear at once that Redis is gone; who works waits until it is back.
  const forQueue = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    lazyConnect: true,
  })
  const forWorker = new Redis(url, { maxRetriesPerRequest: null })
  // ioredis tells of each lost connection, and ends the process when nobody listens.
  forQueue.on('error', () => {})
  await forQueue.connect()

  const queue = new Queue<JobData>(queueName, { connection: forQueue })
  queue.on('error', () => {})

  const work = watchProcessor((job: Job<JobData>) => runJob(job.name, job.data, tools), settings)
  const worker = new Worker<JobData>(queueName, work, {
    connection: forWorker,
    concurrency: 5,
    // A worker that died is noticed after this, and its jobs are started again.
    lockDuration: 5_000,
    stalledInterval: 2_000,
    maxStalledCount: 10,
  })
  watchWorker(worker, settings)
  worker.on('error', () => {})
  await worker.waitUntilReady()

  for (const [name, { cron }] of Object.entries(jobs)) {
    if (cron !== undefined) await queue.upsertJobScheduler(name, { pattern: cron, tz: 'UTC' })
  }

  return {
    async add(name, id, data) {
      await queue.add(name, withTrace(data), { jobId: id, attempts: jobs[name]?.attempts ?? 1 })
    },
    async state(_name, id) {
      return stateOf[await queue.getJobState(id)] ?? 'waiting'
    },
    async outcomesSince(time) {
      const ended = await queue.getJobs(['completed', 'failed'])
      return ended.filter(({ finishedOn = 0 }) => finishedOn >= time).map(outcomeOf)
    },
    async close() {
      await worker.close()
      await queue.close()
      forQueue.disconnect()
      forWorker.disconnect()
    },
  }
}

function outcomeOf(job: Job<JobData>): JobOutcome {
  const { name, id = 'unknown', data, attemptsMade, opts, finishedOn, failedReason } = job
  const { initiatorUserId, actor } = data ?? {}
  return {
    job: {
      component: 'unknown',
      name,
      id,
      queue: queueName,
      attempt: attemptsMade,
      attempts: opts.attempts ?? 1,
      ...(initiatorUserId !== undefined && { initiatorUserId }),
      ...(actor !== undefined && { actor }),
    },
    outcome: failedReason === undefined ? 'completed' : 'failed',
    reference: randomUUID().replaceAll('-', ''),
    ...(finishedOn !== undefined && { time: finishedOn }),
    ...(failedReason !== undefined && { error: new Error(failedReason) }),
  }
}
