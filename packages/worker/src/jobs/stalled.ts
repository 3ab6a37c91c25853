import { isOn, isolate } from '@tacet/telemetry/work'
import type { JobFacts } from './job-facts.ts'
import { tellFailure } from './job-failure.ts'
import { quietly } from '../quietly.ts'
import { personOf, toJob } from './to-job.ts'
import { moment } from '../errors/told-errors.ts'
import type { WatchSettings } from './watch-job.ts'
import { JobPiece, settledJobs, tellEarlier } from './watched-job.ts'

/** What is told of stalled jobs, and whom. */
export interface StalledSettings extends WatchSettings {
  /**
   * Whether the queue gives the job up. If not, it is run again.
   * @default false
   */
  readonly final?: boolean
}

/**
 * Tells that a job's worker was lost over it: it neither completed nor failed. A job that is run
 * again brings it along as a breadcrumb; one that its queue gives up is an event, told apart from
 * failures by the tag `job.outcome`, unless this process told already that it failed. A job that
 * completed here and that its queue gives up all the same is told as well: the queue could not note
 * how it ended. Never throws.
 *
 * @param facts What the queue knows of the job.
 *
 * @example
 * queue.on('stalled', (job) => stalled({ queue: 'invoices', id: job.id, name: job.name }))
 */
export function stalled(facts: JobFacts, settings: StalledSettings = {}): void {
  if (!isOn() && settings.onOutcome === undefined) return
  quietly(() => {
    const job = toJob(facts, settings.component)
    const ended = settings.final === true ? settledJobs.outcomeOf(job) : undefined
    if (ended === 'failed' || ended === 'stalled') return
    // Who was told that it is done is not told the contrary. Of the system's own successes nobody is.
    const isToldDone = ended === 'completed' && personOf(job) !== undefined
    const { onOutcome: _, ...silent } = settings
    const verdict = settings.final === true ? 'final' : 'again'
    isolate(new JobPiece(facts, job), () => {
      if (settings.final === true) tellEarlier(facts, job)
      tellFailure({
        facts: { ...facts, verdict: () => verdict },
        job,
        what: 'stalled',
        error: new JobStalled('the worker was lost while it worked on the job'),
        settings: isToldDone ? silent : settings,
        since: moment(),
      })
    })
  })
}

/** Its name is what events show as their type. */
class JobStalled extends Error {
  override readonly name = 'JobStalled'
}
