import { randomBytes } from 'node:crypto'
import type { Job, JobOutcome } from '../../jobs/job-outcome.ts'

/** What became of a job of the system's, as `watchJob` tells it. */
export function outcomeOf(
  outcome: JobOutcome['outcome'],
  { error, ...job }: Partial<Job> & { readonly error?: unknown } = {},
): JobOutcome {
  return {
    job: {
      component: 'billing',
      name: 'send invoice',
      id: randomBytes(4).toString('hex'),
      queue: 'mail',
      attempt: 3,
      attempts: 3,
      ...job,
    },
    outcome,
    reference: randomBytes(16).toString('hex'),
    traceId: randomBytes(16).toString('hex'),
    ...(outcome === 'failed' && { error: error ?? new Error('the printer is on fire') }),
  }
}
