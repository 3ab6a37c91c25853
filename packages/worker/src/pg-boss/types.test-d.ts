import type { JobResult, JobWithMetadata, PgBoss } from 'pg-boss'
import { watchBoss } from './watch-boss.ts'
import { watchDeadLetter } from './watch-dead-letter.ts'
import { watchHandler } from './watch-handler.ts'

interface Mail {
  readonly to: string
}

export const watched = (boss: PgBoss): PgBoss => watchBoss(boss)

// `work` takes what the wrapper gives, and hands it its own jobs.
export const one = (boss: PgBoss): Promise<string> =>
  boss.work(
    'mail',
    { includeMetadata: true },
    watchHandler(async ([job]: JobWithMetadata<Mail>[]) => job?.data.to),
  )
export const each = (boss: PgBoss): Promise<string> =>
  boss.work(
    'mail',
    { includeMetadata: true, batchSize: 5, perJobResults: true },
    watchHandler(
      async (jobs: JobWithMetadata<Mail>[]): Promise<JobResult[]> =>
        jobs.map(({ id }) => ({ id, status: 'completed' })),
      { perJobResults: true },
    ),
  )
export const transactional = (boss: PgBoss): Promise<string> =>
  boss.work(
    'mail',
    { includeMetadata: true, transactional: true },
    watchHandler(async (jobs: JobWithMetadata<Mail>[], tx) => tx.executeSql('SELECT $1', [jobs])),
  )

// Without a word about types, the jobs are those of the queue.
export const inferred = (boss: PgBoss): Promise<string> =>
  boss.work<Mail>(
    'mail',
    watchHandler(async ([job]) => job?.data.to),
  )

export const dead = (boss: PgBoss): Promise<string> =>
  boss.work('dead-mail', { includeMetadata: true }, watchDeadLetter())
