/**
 * Telemetry for Vercel's edge runtime and Next's: silent until an operator supplies a DSN.
 *
 * @module
 */

export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
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
export type { Engine, SdkOptions, Settings } from './settings.ts'
export { guard } from './vercel/guard.ts'
export { start } from './vercel/start.ts'
export { withTelemetry } from './vercel/with-telemetry.ts'
export type { RequestHandler, WrapSettings } from './wrap-function.ts'
