import { meetingPlace, sinkKey } from '../current.ts'
import { runOnce } from '../run-once.ts'
import type { Breadcrumb, CheckIn, Monitor, Piece, TraceCarrier } from './work-sink.ts'

/**
 * Runs one piece of work in a scope and a trace of its own. Like `span`, it calls `fn` exactly once
 * and at once, and what `fn` returns or throws comes back as it is; a promise that it returns is
 * watched. While telemetry is off, it is `fn()`.
 *
 * @param piece What the work is called, whose trace it goes on with, for whom it is done.
 * @param fn The work.
 *
 * @example
 * await isolate({ name: 'send invoice', op: 'queue.process' }, () => send(invoice))
 */
export function isolate<T>(piece: Piece, fn: () => T): T {
  const work = meetingPlace[sinkKey]?.work
  if (work === undefined) return fn()
  return runOnce(
    (run) => work.isolate(piece, run),
    fn,
    () => {},
  )
}

/**
 * Notes something that an error of the same scope will bring along. Never throws. It is not kept
 * while telemetry is starting: handed over later, it would stand in everybody's scope.
 */
export function breadcrumb(crumb: Breadcrumb): void {
  const current = meetingPlace[sinkKey]
  if (current?.work !== undefined) current.send((sink) => sink.work?.breadcrumb(crumb))
}

/**
 * Tells a monitor that something began or ended. Never throws.
 *
 * @param monitor When it is due: makes the monitor, or changes it. Default: it exists and stays.
 */
export function checkIn(report: CheckIn, monitor?: Monitor): void {
  meetingPlace[sinkKey]?.send((sink) => sink.work?.checkIn(report, monitor))
}

/**
 * The trace that the running code belongs to, to be put into a message or a job's data.
 *
 * @returns Empty when telemetry is off.
 */
export function traceCarrier(): TraceCarrier {
  try {
    return meetingPlace[sinkKey]?.work?.trace() ?? {}
  } catch {
    return {}
  }
}
