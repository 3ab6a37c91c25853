import { meetingPlace, sinkKey, type Current } from './current.ts'
import type { Status } from './sink.ts'
import { createStarting } from './start-buffer.ts'
import { rememberOff, status } from './status.ts'

/**
 * Keeps the calls of the facade while `bring` finds out whether telemetry is on and loads the sink.
 * It is what stands behind `turnOn`, for runtimes in which even the configuration is read by code
 * that is loaded late.
 *
 * @param first What `status()` answers meanwhile, besides that telemetry is starting.
 * @param bring Called at once. It ends with `connect` or `dismiss` and never rejects.
 * @returns The status. When something is on already, that one stands and `bring` is not called.
 */
export async function startWith(
  first: Status,
  bring: (current: Current) => Promise<boolean>,
): Promise<Status> {
  let current = meetingPlace[sinkKey]
  if (current === undefined) {
    current = meetingPlace[sinkKey] = createStarting(first)
    current.ready = bring(current)
  }
  await current.ready
  return status()
}

/** Turns off what could not be brought; the calls it kept are forgotten. */
export function dismiss(current: Current, reason: Status): false {
  if (meetingPlace[sinkKey] === current) {
    delete meetingPlace[sinkKey]
    rememberOff(reason)
  }
  return false
}
