/**
 * Telemetry for pages: nothing shipped when off, sealed when on.
 *
 * @module
 */

export { capture, flush, status, tag } from '@tacet/telemetry'
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
export type { LoadPart } from './sdk.ts'
export type { Env, FeedbackSettings, ReplaySettings, SdkOptions, Settings } from './settings.ts'
export { guard } from './guard.ts'
export { log } from './parts/log.ts'
export { metric } from './parts/metric.ts'
export { span } from './parts/span.ts'
export { start } from './start.ts'
