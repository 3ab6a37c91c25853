import { attempt } from '../invocation/attempt.ts'
import { toSentryTrace, traceCarrier } from '@tacet/telemetry/work'
import type { Opened } from '../assemble.ts'
import { observe, type Call } from './observers.ts'
import { observeMessage, type MessageCall } from './queue.ts'

/** The two headers that carry a trace: https://develop.sentry.dev/sdk/telemetry/traces/ */
export interface TraceData {
  readonly 'sentry-trace': string
  readonly baggage: string
}

/** What is asked of the SDK besides the facade. */
export interface WorkerParts extends Pick<Opened, 'isWithin' | 'run'> {
  /** Calls `work` where nothing is reported, and returns its very result. */
  mute<T>(work: () => T): T
}

/** What wrappers use once telemetry is on. */
export interface Loaded extends Pick<WorkerParts, 'isWithin' | 'mute'> {
  /** The trace that the running code belongs to. */
  traceHeaders(): Partial<TraceData>
  /** Runs a call of a handler as an invocation; the outcome is that of its work. */
  observe(call: Call): unknown
  /** Runs the work on one message of a batch. */
  observeMessage<Message>(call: MessageCall<Message>): Promise<void>
}

/** What wrappers use, made of what an SDK can do. */
export function toLoaded(parts: WorkerParts): Loaded {
  return {
    isWithin: () => parts.isWithin(),
    mute: (work) => parts.mute(work),
    traceHeaders() {
      const { sentryTrace, baggage } = toSentryTrace(traceCarrier()) ?? {}
      return {
        ...(sentryTrace === undefined ? {} : { 'sentry-trace': sentryTrace }),
        ...(baggage === undefined ? {} : { baggage }),
      }
    },
    observe: (call) => {
      // A subject that cannot be read, such as a request of the app's own making, is the app's affair.
      const invocation = attempt(() => observe(call))
      return invocation === undefined ? call.work() : parts.run(invocation)
    },
    observeMessage: (call) => observeMessage(call, parts),
  }
}
