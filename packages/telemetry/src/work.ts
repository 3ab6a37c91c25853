/**
 * Apart from the entry: for code that works on one thing after another, such as jobs and messages.
 *
 * @module
 */

export { isOn } from './is-on.ts'
export { breadcrumb, checkIn, isolate, traceCarrier } from './isolate.ts'
export { agreementIn, isAgreement } from './trace-agreement.ts'
export { fromSentryTrace, toSentryTrace, type SentryTrace } from './trace-carrier.ts'
export type { Breadcrumb, CheckIn, Monitor, Piece, TraceCarrier, WorkSink } from './work-sink.ts'
