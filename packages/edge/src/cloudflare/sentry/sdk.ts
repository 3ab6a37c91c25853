/**
 * What is used of the SDK, by name, so that a bundler takes no more of it. The files of this folder
 * know the vendor and are reached through `import()` alone.
 *
 * @module
 */
import {
  addBreadcrumb,
  captureCheckIn,
  captureException,
  CloudflareClient,
  consoleIntegration,
  continueTrace,
  createTransport,
  fetchIntegration,
  getIsolationScope,
  getTraceData,
  linkedErrorsIntegration,
  logger,
  metrics,
  requestDataIntegration,
  setAsyncLocalStorageAsyncContextStrategy,
  setCurrentClient,
  setHttpStatus,
  setTag,
  startSpan,
  suppressTracing,
  withIsolationScope,
  withScope,
} from '@sentry/cloudflare'
import type { Sdk, SdkClient } from '../../sdk.ts'
import type { Breadcrumb, CheckIn, Monitor } from '../loaded.ts'

/** The SDK for Workers, structurally, so that both majors fit. */
export interface WorkerSdk extends Sdk {
  addBreadcrumb(breadcrumb: Breadcrumb): void
  captureCheckIn(checkIn: CheckIn, monitor?: Monitor): string
  readonly CloudflareClient: new (options: object) => WorkerClient
  getTraceData(): { readonly 'sentry-trace'?: string; readonly baggage?: string }
  setAsyncLocalStorageAsyncContextStrategy(): void
  setCurrentClient(client: WorkerClient): void
}

export interface WorkerClient extends SdkClient {
  init(): void
}

const parts: unknown = {
  addBreadcrumb,
  captureCheckIn,
  captureException,
  CloudflareClient,
  consoleIntegration,
  continueTrace,
  createTransport,
  fetchIntegration,
  getIsolationScope,
  getTraceData,
  linkedErrorsIntegration,
  logger,
  metrics,
  requestDataIntegration,
  setAsyncLocalStorageAsyncContextStrategy,
  setCurrentClient,
  setHttpStatus,
  setTag,
  startSpan,
  suppressTracing,
  withIsolationScope,
  withScope,
}

// Its parameter types are each major's own.
export const sdk: WorkerSdk = parts as WorkerSdk
