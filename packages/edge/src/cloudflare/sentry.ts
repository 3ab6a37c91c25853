/**
 * The one file that knows the vendor: it loads the SDK, starts it and answers the facade. Nothing
 * imports it before telemetry is on.
 *
 * @module
 */

import type { ConfigOn, Env } from '@tacet/config'
import type { Sink } from '@tacet/telemetry'
import { assemble, ownTransport, type Opened } from '../assemble.ts'
import { leanEngine } from '../lean-engine.ts'
import { followInvocations } from '../invocations.ts'
import type { MakeTransport, Sdk, SdkClient, TraceHeaders } from '../sdk.ts'
import type { SdkOptions, Settings } from '../settings.ts'
import { parseStack } from './stack-parser.ts'

interface CloudflareSdk extends Sdk {
  addBreadcrumb(breadcrumb: Breadcrumb): void
  captureCheckIn(checkIn: never, monitor?: Monitor): string
  readonly CloudflareClient: unknown
  getTraceData(): { readonly 'sentry-trace'?: string; readonly baggage?: string }
  setAsyncLocalStorageAsyncContextStrategy(): void
  setCurrentClient(client: never): void
}

interface CloudflareClient extends SdkClient {
  init(): void
}

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

/** What a worker asks of the SDK besides the facade. */
export interface Loaded extends Pick<Opened, 'afterwards' | 'run'> {
  addBreadcrumb(breadcrumb: Breadcrumb): void
  checkIn(checkIn: CheckIn, monitor?: Monitor): string
  /** The trace that the running code belongs to. */
  trace(): TraceHeaders
}

let loaded: Loaded | undefined

/** What was loaded by this copy of the package. */
export function currentLoaded(): Loaded | undefined {
  return loaded
}

/** The transport of `start`, for `guard`, whose app has the SDK loaded anyway. */
export async function loadTransport(settings: Settings): Promise<MakeTransport> {
  const sdk = await loadSdk()
  return ownTransport({ sdk }, followInvocations(sdk), settings)
}

async function loadSdk(): Promise<CloudflareSdk> {
  return import('@sentry/cloudflare')
}

/**
 * Loads the SDK and starts one client for the isolate; the SDK's own wrappers start one per request.
 *
 * @throws Whatever loading throws; `ERR_MODULE_NOT_FOUND` when the app has no SDK installed.
 */
export async function openSentry(config: ConfigOn, env: Env, settings: Settings): Promise<Sink> {
  const sdk = await loadSdk()
  const { sink, run, afterwards } = await assemble(config, settings, {
    sdk,
    makeEngine: leanEngine,
    init: (options) => startClient(sdk, options),
    flush: flushClient,
    envs: [env],
  })
  loaded = {
    run,
    afterwards,
    addBreadcrumb: (breadcrumb) => sdk.addBreadcrumb(breadcrumb),
    checkIn: (checkIn, monitor) => sdk.captureCheckIn(checkIn as never, monitor),
    trace() {
      const { 'sentry-trace': sentryTrace, baggage } = sdk.getTraceData()
      return { sentryTrace, baggage }
    },
  }
  return sink
}

function startClient(sdk: CloudflareSdk, options: SdkOptions): CloudflareClient {
  sdk.setAsyncLocalStorageAsyncContextStrategy()
  const Client = sdk.CloudflareClient as new (options: object) => CloudflareClient
  const client = new Client({ stackParser: parseStack, ...options })
  sdk.setCurrentClient(client as never)
  client.init()
  return client
}

/**
 * Not the client's own `flush`: that one waits until every span of the isolate has ended, also those
 * of other requests and the one it is called in.
 */
async function flushClient(client: SdkClient, ms: number): Promise<boolean> {
  // What was captured a moment ago may still be on its way through the app's event processors.
  await new Promise((resolve) => setTimeout(resolve, 0))
  client.emit('flush')
  return (await client.getTransport()?.flush(ms)) ?? true
}
