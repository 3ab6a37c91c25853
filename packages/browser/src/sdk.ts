import type { Tools } from '@tacet/gate/bare'
import type { Integration, Transport } from '@tacet/gate/sdk'
import type { LogLevel, MetricKind, Sink } from '@tacet/telemetry'
import type { CreateMeasure } from '@tacet/telemetry/connect'
import type { Settings } from './settings.ts'

/** What has been loaded of the SDK: its core, and further parts. */
export interface Page {
  getCurrentScope(): PageScope
  setTag(key: string, value: boolean | number | string): void
  readonly tracing: Tracing | undefined
}

/** A part of the SDK that an app opted in to by naming how to load it. */
export interface Part {
  /** Called once, when the client runs. */
  readonly integrations: (client: PageClient, settings: Settings) => Integration[]
  /** What the gate needs to know of the items that it makes. */
  readonly tools?: Tools
}

/** How a part is loaded: `() => import('@tacet/browser/logs')`. */
export type LoadPart<P extends Part = Part> = () => Promise<{ readonly part: P }>

/** What writes logs and metrics. */
export interface Logs extends Part {
  readonly logger: Readonly<
    Record<LogLevel, (text: string, attributes?: Record<string, unknown>) => void>
  >
  readonly metrics: Readonly<
    Record<
      MetricKind,
      (
        name: string,
        value: number,
        options?: { unit?: string; attributes?: Record<string, unknown> },
      ) => void
    >
  >
}

/** What records spans. */
export interface Tracing extends Part {
  readonly startSpan: Sink['span']
  /** What `span` of the facade does. */
  readonly createMeasure: CreateMeasure
  /** Names the page load or navigation that is being measured. */
  readonly nameRoute: (route: string) => void
}

export interface PageClient {
  /** Reads an error, and throws what reading it throws. */
  eventFromException(error: unknown): unknown
  flush(timeout?: number): PromiseLike<boolean>
  getOptions(): {
    readonly stackParser: (stack: string) => readonly object[]
    tracePropagationTargets?: (RegExp | string)[]
    beforeBreadcrumb?: unknown
    readonly traceLifecycle?: unknown
  }
}

export interface PageScope {
  clone(): PageScope
  setLevel(level: 'debug' | 'error' | 'fatal' | 'info' | 'warning'): unknown
  setTags(tags: Record<string, string>): unknown
  setExtras(extras: Record<string, unknown>): unknown
  setFingerprint(fingerprint: string[]): unknown
  addEventProcessor(process: <E extends object>(event: E) => E): unknown
  captureException(error: unknown, hint: { readonly mechanism: object }): unknown
}

/** Options the SDK hands to a transport. */
export interface TransportOptions {
  readonly url: string
  readonly fetchOptions?: object
  recordDroppedEvent(reason: string, category: string, count?: number): void
}

export type MakeTransport = (options: TransportOptions) => Transport
