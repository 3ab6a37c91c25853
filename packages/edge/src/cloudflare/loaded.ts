import type { Opened } from '../assemble.ts'
import type { Call } from './observers.ts'
import type { MessageCall } from './queue.ts'

export interface Breadcrumb {
  readonly category: string
  readonly message: string
  readonly level: 'warning'
  readonly data: Record<string, unknown>
}

/** https://develop.sentry.dev/sdk/telemetry/check-ins/ */
export interface CheckIn {
  readonly monitorSlug: string
  readonly status: 'error' | 'in_progress' | 'ok'
  readonly checkInId?: string
  /** Seconds. */
  readonly duration?: number
}

export interface Monitor {
  readonly schedule: { readonly type: 'crontab'; readonly value: string }
  readonly timezone: string
}

/** The two headers that carry a trace: https://develop.sentry.dev/sdk/telemetry/traces/ */
export interface TraceData {
  readonly 'sentry-trace': string
  readonly baggage: string
}

/** What is asked of the SDK besides the facade. */
export interface WorkerParts extends Pick<Opened, 'afterwards' | 'run'> {
  addBreadcrumb(breadcrumb: Breadcrumb): void
  checkIn(checkIn: CheckIn, monitor?: Monitor): string
  /** The trace that the running code belongs to. */
  traceHeaders(): Partial<TraceData>
}

/** What wrappers use once telemetry is on. */
export interface Loaded extends Pick<WorkerParts, 'traceHeaders'> {
  /** Runs a call of a handler as an invocation; the outcome is that of its work. */
  observe(call: Call): Promise<unknown>
  /** Runs the work on one message of a batch. */
  observeMessage<Message>(call: MessageCall<Message>): Promise<void>
}
