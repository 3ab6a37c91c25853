import type { Sink, Status } from './sink.ts'
import type { WorkSink } from './work/work-sink.ts'

/** A call of the facade, ready to be made. */
export type Call = (sink: Sink) => void

/** What all copies of this package in one process share while telemetry is on. */
export interface Current {
  /** Makes a call, or keeps it while there is no sink. Never throws. */
  send: (call: Call) => void
  /** Records spans. Absent while none can be recorded: then `span` leaves the app's work alone. */
  measure?: Sink['span']
  /** Runs one piece of work after another. Absent while there is no sink that can. */
  work?: WorkSink
  /** Hands over what was reported. Absent while there is no sink. */
  flush?: Sink['flush']
  /** The answer of `status()`. */
  read: () => Status
  /** Calls made while starting, in their order. */
  readonly kept: Call[]
  /** Calls made while starting that found no room. */
  lost: number
  /** Resolves once the sink is loaded, or will never be; to what `status()` then answered. */
  ready?: Promise<Status>
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
  [sinkKey]?: Current
}
