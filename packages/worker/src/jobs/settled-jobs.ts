import type { Job, JobOutcome } from './job-outcome.ts'
import { keyOf, unknown } from './to-job.ts'

/** The jobs of which this process told how they ended. */
export interface SettledJobs {
  add(job: Job, outcome: JobOutcome['outcome']): void
  /** A job that runs again is not settled. */
  remove(job: Job): void
  outcomeOf(job: Job): JobOutcome['outcome'] | undefined
}

/** Queues notice lost workers within minutes; much later, an id may be that of another job. */
const lifetime = 15 * 60_000

/**
 * A queue that lost its store while a job ended may take it for lost, though how it ended was told.
 *
 * @param capacity Jobs; the oldest are forgotten first.
 * @param now The time in milliseconds.
 */
export function createSettledJobs(
  capacity: number = 1_000,
  now: () => number = Date.now,
): SettledJobs {
  const endings = new Map<string, { at: number; outcome: JobOutcome['outcome'] }>()
  return {
    add(job, outcome) {
      if (job.id === unknown) return
      const key = keyOf(job)
      endings.delete(key)
      endings.set(key, { at: now(), outcome })
      for (const oldest of endings.keys()) {
        if (endings.size <= capacity) break
        endings.delete(oldest)
      }
    },
    remove(job) {
      if (endings.size > 0) endings.delete(keyOf(job))
    },
    outcomeOf(job) {
      const ending = endings.get(keyOf(job))
      return ending !== undefined && now() - ending.at < lifetime ? ending.outcome : undefined
    },
  }
}
