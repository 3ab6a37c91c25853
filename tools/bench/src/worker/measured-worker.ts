import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** What watches the jobs. */
export type Reporter = 'none' | 'tacet'

export interface WorkerOptions {
  readonly file: 'bullmq-worker.mjs' | 'pg-boss-worker.mjs'
  /** How many jobs at a time. */
  readonly concurrency: number
  readonly reporter: Reporter
  /** Where its queue is kept: an address. */
  readonly server: string
  /** Turns tacet on. */
  readonly dsn?: string | undefined
}

/** How long a run took, and how long it kept processors busy, in milliseconds. */
export interface Run {
  readonly time: number
  readonly busy: number
}

export interface MeasuredWorker {
  run(jobs: number): Promise<Run>
  stop(): Promise<void>
}

let count = 0

/** Starts a worker in a process of its own, with a queue of its own. */
export async function startWorker(options: WorkerOptions): Promise<MeasuredWorker> {
  const { file, concurrency, reporter, server, dsn } = options
  const child = fork(join(import.meta.dirname, file), {
    cwd: import.meta.dirname,
    execArgv: reporter === 'tacet' ? ['--import', '@tacet/node/register'] : [],
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      BENCH_REPORTER: reporter,
      BENCH_SERVER: server,
      BENCH_CONCURRENCY: String(concurrency),
      BENCH_QUEUE: `bench-${(count += 1)}`,
      ...(dsn !== undefined && { SENTRY_DSN: dsn, TACET_BACKEND: 'sentry' }),
    },
  })
  const ended = once(child, 'exit')
  const answer = async (): Promise<unknown> => {
    const [first] = (await Promise.race([once(child, 'message'), ended])) as unknown[]
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`)
    return first
  }
  await answer()
  return {
    async run(jobs) {
      child.send({ jobs })
      return (await answer()) as Run
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
