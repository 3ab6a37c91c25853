/**
 * Apart from the entry: for code that works on one thing after another, such as jobs and messages.
 *
 * @module
 */

export { isOn } from './work/is-on.ts'
export { breadcrumb, checkIn, isolate, traceCarrier } from './work/isolate.ts'
export { agreementIn, isAgreement } from './work/trace-agreement.ts'
export { fromSentryTrace, toSentryTrace, type SentryTrace } from './work/trace-carrier.ts'
export type {
  Breadcrumb,
  CheckIn,
  Monitor,
  Piece,
  TraceCarrier,
  WorkSink,
} from './work/work-sink.ts'
