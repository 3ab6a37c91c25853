import type { Actor } from './job-facts.ts'

/** A job as tags and notices name it: what the queue did not tell is `unknown`. */
export interface Job {
  /** The part of the app that works on it. */
  readonly component: string
  /** Its kind: `send invoice`. */
  readonly name: string
  /** Unique within its queue, unless it is `unknown`. */
  readonly id: string
  readonly queue: string
  /** Counted from 1. */
  readonly attempt: number | 'unknown'
  /** How often it is tried at most. */
  readonly attempts: number | 'unknown'
  /** Who asked for it; else it is the system's, or `actor` tells. */
  readonly initiatorUserId?: string
  readonly actor?: Actor
}

/** What became of a job, once its queue will not run it again. */
export interface JobOutcome {
  readonly job: Job
  /** `stalled` when its worker was lost over it too often, so that nobody knows how far it came. */
  readonly outcome: 'completed' | 'failed' | 'stalled'
  /** 32 hex digits: the id of the event, if there is one; made with telemetry off as well. */
  readonly reference: string
  /** 32 hex digits: the trace that the job belonged to, as far as it is known. */
  readonly traceId?: string
  /** What it failed with, as it was thrown; not scrubbed. */
  readonly error?: unknown
  /** When, in milliseconds of the epoch. @default now */
  readonly time?: number
}

/**
 * Told of each job that came to its end. It is not waited for, except by `shutdown`, and what it
 * throws or rejects with stays here.
 */
export type OnOutcome = (outcome: JobOutcome) => unknown
