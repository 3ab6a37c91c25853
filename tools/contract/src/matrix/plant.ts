import type * as Sentry from '@sentry/node'
import { canary, type Canary, type CanaryKind } from '../evidence/canaries.ts'

/**
 * Makes a canary for a place, notes it, and returns the text to put there. Without a kind it is a
 * secret with a shape; places whose name or meaning makes anything in them a secret name a kind.
 */
export type Plant = (place: string, kind?: CanaryKind) => string

/** The parts of the SDK that the matrix calls: the same in every runtime and both majors. */
export type Sdk = Pick<
  typeof Sentry,
  | 'addBreadcrumb'
  | 'captureEvent'
  | 'captureException'
  | 'captureFeedback'
  | 'captureMessage'
  | 'captureSession'
  | 'continueTrace'
  | 'endSession'
  | 'getClient'
  | 'getCurrentScope'
  | 'getGlobalScope'
  | 'getIsolationScope'
  | 'logger'
  | 'metrics'
  | 'parameterize'
  | 'startInactiveSpan'
  | 'startSession'
  | 'startSpan'
  | 'withIsolationScope'
  | 'withScope'
>

/** What only the SDKs of servers have. */
export type CheckInSdk = Pick<typeof Sentry, 'captureCheckIn' | 'withMonitor'>

/** What was planted where. */
export interface Garden {
  readonly plant: Plant
  readonly planted: readonly Canary[]
}

/**
 * @param season Gives every place another secret, and places without a kind another kind of secret.
 */
export function createGarden(season: string): Garden {
  const planted: Canary[] = []
  const places = new Set<string>()
  return {
    planted,
    plant(place, kind) {
      if (places.has(place)) throw new Error(`two canaries are planted at ${place}`)
      places.add(place)
      const made = canary(`${place}${season}`, kind)
      planted.push(made)
      return made.value
    },
  }
}
