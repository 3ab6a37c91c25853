import type { CaptureContext } from '@tacet/telemetry'
import { isOn } from '@tacet/telemetry/work'
import { createHeldBack, systemClock, type HeldBack } from './held-back.ts'
import { tell } from './told-errors.ts'

interface Told {
  readonly error: unknown
  readonly context: CaptureContext
  readonly within: Within
}

/** Where an error is told of, if it is. */
type Within = (tell: () => void) => void

const here: Within = (tellIt) => tellIt()

/** How often one cause is told of at most, in milliseconds. */
const window = 30_000

const errors: HeldBack<Told> = createHeldBack({
  window,
  clock: systemClock,
  report({ error, context, within }, heldBack) {
    const tags = { ...context.tags, 'worker.held_back': String(heldBack) }
    within(() => tell(error, 'rhythm', { ...context, tags }))
  },
})

/**
 * Captures an error, at most one of each cause in 30 seconds. The tag `worker.held_back` counts the
 * ones before it that were not told of.
 *
 * @param within A scope to tell of it in. @default the one of the running code
 */
export function tellSparingly(
  cause: string,
  error: unknown,
  context: CaptureContext,
  within: Within = here,
): void {
  if (!isOn()) return
  errors.tell(cause, { error, context, within })
}

/** Captures the last error of each cause that is held back, with its count. */
export function tellHeldBack(): void {
  errors.tellRest()
}
