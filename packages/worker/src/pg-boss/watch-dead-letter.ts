import type { AdapterSettings } from '../jobs/adapter-settings.ts'
import type { JobFacts } from '../jobs/job-facts.ts'
import { stalled } from '../jobs/stalled.ts'
import { hideTrace, traceIn } from '../jobs/trace-in-data.ts'
import { messageIn, type PgBossJob } from './pg-boss-job.ts'
import { watchHandler, type HandlerSettings } from './watch-handler.ts'

/**
 * Wraps the handler of a dead letter queue. A job whose worker was killed over its last try fails in
 * the database alone, and no worker hears of it but that of the dead letter queue: for such a job
 * it tells that it stalled. What else arrives there was told of when it failed.
 *
 * @param handler What the app does with dead letters, watched as any other, but as work of the
 *   system: whoever asked for the job itself did not ask for that. @default nothing
 *
 * @example
 * await boss.createQueue('dead-mail')
 * await boss.createQueue('mail', { deadLetter: 'dead-mail' })
 * await boss.work('dead-mail', { includeMetadata: true, batchSize: 100 }, watchDeadLetter())
 */
export function watchDeadLetter<J extends PgBossJob, Rest extends unknown[], R>(
  handler?: (jobs: J[], ...rest: Rest) => Promise<R>,
  settings: HandlerSettings<J> = {},
): (jobs: J[], ...rest: Rest) => Promise<R | void> {
  const watched = handler && watchHandler(handler, { ...settings, facts: ofSystem(settings) })
  return async (jobs, ...rest) => {
    for (const job of jobs) tellStalled(job, settings)
    return watched?.(jobs, ...rest)
  }
}

/** The initiator is read from the data, so these are kept back but for the trace in them. */
function ofSystem<J extends PgBossJob>({ facts }: AdapterSettings<J>): (job: J) => JobFacts {
  return (job) => {
    hideTrace(job.data)
    return { ...facts?.(job), data: undefined, trace: traceIn(job.data) ?? 'new' }
  }
}

/** What pg-boss itself writes when it looks after jobs that nobody works on any more. */
const lostOver: ReadonlySet<unknown> = new Set(['job heartbeat timeout', 'job timed out'])

function tellStalled<J extends PgBossJob>(job: J, settings: AdapterSettings<J>): void {
  const { sourceName, sourceId, sourceRetryCount, sourceOutput, data } = job
  if (typeof sourceName !== 'string' || !lostOver.has(messageIn(sourceOutput))) return
  const attempt = typeof sourceRetryCount === 'number' ? sourceRetryCount + 1 : undefined
  const source = { name: sourceName, queue: sourceName, id: sourceId }
  stalled({ ...source, attempt, attempts: attempt, data }, { ...settings, final: true })
}
