import type { AdapterSettings } from '../adapter-settings.ts'
import { stalled } from '../stalled.ts'
import { messageIn, type PgBossJob } from './pg-boss-job.ts'
import { watchHandler, type HandlerSettings } from './watch-handler.ts'

/**
 * Wraps the handler of a dead letter queue. A job whose worker was killed over its last try fails in
 * the database alone, and no worker hears of it but that of the dead letter queue: for such a job
 * it tells that it stalled. What else arrives there was told of when it failed.
 *
 * @param handler What the app does with dead letters, watched as any other. @default nothing
 *
 * @example
 * await boss.createQueue('dead-mail')
 * await boss.createQueue('mail', { deadLetter: 'dead-mail' })
 * await boss.work('dead-mail', { includeMetadata: true }, watchDeadLetter())
 */
export function watchDeadLetter<J extends PgBossJob, Rest extends unknown[], R>(
  handler: (jobs: J[], ...rest: Rest) => Promise<R | void> = () => Promise.resolve(),
  settings: HandlerSettings<J> = {},
): (jobs: J[], ...rest: Rest) => Promise<R | void> {
  const watched = watchHandler(handler, settings)
  return (jobs, ...rest) => {
    for (const job of jobs) tellStalled(job, settings)
    return watched(jobs, ...rest)
  }
}

/** What pg-boss itself writes when it looks after jobs that nobody works on any more. */
const lostOver: ReadonlySet<unknown> = new Set(['job heartbeat timeout', 'job timed out'])

function tellStalled<J extends PgBossJob>(job: J, settings: AdapterSettings<J>): void {
  const { sourceName, sourceId, sourceRetryCount, sourceOutput, retryCount, data } = job
  if (typeof sourceName !== 'string' || !lostOver.has(messageIn(sourceOutput))) return
  // Told when the letter was first tried.
  if (retryCount !== undefined && retryCount > 0) return
  const attempt = typeof sourceRetryCount === 'number' ? sourceRetryCount + 1 : undefined
  const facts = {
    name: sourceName,
    queue: sourceName,
    id: sourceId,
    attempt,
    attempts: attempt,
    data,
  }
  stalled(facts, { ...settings, final: true })
}
