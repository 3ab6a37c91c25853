import { oncePerLine, type Env } from '@tacet/config'
import type { Policy } from '@tacet/scrub'
import type { JobOutcome } from '../jobs/job-outcome.ts'
import type { Channel } from './channel.ts'
import { systemClock, type Clock } from './clock.ts'
import type { Directory } from './people.ts'
import type { NoticeStore } from './store.ts'

/** What an app decides about its notices. All durations are milliseconds. */
export interface NoticesSettings {
  readonly store: NoticeStore
  readonly directory: Directory
  /** Ways to reach people besides the list in the app; those that are not set up are left out. @default none */
  readonly channels?: readonly (Channel | undefined)[]
  /** What may stand in a notice; as in `start`. @default the `standard` policy */
  readonly policy?: Policy
  /** Where the app's own secrets and `TACET_POLICY` are looked for. @default process.env */
  readonly env?: Env
  /**
   * Names what is one thing for people although it is several jobs. Blank or `undefined` is the
   * job itself.
   */
  readonly dedupeKey?: (outcome: JobOutcome) => string | undefined
  /** New notices for one person in an hour; what comes then is told as one for each kind. @default 20 */
  readonly hourlyCap?: number
  /** How long failures of one cause go into one digest. @default a day */
  readonly digestWindow?: number
  /** How soon a digest that went out and grew goes out again. @default an hour */
  readonly digestEvery?: number
  /** How long nothing may fail before a job that works again is told to do so. @default 5 minutes */
  readonly recoverAfter?: number
  /** How long notices are kept after the last thing that came to them. @default 30 days */
  readonly retention?: number
  /**
   * How often is tried again what did not work. `0`: only when the app calls `retryPending` and
   * `deliver`.
   * @default 30_000
   */
  readonly every?: number
  /** How long the directory, the store and a channel may take to answer. @default 10_000 */
  readonly timeout?: number
  readonly clock?: Clock
  /** Takes one line for a person, once for each cause. @default console.warn */
  readonly warn?: (line: string) => void
}

/** The settings with a default in place of each that is missing. */
export type Resolved = Required<Omit<NoticesSettings, 'channels' | 'dedupeKey' | 'policy'>> &
  Pick<NoticesSettings, 'dedupeKey' | 'policy'> & { readonly channels: readonly Channel[] }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `NaN` and the like count as not given: no bound is ever lifted by mistake. */
export function resolveSettings(settings: NoticesSettings): Resolved {
  return {
    ...settings,
    channels: (settings.channels ?? []).filter(isSetUp).filter(distinctNames()),
    env: settings.env ?? process.env,
    hourlyCap: atLeast(1, settings.hourlyCap, 20),
    digestWindow: atLeast(0, settings.digestWindow, day),
    digestEvery: atLeast(0, settings.digestEvery, hour),
    recoverAfter: atLeast(0, settings.recoverAfter, 5 * minute),
    retention: atLeast(minute, settings.retention, 30 * day),
    every: atLeast(0, settings.every, 30_000),
    timeout: atLeast(1, settings.timeout, 10_000),
    clock: settings.clock ?? systemClock,
    warn: oncePerLine(settings.warn ?? toConsole),
  }
}

function atLeast(least: number, given: number | undefined, otherwise: number): number {
  return typeof given === 'number' && Number.isFinite(given) && given >= least ? given : otherwise
}

function isSetUp(channel: Channel | undefined): channel is Channel {
  return channel !== undefined
}

/** Deliveries are remembered by the name: of two channels with one, the first is used. */
function distinctNames(): (channel: Channel) => boolean {
  const names = new Set<string>()
  return ({ name }) => !names.has(name) && names.add(name).size > 0
}

function toConsole(line: string): void {
  // oxlint-disable-next-line no-console -- the one channel to people that is always there
  console.warn(line)
}
