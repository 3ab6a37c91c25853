import type { Receipt, Settings } from '@tacet/edge/vercel'
import type { CanaryKind } from '../../evidence/canaries.ts'
import { optIns } from '../../matrix/admitted.ts'

/** What stands before the transport in a run of the matrix. */
export type Mode = 'guard' | 'plain' | 'start'

/** What the app of the matrix says when it has planted everything. */
export interface Told {
  readonly planted: readonly { readonly id: string; readonly kind: CanaryKind }[]
  readonly told: { readonly receipts: readonly Receipt[]; readonly status: unknown }
}

/** What is said in the environment of the matrix. */
export interface PlanEnv {
  readonly MODE: Mode
  readonly SENTRY_DSN: string
  /** Opts in to every item type. */
  readonly ALLOW?: string
  /** Puts an engine in place that throws whatever it is given. */
  readonly BROKEN?: string
  /** Plants other secrets in the same places. */
  readonly SEASON?: string
  /** A service that may be told of traces. */
  readonly TELL?: string
  /** Somebody else's server. */
  readonly THIRD_PARTY: string
}

/** What the app of the matrix decides in code, the same in every runtime. */
export function settingsFor({ ALLOW, BROKEN, TELL }: PlanEnv, receipts: Receipt[]): Settings {
  return {
    allow: ALLOW === undefined ? [] : optIns,
    onReceipt: (receipt) => receipts.push(receipt),
    ...(TELL === undefined ? {} : { tracePropagationTargets: [TELL] }),
    ...(BROKEN === undefined ? {} : { engine: () => ({ inspect: failAlways }) }),
  }
}

function failAlways(): never {
  throw new Error('the engine is broken')
}
