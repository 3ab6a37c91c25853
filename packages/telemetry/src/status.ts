import { meetingPlace, sinkKey } from './current.ts'
import type { Status } from './sink.ts'

const notStarted: Status = { on: false, rule: 'not started' }

// While telemetry is off nothing is shared between copies of this package, so the reason is known
// to the copy that was asked to start.
let off: Status = notStarted

/**
 * Says whether telemetry is on, why, and what left so far.
 *
 * @returns A plain object, safe to print. `rule` is `not started` until the app asks to start.
 */
export function status(): Status {
  return meetingPlace[sinkKey]?.read() ?? off
}

/** Keeps the reason why telemetry is off, and returns it. */
export function rememberOff(status: Status): Status {
  off = status
  return off
}

/** Forgets why telemetry was off. */
export function forgetOff(): void {
  off = notStarted
}
