import type { JobFacts, Verdict } from './job-facts.ts'
import type { Job, JobOutcome } from './job-outcome.ts'
import { tellOutcome } from '../outcomes.ts'
import { randomId } from '../random-id.ts'
import { keyOf, tagsOf, unknown } from './to-job.ts'
import { tell, toldSince } from '../errors/told-errors.ts'
import { traceIdOf } from './trace-id.ts'
import type { WatchSettings } from './watch-job.ts'
import { attemptMemory, settledJobs } from './watched-job.ts'

/** One attempt at a job, and how it went wrong. */
export interface Failure {
  readonly facts: JobFacts
  readonly job: Job
  readonly what: Exclude<JobOutcome['outcome'], 'completed'>
  readonly error: unknown
  readonly settings: WatchSettings
  /** When the attempt began, by `moment`. */
  readonly since: number
}

/** Tells of a failed attempt whom it concerns, to be called in the job's own scope. */
export function tellFailure(failure: Failure): void {
  const { facts, job, what, error, settings, since } = failure
  const verdict = verdictOf(facts, job, error)
  if (verdict === 'moved') return
  const isFinal = verdict === 'final'
  // A cron that is a job of a queue, or a second watch over the same job, may have told of it already.
  const key = keyOf(job)
  const told = toldSince(error, since, ['rhythm', key])
  const reference = told ?? randomId()
  const time = Date.now()
  const { traceId } = traceIdOf(facts)

  if (told === undefined && (isFinal || isReported(job, settings.report))) {
    tell(error, key, {
      handled: false,
      level: isFinal ? 'error' : 'warning',
      eventId: reference,
      tags: { ...tagsOf(job), 'job.outcome': isFinal ? what : 'repeated' },
      ...(what === 'stalled' && { fingerprint: ['job stalled', job.queue, job.name] }),
    })
  }
  if (!isFinal) return attemptMemory.remember(job, what, error, time)
  attemptMemory.forget(job)
  settledJobs.add(job, what)
  if (settings.onOutcome === undefined) return
  const trace = traceId === undefined ? {} : { traceId }
  tellOutcome(settings.onOutcome, { job, outcome: what, reference, error, time, ...trace })
}

function verdictOf(facts: JobFacts, { attempt, attempts }: Job, error: unknown): Verdict {
  try {
    const verdict = facts.verdict?.(error)
    if (verdict !== undefined) return verdict
  } catch {
    // Whoever cannot tell is not asked.
  }
  const isLast = attempt === unknown || attempts === unknown || attempt >= attempts
  return isLast ? 'final' : 'again'
}

function isReported({ attempt }: Job, report: WatchSettings['report'] = 'final'): boolean {
  return (
    report === 'every' || (typeof report === 'number' && attempt !== unknown && attempt >= report)
  )
}
