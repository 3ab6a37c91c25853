import type { Transport } from '@tacet/gate/sdk'
import type { Monitor } from '@tacet/telemetry/work'

/** What tacet uses of an edge SDK, structurally, so that both majors fit. */
export interface Sdk {
  addBreadcrumb(breadcrumb: SdkBreadcrumb): void
  captureCheckIn(checkIn: SdkCheckIn, monitor?: Monitor): unknown
  captureException(error: unknown, hint: SdkHint): unknown
  continueTrace<T>(headers: TraceHeaders, callback: () => T): T
  readonly Scope: new () => SdkIsolationScope
  /** A `MakeBufferedTransport`, whose envelope type is each major's own. */
  createTransport: unknown
  getIsolationScope(): SdkIsolationScope
  getTraceData(): { readonly 'sentry-trace'?: string; readonly baggage?: string }
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
  startNewTrace<T>(callback: () => T): T
  startSpan<T>(options: SdkSpanOptions, callback: (span: object) => T): T
  suppressTracing<T>(callback: () => T): T
  withIsolationScope<T>(scope: never, callback: () => T): T
  withScope<T>(callback: (scope: SdkScope) => T): T
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
  addEventProcessor(process: <E extends object>(event: E) => E): unknown
  setTags(tags: Record<string, string>): unknown
  setUser(user: { id: string }): unknown
}

interface SdkScope {
  addEventProcessor(process: <E extends object>(event: E) => E): unknown
  /** Without one, nothing is reported. */
  setClient(client: undefined): void
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

interface SdkHint {
  readonly event_id?: string
  readonly mechanism: { readonly type: string; readonly handled: boolean }
}

interface SdkBreadcrumb {
  readonly category: string
  readonly message: string
  readonly level: 'debug' | 'error' | 'info' | 'warning'
  readonly data?: Record<string, unknown>
  /** In seconds of the epoch. */
  readonly timestamp?: number
}

interface SdkCheckIn {
  readonly monitorSlug: string
  readonly status: 'error' | 'in_progress' | 'ok'
  readonly checkInId: string
  /** In seconds. */
  readonly duration?: number
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
