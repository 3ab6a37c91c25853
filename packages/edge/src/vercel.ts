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
export { degraded } from './operators/degraded.ts'
export type { DegradedOptions } from './operators/degraded.ts'
export { installationTag } from './operators/installation-tag.ts'
export type { InstallationTagOptions } from './operators/installation-tag.ts'
export { releaseHealth } from './operators/release-health.ts'
export type { ReleaseHealth, SessionOutcome } from './operators/release-health.ts'
export { dropBelowThreshold, readThresholds, threshold } from './operators/severity.ts'
export type { Log, Severity, Thresholds } from './operators/severity.ts'
export type { Engine, SdkOptions, Settings } from './settings.ts'
export { guard } from './vercel/guard.ts'
export { start } from './vercel/start.ts'
export { withTelemetry } from './vercel/with-telemetry.ts'
export type { RequestHandler, WrapSettings } from './invocation/wrap-function.ts'
