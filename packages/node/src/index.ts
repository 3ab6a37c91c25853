/**
 * Telemetry for Node and Bun: silent until an operator supplies a DSN, sealed when on.
 *
 * @module
 */

export { capture, flush, log, metric, span, tag } from '@tacet/telemetry'
export type {
  Attributes,
  CaptureContext,
  Counters,
  LogLevel,
  MetricKind,
  MetricOptions,
  SpanOptions,
  Status,
} from '@tacet/telemetry'
export type { Policy } from '@tacet/scrub'
export type { Receipt } from '@tacet/gate'
export { guard } from './guard.ts'
export type { SdkOptions, Settings } from './settings.ts'
export { start } from './start.ts'
export { status } from './status.ts'
