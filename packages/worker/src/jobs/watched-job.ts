import { breadcrumb, type Piece } from '@tacet/telemetry/work'
import { createAttemptMemory, mergeAttempts, type AttemptMemory } from './attempt-memory.ts'
import type { JobFacts } from './job-facts.ts'
import type { Job } from './job-outcome.ts'
import { quietly } from '../quietly.ts'
import { createSettledJobs, type SettledJobs } from './settled-jobs.ts'
import { personOf, tagsOf, unknown } from './to-job.ts'
import { traceIn } from './trace-in-data.ts'

/** What this process knows of jobs that are not settled. */
export const attemptMemory: AttemptMemory = createAttemptMemory()

/** What this process told of jobs that are. */
export const settledJobs: SettledJobs = createSettledJobs()

/**
 * A job as a piece of work of its own. Of most jobs nobody ever asks for more than the trace, so the
 * rest is made when somebody does.
 *
 * Names: https://opentelemetry.io/docs/specs/semconv/messaging/
 */
export class JobPiece implements Piece {
  readonly op = 'queue.process'
  readonly name: string
  readonly trace: NonNullable<Piece['trace']>
  readonly #job: Job

  constructor(facts: JobFacts, job: Job) {
    this.name = job.name
    this.trace = traceOf(facts)
    this.#job = job
  }

  get tags(): Record<string, string> {
    return tagsOf(this.#job)
  }

  get user(): NonNullable<Piece['user']> | undefined {
    const id = personOf(this.#job)
    return id === undefined ? undefined : { id }
  }

  get attributes(): Record<string, unknown> {
    const { queue, id, attempt } = this.#job
    return {
      'messaging.destination.name': queue,
      'messaging.message.id': id,
      ...(attempt !== unknown && { 'messaging.message.retry.count': attempt - 1 }),
    }
  }
}

function traceOf(facts: JobFacts): NonNullable<Piece['trace']> {
  try {
    return facts.trace ?? traceIn(facts.data) ?? 'new'
  } catch {
    return 'new'
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
