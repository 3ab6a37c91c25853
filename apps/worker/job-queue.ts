import type { JobOutcome } from '@tacet/worker'
import type { JobData } from './jobs.ts'

/** How far a job is. */
export type JobState = 'active' | 'completed' | 'failed' | 'unknown' | 'waiting'

/** What the runner asks of a queue, whichever it is. */
export interface JobQueue {
  /**
   * Resolves when the queue has accepted the job: from then on it is done, whatever happens to this
   * process. The same id again is the same job, so who got no answer may ask once more.
   */
  add(name: string, id: string, data: JobData): Promise<void>
  state(name: string, id: string): Promise<JobState>
  /** What became of the jobs that ended since then: someone may not have heard of it. */
  outcomesSince(time: number): Promise<readonly JobOutcome[]>
  /** Takes no more jobs and waits for those it is at. */
  close(): Promise<void>
}
