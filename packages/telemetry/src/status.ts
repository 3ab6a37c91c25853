import { meetingPlace, sinkKey, type Current } from './current.ts'
import type { Counters, Status } from './sink.ts'

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
  const current = meetingPlace[sinkKey]
  if (current === undefined) return off
  return { ...current.status, counters: readCounters(current) }
}

function readCounters({ sink, refused }: Current): Counters {
  try {
    const counters = sink.counters()
    return { ...counters, refused: { ...counters.refused, ...refused } }
  } catch {
    return { sent: {}, refused: { ...refused }, findings: {} }
  }
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
