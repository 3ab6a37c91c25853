import { describeError } from '../describe-error.ts'
import type { EarlierAttempt } from './job-facts.ts'
import type { Job } from './job-outcome.ts'
import { keyOf, unknown } from './to-job.ts'

/** What this process remembers of jobs that failed and will be run again. */
export interface AttemptMemory {
  remember(job: Job, what: string, error: unknown, time: number): void
  recall(job: Job): readonly RememberedAttempt[]
  forget(job: Job): void
}

export interface RememberedAttempt {
  readonly attempt: number | 'unknown'
  /** `failed`, `stalled`. */
  readonly what: string
  readonly text: string
  readonly time?: number | undefined
}

/** The last ones tell most. */
const attemptsPerJob = 10

/**
 * Remembers as texts, never as errors, which hold on to whatever they were thrown with.
 *
 * @param capacity Jobs; the oldest are forgotten first.
 */
export function createAttemptMemory(capacity: number = 1_000): AttemptMemory {
  const jobs = new Map<string, RememberedAttempt[]>()
  return {
    remember(job, what, error, time) {
      if (job.id === unknown) return
      const key = keyOf(job)
      const attempts = jobs.get(key) ?? []
      attempts.push({ attempt: job.attempt, what, text: describeError(error), time })
      if (attempts.length > attemptsPerJob) attempts.shift()
      // The job was touched last, so it is to be forgotten last.
      jobs.delete(key)
      jobs.set(key, attempts)
      for (const oldest of jobs.keys()) {
        if (jobs.size <= capacity) break
        jobs.delete(oldest)
      }
    },
    recall: (job) => (jobs.size === 0 ? [] : (jobs.get(keyOf(job)) ?? [])),
    forget(job) {
      if (jobs.size > 0) jobs.delete(keyOf(job))
    },
  }
}

/** What the queue remembers, of attempts that this process does not: others may have worked on it. */
export function mergeAttempts(
  remembered: readonly RememberedAttempt[],
  earlier: readonly EarlierAttempt[],
): readonly RememberedAttempt[] {
  const known = new Set<unknown>(remembered.map(({ attempt }) => attempt))
  const others = earlier
    .filter(({ attempt }) => attempt === undefined || !known.has(attempt))
    .slice(-attemptsPerJob)
    .map(({ attempt, error, time }): RememberedAttempt => {
      return { attempt: attempt ?? unknown, what: 'failed', text: describeError(error), time }
    })
  return [...others, ...remembered].toSorted((a, b) => Number(a.attempt) - Number(b.attempt))
}
