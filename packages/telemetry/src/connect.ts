/**
 * The other half of `startWith`, apart from the entry: it is loaded when telemetry is on.
 *
 * @module
 */

import type { Call, Current } from './current.ts'
import type { CreateMeasure } from './measure.ts'
import type { Counters, Sink, Status } from './sink.ts'

export { withinDeadline } from './deadline.ts'
export type { CreateMeasure } from './measure.ts'
export { ownReason } from './start/own-reason.ts'

/** A sink that was brought, and what is known about it. */
export interface Brought {
  readonly sink: Sink
  readonly status: Status
  /** How spans are recorded, when any can be. */
  readonly createMeasure?: CreateMeasure | undefined
}

/**
 * Gives what is starting its sink, and the sink the calls that were kept, in order.
 *
 * @returns What `status()` answers from now on.
 */
export function connect(current: Current, { sink, status, createMeasure }: Brought): Status {
  let threw = 0
  const countThrow = (): void => {
    threw += 1
  }
  const send = (call: Call): void => {
    try {
      call(sink)
    } catch {
      countThrow()
    }
  }
  // First the sink, then the kept calls: a sink that itself reports something while it is replayed
  // to must not fill the buffer it is being emptied from.
  current.send = send
  current.flush = (ms) => sink.flush(ms)
  if (sink.work !== undefined) current.work = sink.work
  current.read = () => ({ ...status, counters: readCounters(sink, threw, current.lost) })
  if (createMeasure !== undefined) current.measure = createMeasure(sink, countThrow)
  for (const call of current.kept.splice(0)) send(call)
  return current.read()
}

function readCounters(sink: Sink, threw: number, lost: number): Counters {
  const refused = {
    ...(threw > 0 && { 'sink-threw': threw }),
    ...(lost > 0 && { 'start-buffer-full': lost }),
  }
  try {
    const counters = sink.counters()
    return { ...counters, refused: { ...counters.refused, ...refused } }
  } catch {
    return { sent: {}, refused, findings: {} }
  }
}
