import type { Opened } from '../assemble.ts'
import type { Call } from './observers.ts'
import type { MessageCall } from './queue.ts'

/** The two headers that carry a trace: https://develop.sentry.dev/sdk/telemetry/traces/ */
export interface TraceData {
  readonly 'sentry-trace': string
  readonly baggage: string
}

/** What is asked of the SDK besides the facade. */
export interface WorkerParts extends Pick<Opened, 'run'> {
  /** The trace that the running code belongs to. */
  traceHeaders(): Partial<TraceData>
  /** Calls `work` where nothing is reported, and returns its very result. */
  mute<T>(work: () => T): T
}

/** What wrappers use once telemetry is on. */
export interface Loaded extends Pick<WorkerParts, 'mute' | 'traceHeaders'> {
  /** Runs a call of a handler as an invocation; the outcome is that of its work. */
  observe(call: Call): Promise<unknown>
  /** Runs the work on one message of a batch. */
  observeMessage<Message>(call: MessageCall<Message>): Promise<void>
}
