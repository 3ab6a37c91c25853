import { isOn } from '@tacet/telemetry/work'
import { quietly } from '../quietly.ts'
import { createBeats, everyMs, type Beats, type MonitorSettings } from './monitor.ts'

/** How often something says that it is alive. */
export interface HeartbeatSettings extends MonitorSettings {
  /** In milliseconds; how often it is due, unless `schedule` says so. */
  readonly every: number
}

/** Names are the app's, and few; were they not, the oldest would begin anew. */
const mostNames = 100

const beatsByName = new Map<string, Beats>()

/**
 * Says that something is alive that would stop in silence, such as a scheduler or a consumer: a
 * check-in of a monitor that misses it when it does not come. To be called whenever it does
 * something; it tells about once a minute. Never throws.
 *
 * @param name Of few distinct values.
 *
 * @example
 * scheduler.on('tick', () => heartbeat('scheduler', { every: 60_000 }))
 */
export function heartbeat(name: string, settings: HeartbeatSettings): void {
  if (isOn()) quietly(() => beat(name, settings))
}

function beat(name: string, { every, ...monitor }: HeartbeatSettings): void {
  let beats = beatsByName.get(name)
  if (beats === undefined) {
    if (beatsByName.size === mostNames) beatsByName.clear()
    beats = createBeats(name, monitor, everyMs(every))
    beatsByName.set(name, beats)
  }
  beats.alive()
}
