import { withBetterFacts, type AdapterSettings } from '../jobs/adapter-settings.ts'
import { watchJob } from '../jobs/watch-job.ts'
import { factsOf, type BullmqJob } from './bullmq-job.ts'
import { verdictOn } from './verdict.ts'
import { noteFailure, noteRun } from './watched-runs.ts'

/**
 * Wraps a processor, so that each job runs in a scope of its own and the one that fails for good is
 * one event. What the processor returns or throws reaches BullMQ as it is, and BullMQ alone decides
 * what is tried again.
 *
 * Errors that only move a job (`DelayedError`, `WaitingError`, `WaitingChildrenError`,
 * `RateLimitError`) are no failures. A processor that is named by its file runs in another process
 * and cannot be wrapped from here: `watchWorker` tells of its failures.
 *
 * @example
 * const worker = new Worker('mail', watchProcessor(async (job) => send(job.data)), { connection })
 */
export function watchProcessor<J extends BullmqJob, Rest extends unknown[], R>(
  processor: (job: J, ...rest: Rest) => R,
  settings: AdapterSettings<J> = {},
): (job: J, ...rest: Rest) => R | Promise<Awaited<R>> {
  const watched = (job: J, ...rest: Rest): R | Promise<Awaited<R>> => {
    if (settings.onOutcome !== undefined) noteRun(job)
    const facts = factsOf(job, job.attemptsMade + 1, (error) => {
      const verdict = verdictOn(job, error)
      noteFailure(job, { error, verdict })
      return verdict
    })
    return watchJob(
      withBetterFacts(facts, job, settings.facts),
      () => processor(job, ...rest),
      settings,
    )
  }
  // BullMQ gives a signal to abort only to processors that declare three parameters.
  return Object.defineProperty(watched, 'length', { value: processor.length })
}
