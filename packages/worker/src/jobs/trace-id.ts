import { toSentryTrace, traceCarrier } from '@tacet/telemetry/work'
import type { JobFacts } from './job-facts.ts'
import { traceIn } from './trace-in-data.ts'

/**
 * The trace that a job belongs to, to be called where it runs: the one of the running code, or while
 * nothing is traced the one that the job was given.
 */
export function traceIdOf(facts: JobFacts): { readonly traceId?: string } {
  const here = traceCarrier()
  const carrier = here.traceparent === undefined ? (facts.trace ?? traceIn(facts.data)) : here
  const traceId = toSentryTrace(carrier)?.sentryTrace?.slice(0, 32)
  return traceId === undefined ? {} : { traceId }
}
