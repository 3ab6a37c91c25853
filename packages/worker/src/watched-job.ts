import { breadcrumb, type Piece } from '@tacet/telemetry/work'
import { createAttemptMemory, mergeAttempts, type AttemptMemory } from './attempt-memory.ts'
import type { JobFacts } from './job-facts.ts'
import type { Job } from './job-outcome.ts'
import { quietly } from './quietly.ts'
import { createSettledJobs, type SettledJobs } from './settled-jobs.ts'
import { personOf, tagsOf, unknown } from './to-job.ts'
import { traceIn } from './trace-in-data.ts'

/** What this process knows of jobs that are not settled. */
export const attemptMemory: AttemptMemory = createAttemptMemory()

/** What this process told of jobs that are. */
export const settledJobs: SettledJobs = createSettledJobs()

/** A job as a piece of work of its own. Names: https://opentelemetry.io/docs/specs/semconv/messaging/ */
export function toPiece(facts: JobFacts, job: Job): Piece {
  const person = personOf(job)
  return {
    name: job.name,
    op: 'queue.process',
    // Asked for only where spans are sampled.
    get attributes() {
      return {
        'messaging.destination.name': job.queue,
        'messaging.message.id': job.id,
        ...(job.attempt !== unknown && { 'messaging.message.retry.count': job.attempt - 1 }),
      }
    },
    trace: quietly(() => facts.trace ?? traceIn(facts.data)) ?? 'new',
    tags: tagsOf(job),
    ...(person !== undefined && { user: { id: person } }),
  }
}

/** Puts the failed attempts at a job before all that this attempt has to tell. */
export function tellEarlier(facts: JobFacts, job: Job): void {
  const remembered = attemptMemory.recall(job)
  const isFirst = job.attempt === unknown || job.attempt === 1
  if (isFirst && remembered.length === 0) return
  const earlier = quietly(() => mergeAttempts(remembered, facts.earlier?.() ?? []))
  for (const { attempt, what, text, time } of earlier ?? remembered) {
    breadcrumb({
      category: 'job',
      message: `attempt ${attempt} of ${job.attempts} ${what}: ${text}`,
      level: 'warning',
      ...(time !== undefined && { time }),
    })
  }
}
