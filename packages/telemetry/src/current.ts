import type { Sink, Status } from './sink.ts'

/** What all copies of this package in one process share while telemetry is on. */
export interface Current {
  sink: Sink
  /** Without counters; `status()` adds them. */
  status: Status
  /** Whether any span can be recorded: without it, `span` leaves the app's work alone. */
  readonly measures: boolean
  /** Calls that reached no sink, counted by a static reason. */
  readonly refused: Record<string, number>
  /** Resolves once the sink is loaded, or will never be; to whether it is there. */
  ready: Promise<boolean>
}

/** The property's name, the same in every copy. */
export const sinkKey: unique symbol = Symbol.for('tacet.sink')

// Copies of this package meet at a property that every one of them can reach. `globalThis` is the
// usual place, but V8 keeps its properties in a dictionary: asking for one that is not there costs
// about 10 ns on every call while telemetry is off. `Reflect` is as global, and the same question
// is compiled away until the property appears (`tools/bench` measures both). Where built-ins are
// frozen, `globalThis` it is. While telemetry is off, neither has the property.
export const meetingPlace: MeetingPlace = (
  Object.isExtensible(Reflect) ? Reflect : globalThis
) as MeetingPlace

/** Holds what is on now, whichever copy turned it on; empty while telemetry is off. */
export interface MeetingPlace {
  readonly [sinkKey]?: Current
}

/** Turns on for all copies. `false` when built-ins were frozen after this module was loaded. */
export function setCurrent(current: Current): boolean {
  return Reflect.defineProperty(meetingPlace, sinkKey, { value: current, configurable: true })
}

/** Turns off for all copies and leaves nothing behind. */
export function clearCurrent(): void {
  Reflect.deleteProperty(meetingPlace, sinkKey)
}

/** Counts a call that was dropped. */
export function refuse(current: Current, reason: 'sink-threw' | 'start-buffer-full'): void {
  current.refused[reason] = (current.refused[reason] ?? 0) + 1
}
