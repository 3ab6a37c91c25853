import type { Send } from '@tacet/gate'
import type { Sink } from '@tacet/telemetry'
import type { SdkOptions } from './settings.ts'

/** What tacet uses of the SDK's core, structurally, so that both majors fit. */
export interface Page {
  getCurrentScope(): PageScope
  setTag(key: string, value: boolean | number | string): void
  readonly logger: Readonly<
    Record<Level, (text: string, attributes?: Record<string, unknown>) => void>
  >
  readonly metrics: Readonly<
    Record<
      'count' | 'distribution' | 'gauge',
      (name: string, value: number, options?: MetricOptions) => void
    >
  >
  /** There once spans can be recorded. */
  tracing?: Tracing
}

type Level = 'debug' | 'error' | 'fatal' | 'info' | 'trace' | 'warn'

interface MetricOptions {
  unit?: string
  attributes?: Record<string, unknown>
}

/** An integration, as far as tacet looks into it. */
export interface Integration {
  readonly name: string
}

/** A part of the SDK that an app opted in to by naming how to load it. */
export interface Part {
  readonly integration: (options?: SdkOptions) => Integration
}

/** What records spans. */
export interface Tracing extends Part {
  readonly startSpan: Sink['span']
  /** Names the page load or navigation that is being measured. */
  readonly nameRoute: (route: string) => void
}

export interface PageClient {
  /** Reads an error, and throws what reading it throws. */
  eventFromException(error: unknown): unknown
  flush(timeout?: number): PromiseLike<boolean>
  getOptions(): { readonly stackParser: (stack: string) => readonly object[] }
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
  recordDroppedEvent(reason: string, category: string, count?: number): void
}

export interface Transport {
  send: Send
  flush(timeout?: number): PromiseLike<boolean>
}

export type MakeTransport = (options: TransportOptions) => Transport
