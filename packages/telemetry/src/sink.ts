import type { Backend, OffReason } from '@tacet/config'
import type { WorkSink } from './work-sink.ts'

export type LogLevel = 'debug' | 'error' | 'fatal' | 'info' | 'trace' | 'warn'
export type MetricKind = 'count' | 'distribution' | 'gauge'
export type Attributes = Readonly<Record<string, unknown>>

/** What an app may say about an error besides the error itself. */
export interface CaptureContext {
  readonly level?: 'debug' | 'error' | 'fatal' | 'info' | 'warning'
  /** `false` when nothing in the app caught the error. @default true */
  readonly handled?: boolean
  /** Route template, never the concrete URL: `/orders/:id`. */
  readonly route?: string
  readonly method?: string
  readonly status?: number
  readonly tags?: Readonly<Record<string, string>>
  readonly extra?: Attributes
  readonly fingerprint?: readonly string[]
  /** 32 hex digits under which the error is told elsewhere too. @default one that nobody is told */
  readonly eventId?: string
  /** Where in a tree of components it happened, one line each, as React tells it. */
  readonly componentStack?: string
}

export interface MetricOptions {
  readonly unit?: string
  readonly attributes?: Attributes
}

export interface SpanOptions {
  readonly name: string
  readonly op?: string
  readonly attributes?: Attributes
}

/** What `status()` answers. */
export interface Status {
  readonly on: boolean
  /** `true` between `start` and the moment the SDK is ready; calls are kept meanwhile. */
  readonly starting?: boolean
  readonly reason?: OffReason
  /** The setting that decided, for example `SENTRY_DSN`. */
  readonly rule: string
  readonly backend?: Backend
  readonly policy?: 'standard' | 'strict'
  /** Items that left, were refused, and findings, each counted by a static name. */
  readonly counters?: Counters
}

export interface Counters {
  readonly sent: Readonly<Record<string, number>>
  readonly refused: Readonly<Record<string, number>>
  readonly findings: Readonly<Record<string, number>>
}

/** Where the facade's calls go. No method may throw, save what `span`'s own callback throws. */
export interface Sink {
  capture(error: unknown, context?: CaptureContext): void
  log(level: LogLevel, text: string, attributes?: Attributes): void
  metric(kind: MetricKind, name: string, value: number, options?: MetricOptions): void
  /** Calls `fn` exactly once, synchronously, and returns its very result. */
  span<T>(options: SpanOptions, fn: () => T): T
  tag(key: string, value: boolean | number | string): void
  /** Resolves to whether everything was handed over within `ms` milliseconds; never rejects. */
  flush(ms: number): Promise<boolean>
  counters(): Counters
  /** Only where a runtime works on one thing after another. */
  readonly work?: WorkSink
}
