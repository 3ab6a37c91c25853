import type { TraceCarrier } from '@tacet/telemetry/work'

/** Who caused a job. Only an actor of the type `human` is a person. */
export interface Actor {
  readonly type: string
  readonly id: string
}

/** On whose behalf a job runs. */
export interface Initiator {
  /** The user who asked for it. Blank is nobody. */
  readonly initiatorUserId?: number | string | null | undefined
  readonly actor?: Actor | null | undefined
}

/** An attempt at the same job that failed before. */
export interface EarlierAttempt {
  /** Counted from 1. */
  readonly attempt?: number | undefined
  /** What it failed with: an error, or what the queue kept of it. */
  readonly error?: unknown
  /** When, in milliseconds of the epoch. */
  readonly time?: number | undefined
}

/**
 * What a queue makes of a failed attempt: it runs the job again, it gives the job up, or the attempt
 * was no failure at all but the way to move a job elsewhere.
 */
export type Verdict = 'again' | 'final' | 'moved'

/** What is known of a job, whichever queue it comes from. What is missing is told as `unknown`. */
export interface JobFacts extends Initiator {
  /** The part of the app that works on it: `billing`. */
  readonly component?: string | undefined
  /** Its kind, of few distinct values: `send invoice`. */
  readonly name?: string | undefined
  readonly id?: bigint | number | string | null | undefined
  readonly queue?: string | undefined
  /** Counted from 1. */
  readonly attempt?: number | undefined
  /** How often it is tried at most. Unknown, each failure counts as the last. */
  readonly attempts?: number | undefined
  /**
   * Its payload. Nothing of it leaves, and nothing is read but the reserved keys `_tacet`, a trace,
   * and, where the facts name no initiator, `initiatorUserId` and `actor`.
   */
  readonly data?: unknown
  /** The trace it goes on with, or `new` for none. @default the one in `data`, else a new one */
  readonly trace?: TraceCarrier | 'new' | undefined
  /** What the queue itself remembers of failed attempts. Called only from the second attempt on. */
  readonly earlier?: (() => readonly EarlierAttempt[]) | undefined
  /** Called after a throw. @default `final` when `attempt` is `attempts` or either is unknown */
  readonly verdict?: ((error: unknown) => Verdict | undefined) | undefined
}
