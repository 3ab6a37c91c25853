import type { CanaryKind } from '../../canaries.ts'

/** What stands before the transport in a run of the matrix. */
export type Mode = 'guard' | 'plain' | 'start'

/** The item types that leave only when they are opted in, save those whose bytes need a handler. */
export const optIns = [
  'attachment',
  'profile',
  'profile_chunk',
  'replay_event',
  'replay_recording',
  'session',
  'sessions',
] as const

/** What the app of the matrix says when it has planted everything. */
export interface Told {
  readonly planted: readonly { readonly id: string; readonly kind: CanaryKind }[]
  /** Receipts, and what `status()` says. */
  readonly told: unknown
}

/** What is said in the environment of the matrix. */
export interface PlanEnv {
  readonly MODE: Mode
  readonly SENTRY_DSN: string
  /** Opts in to every item type. */
  readonly ALLOW?: string
  /** Plants other secrets in the same places. */
  readonly SEASON?: string
  /** Somebody else's server. */
  readonly THIRD_PARTY: string
}
