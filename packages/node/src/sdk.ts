import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Transport } from '@tacet/gate/sdk'

/** What tacet uses of the SDK, structurally, so that both majors fit. */
export interface Sdk {
  init(options: object): SdkClient | undefined
  getClient(): SdkClient | undefined
  getCurrentScope(): SdkScope
  getIsolationScope(): SdkIsolationScope
  withScope(callback: (scope: SdkScope) => void): void
  withIsolationScope<T>(scope: never, callback: () => T): T
  captureException(
    error: unknown,
    hint: { readonly mechanism: Mechanism; readonly event_id?: string },
  ): unknown
  captureCheckIn(checkIn: object, monitor?: object): unknown
  addBreadcrumb(breadcrumb: object): void
  getTraceData(): { 'sentry-trace'?: string | undefined; baggage?: string | undefined }
  getActiveSpan(): object | undefined
  spanToJSON(span: never): unknown
  startNewTrace<T>(callback: () => T): T
  continueTrace<T>(
    headers: { readonly sentryTrace: string | undefined; readonly baggage: string | undefined },
    callback: () => T,
  ): T
  setTag(key: string, value: boolean | number | string): void
  startSpan<T>(
    options: {
      readonly name: string
      readonly op?: string | undefined
      readonly attributes?: object | undefined
    },
    callback: () => T,
  ): T
  flush(timeout: number): PromiseLike<boolean>
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
  makeNodeTransport: unknown
}

export interface SdkClient {
  /** Where the SDK keeps what belongs to the code that runs now. */
  readonly asyncLocalStorageLookup?:
    | { readonly asyncLocalStorage?: AsyncLocalStorage<unknown> | undefined }
    | undefined
  emit(hook: 'flush'): void
  /** The live options. */
  getOptions(): { enabled?: boolean }
  /** Reads an error, and throws what reading it throws. */
  eventFromException(error: unknown): unknown
}

export interface SdkIsolationScope {
  clone(): SdkIsolationScope
  getScopeData(): { transactionName?: string | undefined }
  clearBreadcrumbs(): unknown
  setTags(tags: Record<string, string>): unknown
  setUser(user: { id: string } | null): unknown
}

export interface SdkScope {
  setPropagationContext(context: PropagationContext): unknown
  setLevel(level: 'debug' | 'error' | 'fatal' | 'info' | 'warning'): unknown
  setTags(tags: Record<string, string>): unknown
  setExtras(extras: Record<string, unknown>): unknown
  setFingerprint(fingerprint: string[]): unknown
  setTransactionName(name: string): unknown
  addEventProcessor(process: <E extends object>(event: E) => E): unknown
}

interface SdkMetricOptions {
  unit?: string
  attributes?: Record<string, unknown>
}

interface Mechanism {
  readonly type: string
  readonly handled: boolean
}

export interface PropagationContext {
  traceId: string
  sampleRand: number
}

/** Options the SDK hands to a transport. */
export interface TransportOptions {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly proxy?: unknown
  readonly caCerts?: unknown
  recordDroppedEvent(reason: string, category: string, count?: number): void
}

export type MakeTransport = (options: TransportOptions) => Transport
