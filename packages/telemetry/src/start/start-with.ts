import { meetingPlace, sinkKey, type Current } from '../current.ts'
import type { Status } from '../sink.ts'
import { createStarting } from './start-buffer.ts'
import { rememberOff } from '../status.ts'

/**
 * Keeps the calls of the facade while `bring` finds out whether telemetry is on and loads the sink.
 * It is what stands behind `turnOn`, for runtimes in which even the configuration is read by code
 * that is loaded late.
 *
 * @param first What `status()` answers meanwhile, besides that telemetry is starting.
 * @param bring Called at once. It ends with `connect` or `dismiss` and never rejects.
 * @returns What `bring` returned. When something is on already, that one stands: `bring` is not
 *   called, and the answer is the one of that start.
 */
export function startWith(
  first: Status,
  bring: (current: Current) => Promise<Status>,
): Promise<Status> {
  const running = meetingPlace[sinkKey]?.ready
  if (running !== undefined) return running
  const current = (meetingPlace[sinkKey] = createStarting(first))
  return (current.ready = bring(current))
}

/**
 * Telemetry is off, and why. What was starting is off with it, and the calls it kept are forgotten.
 *
 * @param current What was starting, if anything.
 * @returns The same status.
 */
export function dismiss(reason: Status, current?: Current): Status {
  if (meetingPlace[sinkKey] === current) {
    delete meetingPlace[sinkKey]
    rememberOff(reason)
  }
  return reason
}
