/**
 * Cloudflare Queues: each message of a batch is a job.
 *
 * @module
 */

export { watchQueue } from './queues/watch-queue.ts'
export type {
  Batch,
  HostContext,
  Message,
  MessageWork,
  QueueHandler,
  QueueSettings,
} from './queues/watch-queue.ts'
export { withTrace } from './jobs/trace-in-data.ts'
