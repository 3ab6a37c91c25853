import { checkIn, type Monitor } from '@tacet/telemetry/work'
import { quietly } from '../quietly.ts'
import { randomId } from '../random-id.ts'
import { toSlug } from './slug.ts'

/** How a monitor watches over something that has to happen again and again. */
export interface MonitorSettings extends Omit<Partial<Monitor>, 'schedule'> {
  /** What the backend knows it by. @default made of the name */
  readonly slug?: string
  /** When it is due. @default from the rhythm that the app gives */
  readonly schedule?: Monitor['schedule']
}

/** In minutes. A redeploy takes its time, and is no reason to wake somebody. */
const defaultMargin = 5

/** In minutes: a year. */
const longestInterval = 525_600

/** Backends count intervals in minutes: https://docs.sentry.io/product/crons/ */
const minute = 60_000

/** The check-ins of one thing that is done again and again. */
export interface Beats {
  /** Says that it began, and gives what says how it ended. Never throws. */
  begin(): (status: 'error' | 'ok') => void
  /** Says that it is alive. Never throws. */
  alive(): void
}

const silent: Beats = { begin: () => () => {}, alive: () => {} }

/**
 * Check-ins under one slug. What happens oftener than once a minute is told about once a minute.
 * Never throws: of a name that is no text, or settings that cannot be read, nothing is told.
 *
 * @param schedule When it is due, where the settings do not say so. Without any, nothing is told.
 * @param now The time in milliseconds.
 */
export function createBeats(
  name: string,
  settings: MonitorSettings | false,
  schedule: Monitor['schedule'] | undefined,
  now: () => number = Date.now,
): Beats {
  return quietly(() => makeBeats(name, settings, schedule, now)) ?? silent
}

function makeBeats(
  name: string,
  settings: MonitorSettings | false,
  schedule: Monitor['schedule'] | undefined,
  now: () => number,
): Beats {
  const due = settings === false ? undefined : (settings.schedule ?? schedule)
  if (settings === false || due === undefined) return silent
  const { slug: given, ...rest } = settings
  const slug = toSlug(given ?? name)
  const monitor: Monitor = { checkinMargin: defaultMargin, ...rest, schedule: due }
  let last = Number.NEGATIVE_INFINITY
  // Timers are not exact, and what is due every minute is to be told every minute.
  const isEarly = (): boolean => now() - last < minute - minute / 10

  return {
    begin() {
      if (isEarly()) return () => {}
      const id = randomId()
      last = now()
      const began = last
      checkIn({ slug, id, status: 'in_progress' }, monitor)
      return (status) => {
        checkIn({ slug, id, status, duration: (now() - began) / 1_000 }, monitor)
      }
    },
    alive() {
      if (isEarly()) return
      last = now()
      checkIn({ slug, id: randomId(), status: 'ok' }, monitor)
    },
  }
}

/** The schedule of what is due every so many milliseconds. */
export function everyMs(ms: number): Monitor['schedule'] {
  // What cannot be read waits a minute, see `watchLoop`; what never comes is due in a year.
  const value = Number.isNaN(ms)
    ? 1
    : Math.min(Math.max(1, Math.ceil(ms / minute)), longestInterval)
  return { type: 'interval', value, unit: 'minute' }
}
