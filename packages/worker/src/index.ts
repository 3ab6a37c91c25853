/**
 * Background jobs that fail loudly to the right people, and never take a worker down.
 *
 * @module
 */

export type { Actor, EarlierAttempt, JobFacts } from './job-facts.ts'
export type { Job, JobOutcome, OnOutcome } from './job-outcome.ts'
