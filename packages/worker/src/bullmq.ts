/**
 * Jobs of BullMQ, watched: `new Worker(name, watchProcessor(fn))` and `watchWorker(worker)`.
 *
 * @module
 */

export type { BullmqJob } from './bullmq/bullmq-job.ts'
export type { AdapterSettings } from './jobs/adapter-settings.ts'
export { watchProcessor } from './bullmq/watch-processor.ts'
export { watchWorker } from './bullmq/watch-worker.ts'
export { withTraceInFlow } from './bullmq/with-trace-in-flow.ts'
export { withTrace } from './jobs/trace-in-data.ts'
