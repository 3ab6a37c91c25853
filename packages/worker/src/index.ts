/**
 * Background jobs that fail loudly to the right people, and never take a worker down.
 *
 * @module
 */

export { capture, flush, log, metric, span, status, tag } from '@tacet/telemetry'
export { heartbeat, type HeartbeatSettings } from './rhythms/heartbeat.ts'
export type { Actor, EarlierAttempt, Initiator, JobFacts, Verdict } from './jobs/job-facts.ts'
export type { Job, JobOutcome, OnOutcome } from './jobs/job-outcome.ts'
export type { MonitorSettings } from './rhythms/monitor.ts'
export { shutdown } from './shutdown.ts'
export { stalled, type StalledSettings } from './jobs/stalled.ts'
export { withTrace } from './jobs/trace-in-data.ts'
export { watchCron, type CronSettings } from './rhythms/watch-cron.ts'
export { watchJob, type WatchSettings } from './jobs/watch-job.ts'
export { watchLoop, type Loop, type LoopSettings } from './rhythms/watch-loop.ts'
export { workerError, type WorkerErrorFacts } from './errors/worker-error.ts'
