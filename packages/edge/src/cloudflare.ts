/**
 * Telemetry for Cloudflare Workers: inert until the bindings hold a DSN.
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
export { guard } from './cloudflare/guard.ts'
export type { GuardSettings } from './cloudflare/guard.ts'
export { eachMessage, traceHeaders } from './cloudflare/each-message.ts'
export type {
  EachMessageSettings,
  QueueBatch,
  QueueMessage,
  SettledMessage,
} from './cloudflare/each-message.ts'
export type { TraceData } from './cloudflare/loaded.ts'
export type { WorkerSettings } from './cloudflare/settings.ts'
export { start } from './cloudflare/start.ts'
export {
  withDurableObjectTelemetry,
  withWorkflowTelemetry,
} from './cloudflare/with-class-telemetry.ts'
export type { WorkerClass } from './cloudflare/with-class-telemetry.ts'
export { withTelemetry } from './cloudflare/with-telemetry.ts'
export type { Engine, SdkOptions, Settings } from './settings.ts'
