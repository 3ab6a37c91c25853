import { isOn, isolate } from '@tacet/telemetry/work'
import { isInsideJob } from './inside-job.ts'
import { createBeats, type MonitorSettings } from './monitor.ts'
import { whenSettled } from './settled.ts'
import { unknown } from './to-job.ts'
import { moment, tell, toldSince } from './told-errors.ts'

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
  if (!isOn()) return work()
  const { schedule, timezone, component = unknown, monitor = {} } = settings
  const due = { type: 'crontab', value: schedule } as const
  const zoned = monitor === false || timezone === undefined ? monitor : { timezone, ...monitor }
  const beats = createBeats(name, zoned, due)
  const tags = { component, cron: name }
  const run = (onFailure: (error: unknown) => void): T | Promise<Awaited<T>> => {
    const end = beats.begin()
    return whenSettled(
      work,
      () => end('ok'),
      (error) => {
        onFailure(error)
        end('error')
      },
    )
  }
  // The job has a scope, and tells of what it fails with.
  if (isInsideJob()) return run(() => {})
  return isolate({ name, op: 'job.cron', trace: 'new', tags }, () => {
    const since = moment()
    return run((error) => {
      if (toldSince(error, since) === undefined) tell(error, 'rhythm', { handled: false, tags })
    })
  })
}
