import type { Backend, OffReason } from '@tacet/config'
import type { WorkSink } from './work/work-sink.ts'

/** How grave a log line is; `trace` is the least. */
export type LogLevel = 'debug' | 'error' | 'fatal' | 'info' | 'trace' | 'warn'
/** What a number stands for: how often, how it is spread, what it is now. */
export type MetricKind = 'count' | 'distribution' | 'gauge'
/** What is known besides. Any value goes; the gate makes JSON of it and scrubs it. */
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

/** What an app may say about a number. */
export interface MetricOptions {
  /** `millisecond`, `byte`, `none` …: https://develop.sentry.dev/sdk/telemetry/metrics/ */
  readonly unit?: string
  readonly attributes?: Attributes
}

/** What is measured. */
export interface SpanOptions {
  /** A name of few distinct values: `charge card`, never `charge card 4711`. */
  readonly name: string
  /** The kind of work, such as `db.query`: https://develop.sentry.dev/sdk/telemetry/traces/span-operations/ */
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

/** How often what happened since the start, by static names, never by values. */
export interface Counters {
  /** Items that left, by type. */
  readonly sent: Readonly<Record<string, number>>
  /** Items and calls that did not, by reason. */
  readonly refused: Readonly<Record<string, number>>
  /** Removed places of items that left, by rule. */
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
