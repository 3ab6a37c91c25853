/**
 * The switch: functions an app reports with, which do nothing until a sink is given.
 *
 * @module
 */

export type { Current } from './current.ts'
export { capture, flush, log, metric, tag, type Metrics } from './facade.ts'
export type {
  Attributes,
  CaptureContext,
  Counters,
  LogLevel,
  MetricKind,
  MetricOptions,
  Sink,
  SpanOptions,
  Status,
} from './sink.ts'
export { span } from './span.ts'
export { dismiss, startWith } from './start/start-with.ts'
export { status } from './status.ts'
export { turnOff, turnOn } from './start/turn-on.ts'
