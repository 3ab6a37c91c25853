import { test } from 'vitest'

/** One promise of the product, and whether it must have a proof already. */
export interface Requirement {
  readonly title: string
  readonly promise: string
  /** Why no proof is asked for yet. */
  readonly later?: string
}

/** The promises. They are the product: everything else is how they are kept. */
export const requirements = {
  P1: {
    title: 'silent',
    promise:
      'Without a DSN no vendor code is loaded, by a page not even fetched; no global is patched, nothing stored, and no listener, timer, socket or header added; every wrapped call gives the same result and costs what an empty function costs.',
  },
  P2: {
    title: 'sealed',
    promise:
      'Every byte that leaves passes the gate: known item types only, headers rebuilt, every string and key scrubbed. Doubt means drop.',
  },
  P3: {
    title: 'harmless',
    promise:
      'Telemetry never throws into the app, delays a response, changes a return value, an exit code or whether a crash kills the process. Memory and time are bounded.',
  },
  P4: {
    title: 'any backend',
    promise:
      'Sentry, GlitchTip and Bugsink work from the DSN alone. What a backend does not understand is not sent to it.',
  },
  P5: {
    title: 'one switch',
    promise:
      'One documented order decides on or off, `status()` says which rule decided, and no second flag exists.',
  },
  P6: {
    title: 'evidence',
    promise:
      'What left can be looked at: receipts and findings by rule, never values, and a receiver that keeps every byte.',
  },
  P7: {
    title: 'local first',
    promise:
      "Runs, logs and failure notices work in the instance's own store with no backend at all.",
    later:
      'Failure notices work with no backend (packages/worker/src/notices); runs and logs have no store yet.',
  },
} as const satisfies Record<string, Requirement>

export type RequirementId = keyof typeof requirements

/**
 * A test that proves a part of a promise. To cite a promise is to register a test, so a citation
 * without a test cannot be written; `requirements.test.ts` reads these calls to find promises
 * without proof.
 *
 * @param sentence What holds, in words a reader of the report understands.
 * @param prove Fails when it does not hold.
 */
export function verifies(
  id: RequirementId,
  sentence: string,
  prove: () => Promise<void> | void,
): void {
  // Real processes on a busy machine: the limit is there to end a hang, not to measure.
  test(`${id} ${requirements[id].title}: ${sentence}`, { timeout: 120_000 }, prove)
}
