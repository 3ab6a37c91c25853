import type { JobOutcome, OnOutcome } from '../jobs/job-outcome.ts'
import { tellOutcome } from '../outcomes.ts'
import { randomId } from '../random-id.ts'
import { unknown } from '../jobs/to-job.ts'
import { traceIdOf } from '../jobs/trace-id.ts'

/** What is done again and again, and who is told how it ended each time. */
export interface Rhythmic {
  readonly name: string
  readonly component: string
  readonly onOutcome: OnOutcome | undefined
}

/** Tells how one cycle of a loop or one run of a cron ended; to nobody when nobody asked. */
export function tellRhythm(
  { name, component, onOutcome }: Rhythmic,
  how: Pick<JobOutcome, 'error' | 'outcome'> & { readonly reference?: string },
): void {
  if (onOutcome === undefined) return
  const job = {
    component,
    name,
    id: unknown,
    queue: unknown,
    attempt: unknown,
    attempts: unknown,
  } as const
  const [reference, time] = [randomId(), Date.now()]
  tellOutcome(onOutcome, { reference, ...how, job, time, ...traceIdOf({}) })
}
