import { isOn, isolate } from '@tacet/telemetry/work'
import { isInsideJob } from '../jobs/inside-job.ts'
import type { OnOutcome } from '../jobs/job-outcome.ts'
import { createBeats, type MonitorSettings } from './monitor.ts'
import { randomId } from '../random-id.ts'
import { tellRhythm } from './rhythm-outcome.ts'
import { whenSettled } from '../settled.ts'
import { unknown } from '../jobs/to-job.ts'
import { moment, tell, toldSince } from '../errors/told-errors.ts'

/** When something is due, and what is told of it. */
export interface CronSettings {
  /** A crontab expression of five fields, as its scheduler is given: `0 3 * * *`. */
  readonly schedule: string
  /** A name of the IANA time zone database. @default that of the backend, UTC */
  readonly timezone?: string
  /** The part of the app that it belongs to. */
  readonly component?: string
  /** Check-ins, or `false` for none. @default under a slug made of the name, 5 minutes late at most */
  readonly monitor?: MonitorSettings | false
  /** Told how each run ended, with telemetry off as well. People are told by `notices`. */
  readonly onOutcome?: OnOutcome
}

/**
 * Runs what a scheduler of the app's is due to run, now and once, in a scope and a trace of its own,
 * with check-ins that say that it began and how it ended. What it throws is captured and thrown on.
 * Where it is the work of a watched job, or a job is the work of it, the job tells of the failure.
 *
 * @param name Of few distinct values; the monitor is known by it.
 * @param work What is due.
 * @returns What `work` returned, a promise as the same object.
 *
 * @example
 * cron.schedule('0 3 * * *', () =>
 *   watchCron('clean up', () => removeOldFiles(), { schedule: '0 3 * * *' }),
 * )
 */
export function watchCron<T>(
  name: string,
  work: () => T,
  settings: CronSettings,
): T | Promise<Awaited<T>> {
  const { schedule, timezone, component = unknown, monitor = {}, onOutcome } = settings
  if (!isOn() && onOutcome === undefined) return work()
  const due = { type: 'crontab', value: schedule } as const
  const zoned = monitor === false || timezone === undefined ? monitor : { timezone, ...monitor }
  const beats = createBeats(name, zoned, due)
  const tags = { component, cron: name }
  // The job has a scope, and tells how it ended.
  if (isInsideJob()) {
    const end = beats.begin()
    return whenSettled(
      work,
      () => end('ok'),
      () => end('error'),
    )
  }
  const cron = { name, component, onOutcome }
  return isolate({ name, op: 'job.cron', trace: 'new', tags }, () => {
    const since = moment()
    const end = beats.begin()
    return whenSettled(
      work,
      () => {
        end('ok')
        tellRhythm(cron, { outcome: 'completed' })
      },
      (error) => {
        const told = toldSince(error, since)
        const reference = told ?? randomId()
        if (told === undefined) {
          tell(error, 'rhythm', { eventId: reference, handled: false, tags })
        }
        end('error')
        tellRhythm(cron, { outcome: 'failed', reference, error })
      },
    )
  })
}
