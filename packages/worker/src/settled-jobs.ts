import type { Job } from './job-outcome.ts'
import { keyOf, unknown } from './to-job.ts'

/** The jobs of which this process told how they ended. */
export interface SettledJobs {
  add(job: Job): void
  /** A job that runs again is not settled. */
  remove(job: Job): void
  has(job: Job): boolean
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
  const endings = new Map<string, number>()
  return {
    add(job) {
      if (job.id === unknown) return
      const key = keyOf(job)
      endings.delete(key)
      endings.set(key, now())
      for (const oldest of endings.keys()) {
        if (endings.size <= capacity) break
        endings.delete(oldest)
      }
    },
    remove(job) {
      if (endings.size > 0) endings.delete(keyOf(job))
    },
    has(job) {
      const ended = endings.get(keyOf(job))
      return ended !== undefined && now() - ended < lifetime
    },
  }
}
