/**
 * Jobs of pg-boss, watched: `boss.work(queue, { includeMetadata: true }, watchHandler(fn))`.
 *
 * @module
 */

export type { PgBossJob } from './pg-boss/pg-boss-job.ts'
export type { AdapterSettings } from './jobs/adapter-settings.ts'
export { watchBoss } from './pg-boss/watch-boss.ts'
export { watchDeadLetter } from './pg-boss/watch-dead-letter.ts'
export { watchHandler } from './pg-boss/watch-handler.ts'
export { withTrace } from './jobs/trace-in-data.ts'
