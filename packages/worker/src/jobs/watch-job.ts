import { isOn, isolate } from '@tacet/telemetry/work'
import { tellFailure } from './job-failure.ts'
import { insideJob } from './inside-job.ts'
import type { JobFacts } from './job-facts.ts'
import type { Job, OnOutcome } from './job-outcome.ts'
import { tellOutcome } from '../outcomes.ts'
import { randomId } from '../random-id.ts'
import { quietly } from '../quietly.ts'
import { whenSettled } from '../settled.ts'
import { toJob } from './to-job.ts'
import { moment } from '../errors/told-errors.ts'
import { traceIdOf } from './trace-id.ts'
import { hideTrace } from './trace-in-data.ts'
import { attemptMemory, JobPiece, settledJobs, tellEarlier } from './watched-job.ts'

/** What is told of jobs, and whom. */
export interface WatchSettings {
  /**
   * Which failed attempts are events: the one after which the queue gives up, every one, or those
   * from a number on, the last one always among them. Others are breadcrumbs of later ones.
   * @default 'final'
   */
  readonly report?: number | 'every' | 'final'
  /** Told what became of each job, with telemetry off as well. People are told by `notices`. */
  readonly onOutcome?: OnOutcome
  /** The part of the app that works on the jobs, where their facts name none. */
  readonly component?: string
}

/**
 * Runs the work on one job in a scope and a trace of its own. The work runs exactly once and at
 * once, and what it returns or throws comes back as it is. When it fails for good, that is one
 * event, with tags that name the job; nothing that the job is given or returns is told.
 *
 * While telemetry is off and `onOutcome` is not given, it is `work()`.
 *
 * @param facts What the queue knows of the job.
 * @param work What is to be done.
 * @param settings What is told, and whom.
 * @returns What `work` returned, a promise as the same object.
 *
 * @example
 * const { id, name, data, attempt } = await queue.take()
 * const facts = { component: 'billing', queue: 'invoices', id, name, data, attempt, attempts: 3 }
 * await watchJob(facts, () => sendInvoice(data))
 */
export function watchJob<T>(
  facts: JobFacts,
  work: () => T,
  settings: WatchSettings = {},
): T | Promise<Awaited<T>> {
  quietly(() => hideTrace(facts.data))
  if (!isOn() && settings.onOutcome === undefined) return work()
  const job = toJob(facts, settings.component)
  settledJobs.remove(job)
  return isolate(new JobPiece(facts, job), () => {
    quietly(() => tellEarlier(facts, job))
    const since = moment()
    return whenSettled(
      () => insideJob(work),
      () => quietly(() => tellCompleted(facts, job, settings)),
      (error) => quietly(() => tellFailure({ facts, job, what: 'failed', error, settings, since })),
    )
  })
}

function tellCompleted(facts: JobFacts, job: Job, { onOutcome }: WatchSettings): void {
  attemptMemory.forget(job)
  if (onOutcome === undefined) return
  settledJobs.add(job, 'completed')
  const [reference, time] = [randomId(), Date.now()]
  tellOutcome(onOutcome, { job, outcome: 'completed', reference, time, ...traceIdOf(facts) })
}
