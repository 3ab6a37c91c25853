/**
 * Background jobs that fail loudly to the right people, and never take a worker down.
 *
 * @module
 */

export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
export { heartbeat, type HeartbeatSettings } from './heartbeat.ts'
export type { Actor, EarlierAttempt, Initiator, JobFacts, Verdict } from './job-facts.ts'
export type { Job, JobOutcome, OnOutcome } from './job-outcome.ts'
export type { MonitorSettings } from './monitor.ts'
export { shutdown } from './shutdown.ts'
export { stalled, type StalledSettings } from './stalled.ts'
export { withTrace } from './trace-in-data.ts'
export { watchCron, type CronSettings } from './watch-cron.ts'
export { watchJob, type WatchSettings } from './watch-job.ts'
export { watchLoop, type Loop, type LoopSettings } from './watch-loop.ts'
export { workerError, type WorkerErrorFacts } from './worker-error.ts'
