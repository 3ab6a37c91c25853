import type { Send } from '@tacet/gate'

/** What tacet uses of an edge SDK, structurally, so that both majors fit. */
export interface Sdk {
  captureException(error: unknown, hint: { readonly mechanism: Mechanism }): unknown
  continueTrace<T>(headers: TraceHeaders, callback: () => T): T
  /** A `MakeBufferedTransport`, whose envelope type is each major's own. */
  createTransport: unknown
  getIsolationScope(): SdkIsolationScope
  readonly logger: Readonly<
    Record<
      'debug' | 'error' | 'fatal' | 'info' | 'trace' | 'warn',
      (text: string, attributes?: Record<string, unknown>) => void
    >
  >
  readonly metrics: Readonly<
    Record<
      'count' | 'distribution' | 'gauge',
      (name: string, value: number, options?: SdkMetricOptions) => void
    >
  >
  setHttpStatus(span: never, status: number): void
  setTag(key: string, value: boolean | number | string): void
  startSpan<T>(options: SdkSpanOptions, callback: (span: object) => T): T
  suppressTracing<T>(callback: () => T): T
  withIsolationScope<T>(callback: (scope: SdkIsolationScope) => T): T
  withScope(callback: (scope: SdkScope) => void): void
}

export interface SdkClient {
  /** Has logs and metrics that were gathered made into envelopes. */
  emit(hook: 'flush'): void
  /** Reads an error, and throws what reading it throws. */
  eventFromException(error: unknown): unknown
  /** The live options. */
  getOptions(): object
  getTransport(): { flush(timeout?: number): PromiseLike<boolean> } | undefined
}

export interface SdkIsolationScope {
  setSDKProcessingMetadata(metadata: { normalizedRequest: NormalizedRequest }): unknown
}

/** A request as the SDK's request integration reads it. */
export interface NormalizedRequest {
  readonly method: string
  readonly url: string
  readonly query_string?: string
  readonly headers: Record<string, string>
}

interface SdkScope {
  addEventProcessor(process: <E extends object>(event: E) => E): unknown
  setExtras(extras: Record<string, unknown>): unknown
  setFingerprint(fingerprint: string[]): unknown
  setLevel(level: 'debug' | 'error' | 'fatal' | 'info' | 'warning'): unknown
  setTags(tags: Record<string, string>): unknown
  setTransactionName(name: string): unknown
}

interface SdkSpanOptions {
  readonly name: string
  readonly op?: string | undefined
  readonly attributes?: object | undefined
}

interface SdkMetricOptions {
  unit?: string
  attributes?: Record<string, unknown>
}

interface Mechanism {
  readonly type: string
  readonly handled: boolean
}

/** A trace as it travels: https://develop.sentry.dev/sdk/telemetry/traces/ */
export interface TraceHeaders {
  readonly sentryTrace: string | undefined
  readonly baggage: string | undefined
}

/** Options the SDK hands to a transport. */
export interface TransportOptions {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly fetchOptions?: object
  recordDroppedEvent(reason: string, category: string, count?: number): void
}

export interface Transport {
  send: Send
  flush(timeout?: number): PromiseLike<boolean>
}

export type MakeTransport = (options: TransportOptions) => Transport

/** What the SDK's `createTransport` wants to know of an answer. */
export interface TransportAnswer {
  readonly statusCode: number
  readonly headers: {
    readonly 'x-sentry-rate-limits': string | null
    readonly 'retry-after': string | null
  }
}

export type MakeRequest = (request: {
  readonly body: string | Uint8Array
}) => PromiseLike<TransportAnswer>

/** Holds what is on its way, in the form the SDK's `createTransport` takes. */
export interface RequestBuffer {
  readonly $: PromiseLike<TransportAnswer>[]
  add(start: () => PromiseLike<TransportAnswer>): PromiseLike<TransportAnswer>
  drain(timeout?: number): PromiseLike<boolean>
}

export type MakeBufferedTransport = (
  options: TransportOptions,
  makeRequest: MakeRequest,
  buffer: RequestBuffer,
) => Transport
