import { errorMonitor, type EventEmitter } from 'node:events'
import { withBetterFacts, type AdapterSettings } from '../jobs/adapter-settings.ts'
import type { JobFacts, Verdict } from '../jobs/job-facts.ts'
import { stalled } from '../jobs/stalled.ts'
import { watchJob } from '../jobs/watch-job.ts'
import { workerError } from '../errors/worker-error.ts'
import { factsOf, type BullmqJob } from './bullmq-job.ts'
import { isStalledTooOften } from './verdict.ts'
import { toldFailure, wasWatched } from './watched-runs.ts'

/** The few things of a worker of BullMQ, 5 or 6, that are used. */
export type BullmqWorker = EventEmitter & { readonly name: string }

/**
 * Watches what a watched processor does not see: jobs that stalled too often, parents that fail with
 * a child, jobs whose backoff gives up early, processors in files of their own, and the worker's own
 * errors, such as a lost connection: at most one in 30 seconds is told.
 *
 * It adds listeners and handles nothing: an error that nobody else listens for is printed by BullMQ
 * as before.
 *
 * @param settings The same as for `watchProcessor`.
 * @returns The very worker.
 *
 * @example
 * const worker = watchWorker(new Worker('mail', watchProcessor(send), { connection }))
 */
export function watchWorker<W extends BullmqWorker>(
  worker: W,
  settings: AdapterSettings<BullmqJob> = {},
): W {
  const events: EventEmitter = worker
  const queue = worker.name
  const { component } = settings

  events.on('failed', (job: BullmqJob | undefined, error: unknown) => {
    // BullMQ 5 has nothing left of a job that is removed because it stalled.
    if (job === undefined) stalled({ queue, component }, { ...settings, final: true })
    else if (isStalledTooOften(error)) stalled(toldFacts(job), { ...settings, final: true })
    else tellFailure(job, error)
  })

  events.on('stalled', (id: string) => stalled({ queue, id, component }, settings))

  if (settings.onOutcome !== undefined) {
    events.on('completed', (job: BullmqJob) => {
      if (!wasWatched(job)) void watchJob(toldFacts(job), () => {}, settings)
    })
  }

  let last: unknown
  events.on(errorMonitor, (error: unknown) => {
    // BullMQ emits an error that nobody listens for a second time before it prints it.
    if (error !== last) workerError(causeOf(error), error, { queue, component })
    last = error
  })
  return worker

  function toldFacts(job: BullmqJob, verdict: Verdict = 'final'): JobFacts {
    // What BullMQ tells of is over, and so counted already.
    const facts = factsOf(job, Math.max(job.attemptsMade, 1), () => verdict)
    return withBetterFacts(facts, job, settings.facts)
  }

  function tellFailure(job: BullmqJob, error: unknown): void {
    const verdict = job.finishedOn === undefined ? 'again' : 'final'
    const told = toldFailure(job, error)
    if (told !== undefined && (told.verdict === 'final' || verdict === 'again')) return
    const failing = (): Promise<never> => Promise.reject(error)
    watchJob(toldFacts(job, verdict), failing, settings).catch(() => {})
  }
}

/** What a worker's error is counted under: `ECONNREFUSED`, else the kind of error. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : error.name
}
