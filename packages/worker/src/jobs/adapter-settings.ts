import type { JobFacts } from './job-facts.ts'
import type { WatchSettings } from './watch-job.ts'

/** What the app decides about the jobs of a queue. `J` is how the queue describes a job. */
export interface AdapterSettings<J> extends WatchSettings {
  /**
   * What the app knows better than the queue, such as who asked for the job. Nothing of the payload
   * belongs into a name. What it throws is ignored.
   *
   * @default `initiatorUserId` and `actor` of the job's data
   */
  readonly facts?: (job: J) => JobFacts
}

/** The facts of the queue, with what the app knows better. Never throws. */
export function withBetterFacts<J>(
  facts: JobFacts,
  job: J,
  better: AdapterSettings<J>['facts'],
): JobFacts {
  try {
    return better === undefined ? facts : { ...facts, ...better(job) }
  } catch {
    return facts
  }
}
