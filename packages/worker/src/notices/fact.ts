import type { Job, JobOutcome } from '../jobs/job-outcome.ts'
import { nameOf, type Cleaner } from './cleaner.ts'
import { describeError } from './describe-error.ts'
import { initiatorOf } from './initiator-of.ts'
import type { Details } from './notice.ts'

/**
 * What became of a job, clean: nothing behind this point has ever seen an error's own message. The
 * ids of people are the app's own and stay as they are.
 */
export interface Fact {
  readonly kind: 'completed' | 'failed' | 'stalled'
  /** The user who asked for it, if one did. */
  readonly initiator?: string
  /** Equal for the same job and whether it went well, however often it is told. */
  readonly key: string
  /** Nothing tells it from the next one, such as a cycle of a loop: it is counted, not listed. */
  readonly isNameless: boolean
  /** Equal for all jobs of one queue and name. */
  readonly subject: string
  /** Equal for all that failed of one cause. */
  readonly cause: string
  readonly details: Details
  /** When it ended, in milliseconds of the epoch. */
  readonly at: number
}

/** Characters of a name, and of what an error says. */
const limits = { name: 120, message: 2_000 }

/**
 * @param dedupeKey In place of the job's id, when it is not blank.
 * @param now For an outcome that does not say when.
 */
export function toFact(
  { job, outcome, reference, traceId, error, time }: JobOutcome,
  clean: Cleaner,
  dedupeKey: string | undefined,
  now: number,
): Fact {
  const kind = outcome === 'completed' || outcome === 'stalled' ? outcome : 'failed'
  const line = (text: unknown): string => clean.line(String(text), limits.name)
  const described = kind === 'completed' || error === undefined ? undefined : describeError(error)
  const told = described && {
    type: line(described.type),
    message: clean.text(described.message, limits.message),
  }
  const initiator = initiatorOf(job)
  const own = dedupeKey?.trim() ?? ''
  const isNameless = own === '' && job.id === 'unknown'
  // Two jobs without an id are two jobs, also when one event tells of both.
  const id = isNameless ? `${reference} ${time}` : job.id
  const identity = own === '' ? [job.queue, job.name, id] : [own]
  return {
    kind,
    ...(initiator !== undefined && { initiator }),
    // A job that failed and then counts as stalled, since its queue was away, went wrong once.
    key: nameOf(kind === 'completed' ? kind : 'failed', ...identity),
    isNameless,
    subject: subjectOf(job),
    cause: told === undefined ? '' : nameOf(told.type, clean.template(told.message)),
    details: {
      component: line(job.component),
      name: line(job.name),
      id: line(job.id),
      queue: line(job.queue),
      attempt: numberOf(job.attempt),
      attempts: numberOf(job.attempts),
      reference: isId(reference) ? reference : nameOf(String(reference)).slice(0, 32),
      ...(isId(traceId) && { traceId }),
      ...(told !== undefined && { error: told }),
    },
    at: typeof time === 'number' && Number.isFinite(time) ? Math.min(time, now) : now,
  }
}

/** What all jobs of one queue and name have in common. */
export function subjectOf({ queue, name }: Job): string {
  return nameOf(queue, name)
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{32}$/.test(id)
}

function numberOf(count: unknown): number | 'unknown' {
  return typeof count === 'number' && Number.isFinite(count) ? count : 'unknown'
}
