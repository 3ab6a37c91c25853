import { isOn, isolate } from '@tacet/telemetry/work'
import { withBetterFacts, type AdapterSettings } from '../jobs/adapter-settings.ts'
import type { JobFacts, Verdict } from '../jobs/job-facts.ts'
import { hideTrace } from '../jobs/trace-in-data.ts'
import { warn } from '../warn.ts'
import { watchJob } from '../jobs/watch-job.ts'
import { failureIn, isGivenUp } from './job-results.ts'
import { factsOf, type PgBossJob } from './pg-boss-job.ts'
import { unlessAborted } from './unless-aborted.ts'

/** What the app decides about the jobs of a handler. */
export interface HandlerSettings<J> extends AdapterSettings<J> {
  /** The same as in the options of `work`: the handler says what became of each job. @default false */
  readonly perJobResults?: boolean
}

/**
 * Wraps a handler, so that each job that fails for good is one event. What the handler returns or
 * throws reaches pg-boss as it is, and pg-boss alone decides what is tried again: when the handler
 * of a batch throws, all of its jobs failed.
 *
 * A job that comes alone, as is the default, runs in a scope of its own. The jobs of a batch share
 * a call of the handler, and so its scope; each of them that fails is an event nevertheless.
 *
 * Use `{ includeMetadata: true }`: without it pg-boss does not tell how often a job is tried, and
 * each failure counts as the last.
 *
 * @example
 * await boss.work('mail', { includeMetadata: true }, watchHandler(async ([job]) => send(job.data)))
 */
export function watchHandler<J extends PgBossJob, Rest extends unknown[], R>(
  handler: (jobs: J[], ...rest: Rest) => Promise<R>,
  settings: HandlerSettings<J> = {},
): (jobs: J[], ...rest: Rest) => Promise<R> {
  return (jobs, ...rest) => {
    for (const { data } of jobs) hideTrace(data)
    // A handler that throws at once rejects, which is the same to pg-boss.
    const handle = async (): Promise<R> => handler(jobs, ...rest)
    const [first, second] = jobs
    if (first === undefined) return handle()
    if (!isOn() && settings.onOutcome === undefined) return handle()
    if (first.retryLimit === undefined) warn(missingMetadata)
    if (second === undefined) return watchOne(first, handle, settings)
    const handling = isolate({ name: first.name, op: 'queue.process', trace: 'new' }, handle)
    void tellBatch(jobs, handling, settings)
    return handling
  }
}

const missingMetadata =
  'tacet: pg-boss does not tell how often its jobs are tried, so each failure counts as the last (pass { includeMetadata: true } to work)'

/** @returns The handler's own promise: what the watch makes of it is not for pg-boss. */
function watchOne<J extends PgBossJob, R>(
  job: J,
  handle: () => Promise<R>,
  settings: HandlerSettings<J>,
): Promise<R> {
  // An object, because the compiler does not see that the callback assigns.
  const run: { handling?: Promise<R> } = {}
  const settle = async (): Promise<void> => {
    run.handling = handle()
    const result = await unlessAborted(run.handling, [job.signal])
    const failure = settings.perJobResults === true ? failureIn(result, job.id) : undefined
    if (failure !== undefined) throw failure
  }
  watchJob(toFacts(job, settings), settle, settings).catch(() => {})
  return run.handling ?? handle()
}

/** The jobs of a batch have no scopes of their own, so they are told of once they are over. Never rejects. */
async function tellBatch<J extends PgBossJob, R>(
  jobs: readonly J[],
  handling: Promise<R>,
  settings: HandlerSettings<J>,
): Promise<void> {
  const tell = (job: J, end: () => Promise<void>): void =>
    void watchJob(toFacts(job, settings), end, settings).catch(() => {})
  try {
    const signals = jobs.map(({ signal }) => signal)
    const result = await unlessAborted(handling, signals)
    for (const job of jobs) {
      const failure = settings.perJobResults === true ? failureIn(result, job.id) : undefined
      if (failure !== undefined) tell(job, () => Promise.reject(failure))
      else if (settings.onOutcome !== undefined) tell(job, () => Promise.resolve())
    }
  } catch (error) {
    for (const job of jobs) tell(job, () => Promise.reject(error))
  }
}

function toFacts<J extends PgBossJob>(job: J, { facts }: HandlerSettings<J>): JobFacts {
  const verdict = (error: unknown): Verdict | undefined => (isGivenUp(error) ? 'final' : undefined)
  return withBetterFacts({ ...factsOf(job), verdict }, job, facts)
}
