import { withTrace } from '../jobs/trace-in-data.ts'

/** A tree of jobs, as `FlowProducer.add` takes it. */
export interface Flow {
  readonly data?: unknown
  readonly children?: readonly Flow[] | undefined
}

/**
 * A copy of a flow whose every job goes on with the trace of the running code, as `withTrace` does
 * for the data of one job.
 *
 * @returns The copy; while telemetry is off, with the very data of the flow. What is not a flow, or
 *   cannot be read, is given back for BullMQ to judge.
 *
 * @example
 * await producer.add(withTraceInFlow({ name: 'report', queueName: 'reports', data, children }))
 */
export function withTraceInFlow<F extends Flow>(flow: F): F {
  try {
    const { data, children } = flow
    return {
      ...flow,
      ...(data !== undefined && { data: withTrace(data) }),
      ...(Array.isArray(children) && { children: children.map(withTraceInFlow) }),
    }
  } catch {
    return flow
  }
}
