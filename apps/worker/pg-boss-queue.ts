import { randomUUID } from 'node:crypto'
import { withTrace, type JobOutcome, type WatchSettings } from '@tacet/worker'
import { watchBoss, watchDeadLetter, watchHandler } from '@tacet/worker/pg-boss'
import { PgBoss, type ConstructorOptions, type JobWithMetadata } from 'pg-boss'
import type { JobQueue, JobState } from './job-queue.ts'
import { jobs, runJob, type JobData, type Tools } from './jobs.ts'

const stateOf: Readonly<Record<string, JobState>> = {
  active: 'active',
  completed: 'completed',
  failed: 'failed',
}

/** Where the database puts jobs whose worker was lost. */
const deadLetters = 'dead-letters'

/** A new job is told at once; polling finds those that are tried again. */
const polling = {
  includeMetadata: true,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 0.5,
} as const

/**
 * Jobs in PostgreSQL, one queue for each kind: https://timgit.github.io/pg-boss/
 *
 * @param database How pg-boss reaches it: a connection string, or an embedded one.
 */
export async function openPgBossQueue(
  database: ConstructorOptions,
  tools: Tools,
  settings: WatchSettings,
): Promise<JobQueue> {
  const boss = new PgBoss({
    ...database,
    useListenNotify: true,
    // A worker that died is noticed after this, and its jobs are started again.
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  watchBoss(boss)
  // It emits every lost connection, and ends the process when nobody listens.
  boss.on('error', () => {})
  await boss.start()

  await boss.createQueue(deadLetters, { notify: true, heartbeatSeconds: 10 })
  // All failed jobs pass here, and those whose worker was lost should not wait behind them.
  const inBulk = { ...polling, batchSize: 100 }
  await boss.work(deadLetters, inBulk, watchDeadLetter(undefined, settings))
  for (const [name, { attempts, cron }] of Object.entries(jobs)) {
    await boss.createQueue(name, {
      notify: true,
      retryLimit: attempts - 1,
      heartbeatSeconds: 10,
      deadLetter: deadLetters,
    })
    const work = watchHandler(
      async ([job]: JobWithMetadata<JobData>[]) => job && runJob(name, job.data, tools),
      settings,
    )
    await boss.work(name, { ...polling, localConcurrency: 3 }, work)
    if (cron !== undefined) await boss.schedule(name, cron)
  }

  return {
    async add(name, id, data) {
      await boss.send(name, withTrace(data), { id })
    },
    async state(name, id) {
      const [job] = await boss.findJobs(name, { id })
      return job === undefined ? 'unknown' : (stateOf[job.state] ?? 'waiting')
    },
    async outcomesSince(time) {
      const found = await Promise.all(Object.keys(jobs).map((name) => boss.findJobs<JobData>(name)))
      return found
        .flat()
        .filter(({ completedOn }) => completedOn !== null && completedOn.getTime() >= time)
        .flatMap(outcomeOf)
    },
    async close() {
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

function outcomeOf(job: JobWithMetadata<JobData>): JobOutcome[] {
  const { name, id, state, data, retryCount, retryLimit, completedOn, output } = job
  if (state !== 'completed' && state !== 'failed') return []
  const { initiatorUserId, actor } = data ?? {}
  return [
    {
      job: {
        component: 'unknown',
        name,
        id,
        queue: name,
        attempt: retryCount + 1,
        attempts: retryLimit + 1,
        ...(initiatorUserId !== undefined && { initiatorUserId }),
        ...(actor !== undefined && { actor }),
      },
      outcome: state,
      reference: randomUUID().replaceAll('-', ''),
      ...(completedOn !== null && { time: completedOn.getTime() }),
      ...(state === 'failed' && { error: output }),
    },
  ]
}
