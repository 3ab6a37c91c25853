import type { TraceCarrier } from '@tacet/telemetry/work'

/** Who caused a job. Only an actor of the type `human` is a person. */
export interface Actor {
  readonly type: string
  readonly id: string
}

/** An attempt at the same job that failed before. */
export interface EarlierAttempt {
  /** Counted from 1. */
  readonly attempt?: number
  /** What it failed with: an error, or what the queue kept of it. */
  readonly error?: unknown
  /** When, in milliseconds of the epoch. */
  readonly time?: number
}

/** What is known of a job, whichever queue it comes from. What is missing is told as `unknown`. */
export interface JobFacts {
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
  /** Its payload. Only the trace in it is read; nothing of it leaves. */
  readonly data?: unknown
  /** The trace it goes on with. @default the one in `data`, else a new one */
  readonly trace?: TraceCarrier | undefined
  /** Who asked for it. Blank is nobody. */
  readonly initiatorUserId?: number | string | null | undefined
  readonly actor?: Actor | null | undefined
  /** What the queue itself remembers of failed attempts. Called only from the second attempt on. */
  readonly earlier?: (() => readonly EarlierAttempt[]) | undefined
}
