import type { Verdict } from '../jobs/job-facts.ts'

/** How an attempt failed within a watched processor. */
export interface ToldFailure {
  readonly error: unknown
  readonly verdict: Verdict
}

/** BullMQ hands the same object to the processor and to the listeners of its worker. */
const runs = new WeakMap<object, ToldFailure | undefined>()

/** Needed only where outcomes are told. */
export function noteRun(job: object): void {
  runs.set(job, undefined)
}

export function noteFailure(job: object, failure: ToldFailure): void {
  runs.set(job, failure)
}

/** Whether a watched processor had the job and tells what becomes of it. */
export function wasWatched(job: object): boolean {
  return runs.has(job)
}

/** What has been told of this failure. BullMQ may fail a job for reasons that no processor sees. */
export function toldFailure(job: object, error: unknown): ToldFailure | undefined {
  const failure = runs.get(job)
  return failure?.error === error ? failure : undefined
}
