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
  getCurrentScope,
  getIsolationScope,
  getTraceData,
  linkedErrorsIntegration,
  logger,
  metrics,
  Scope,
  setAsyncLocalStorageAsyncContextStrategy,
  setCurrentClient,
  setHttpStatus,
  setTag,
  startNewTrace,
  startSpan,
  suppressTracing,
  withIsolationScope,
  withScope,
} from '@sentry/cloudflare'
import type { Sdk, SdkClient } from '../../sdk.ts'

/** The SDK for Workers, structurally, so that both majors fit. */
export interface WorkerSdk extends Sdk {
  readonly CloudflareClient: new (options: object) => WorkerClient
  getCurrentScope(): { update(context: unknown): unknown }
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
  getCurrentScope,
  getIsolationScope,
  getTraceData,
  linkedErrorsIntegration,
  logger,
  metrics,
  Scope,
  setAsyncLocalStorageAsyncContextStrategy,
  setCurrentClient,
  setHttpStatus,
  setTag,
  startNewTrace,
  startSpan,
  suppressTracing,
  withIsolationScope,
  withScope,
}

// Its parameter types are each major's own.
export const sdk: WorkerSdk = parts as WorkerSdk
