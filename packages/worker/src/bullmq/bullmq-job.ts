import type { EarlierAttempt, JobFacts } from '../jobs/job-facts.ts'

/** The few fields of a job of BullMQ, 5 or 6, that are read. */
export interface BullmqJob {
  readonly name: string
  readonly id?: string | undefined
  readonly queueName?: string | undefined
  readonly data: unknown
  readonly opts: { readonly attempts?: number | undefined }
  /** How many attempts failed before. */
  readonly attemptsMade: number
  /** How often a worker took it, which includes the times it was moved or lost over it. */
  readonly attemptsStarted?: number | undefined
  readonly stacktrace?: readonly string[] | null | undefined
  readonly failedReason?: string | undefined
  /** Set on jobs that a scheduler made. */
  readonly repeatJobKey?: string | undefined
  /** Set once it is tried no more. */
  readonly finishedOn?: number | undefined
}

/**
 * What is known of a job.
 *
 * @param attempt Counted from 1. BullMQ counts an attempt when it is over.
 * @param verdict What BullMQ makes of an error.
 */
export function factsOf(job: BullmqJob, attempt: number, verdict: JobFacts['verdict']): JobFacts {
  const { name, id, queueName, data, repeatJobKey } = job
  return {
    name,
    id,
    queue: queueName,
    attempt,
    // BullMQ tries once where nothing is said, and also where 0 is.
    attempts: Math.max(job.opts.attempts ?? 1, 1),
    data,
    // A tick of a schedule goes on with nobody's trace, even if its template carries one.
    trace: repeatJobKey === undefined ? undefined : 'new',
    verdict,
    earlier: () => earlierAttempts(job, attempt - 1),
  }
}

/** What BullMQ keeps of earlier attempts: their stacks as texts, maybe not of all. */
function earlierAttempts(
  { stacktrace, failedReason }: BullmqJob,
  failed: number,
): readonly EarlierAttempt[] {
  const kept = [...(stacktrace ?? [])].slice(0, failed)
  if (kept.length === 0 && failedReason !== undefined) kept.push(failedReason)
  return kept.map((error, index) => ({ attempt: failed - kept.length + index + 1, error }))
}
