import { meetingPlace, sinkKey } from '../current.ts'

/**
 * Whether telemetry is on or starting. Unlike `status()` it puts nothing together, so that it can be
 * asked for each of many jobs.
 */
export function isOn(): boolean {
  return meetingPlace[sinkKey] !== undefined
}
