import type { Verdict } from '../jobs/job-facts.ts'
import type { BullmqJob } from './bullmq-job.ts'

/** By their names, as BullMQ itself tells them: an app may have two copies of BullMQ. */
const movingErrors: ReadonlySet<unknown> = new Set([
  'DelayedError',
  'WaitingChildrenError',
  'WaitingError',
])

/** BullMQ tells this one by its message. */
const rateLimited = 'bullmq:rateLimitExceeded'

/**
 * What BullMQ will do about a job whose processor threw. A backoff strategy of the app's own may
 * still give the job up; that shows only later, in the events of the worker.
 */
export function verdictOn(job: BullmqJob, error: unknown): Verdict {
  // BullMQ trips over it and leaves the job as it is; later it takes it for stalled.
  if (error === undefined || error === null) return 'again'
  const { name, message } = partsOf(error)
  // With these a processor says that it has moved its job elsewhere; the attempt does not count.
  if (movingErrors.has(name) || message === rateLimited) return 'moved'
  const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1)
  const isGivenUp = name === 'UnrecoverableError' || isDiscarded(job) || hasStartedTooOften(job)
  return isLast || isGivenUp ? 'final' : 'again'
}

/** `job stalled more than allowable limit`, in 5 as in 6: nobody knows how far the job came. */
export function isStalledTooOften(error: unknown): boolean {
  return partsOf(error).message.startsWith('job stalled more than')
}

/** By `job.discard()` of BullMQ 5. */
function isDiscarded(job: BullmqJob): boolean {
  return Reflect.get(job, 'discarded') === true
}

/** `maxStartedAttempts` of the worker's options: https://docs.bullmq.io */
function hasStartedTooOften(job: BullmqJob): boolean {
  const { queue } = job as { queue?: { opts?: { maxStartedAttempts?: unknown } } }
  const most = queue?.opts?.maxStartedAttempts
  return typeof most === 'number' && most > 0 && most <= (job.attemptsStarted ?? 0)
}

function partsOf(error: unknown): { name: unknown; message: string } {
  try {
    const { name, message } = error as { name?: unknown; message?: unknown }
    return { name, message: typeof message === 'string' ? message : '' }
  } catch {
    return { name: undefined, message: '' }
  }
}
