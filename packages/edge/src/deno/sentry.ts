/**
 * The one file that knows the vendor: it loads the SDK, starts it and answers the facade. Nothing
 * imports it before telemetry is on.
 *
 * @module
 */

import type { ConfigOn, Env } from '@tacet/config'
import type { Sink } from '@tacet/telemetry'
import { assemble, type Opened } from '../assemble.ts'
import { fullEngine } from '../full-engine.ts'
import { followInvocations } from '../invocation/invocations.ts'
import { ownTransport } from '../transport/own-transport.ts'
import type { RunInvocation } from '../invocation/run-invocation.ts'
import type { MakeTransport, Sdk, SdkClient } from '../sdk.ts'
import type { SdkOptions, Settings } from '../settings.ts'
import { denoEnv } from './deno-env.ts'
import { denoGlobal } from './deno-global.ts'

let opened: Opened | undefined

/** How invocations are run since the SDK is loaded; `undefined` when this copy loaded none. */
export function currentRunner(): RunInvocation | undefined {
  return opened?.run
}

/** The transport of `start`, for `guard`, whose app has the SDK loaded anyway. */
export async function loadTransport(settings: Settings): Promise<MakeTransport> {
  const sdk = await loadSdk()
  return ownTransport({ sdk }, followInvocations(sdk), settings)
}

async function loadSdk(): Promise<DenoSdk> {
  // The package's types need Deno's own, which only Deno has.
  const sdk: unknown = await import('@sentry/deno')
  return sdk as DenoSdk
}

interface DenoSdk extends Sdk {
  denoServeIntegration(): { setupOnce?(): void }
  flush(timeout: number): PromiseLike<boolean>
  init(options: object): DenoClient | undefined
}

interface DenoClient extends SdkClient {
  on(hook: 'beforeCaptureLog', listener: (log: SdkLog) => void): unknown
}

interface SdkLog {
  attributes?: Record<string, unknown>
}

/**
 * Loads and initialises the SDK.
 *
 * @throws Whatever loading throws; `ERR_MODULE_NOT_FOUND` when the app has no SDK installed.
 */
export async function openSentry(config: ConfigOn, env: Env, settings: Settings): Promise<Sink> {
  const sdk = await loadSdk()
  followAsyncCalls(sdk)
  opened = await assemble(config, settings, {
    sdk,
    makeEngine: fullEngine,
    init: (options) => startClient(sdk, options),
    flush: (_client, ms) => sdk.flush(ms),
    envs: [env, denoEnv()],
  })
  return opened.sink
}

/**
 * Gives the SDK scopes that follow asynchronous calls. It has no function for that alone: its
 * integration for `Deno.serve` does it by the way, and what that does to `Deno.serve` is undone.
 */
function followAsyncCalls(sdk: DenoSdk): void {
  const deno = denoGlobal()
  if (deno === undefined) return
  const serve = Object.getOwnPropertyDescriptor(deno, 'serve')
  sdk.denoServeIntegration().setupOnce?.()
  if (serve !== undefined) Object.defineProperty(deno, 'serve', serve)
}

function startClient(sdk: DenoSdk, options: SdkOptions): DenoClient | undefined {
  const named = options['serverName'] !== undefined
  // Without a name it would take the host's, and keep it for each log.
  const client = sdk.init({ ...options, serverName: options['serverName'] ?? 'deno', ...untouched })
  client?.on('beforeCaptureLog', ({ attributes }) => {
    if (!named && attributes !== undefined) delete attributes['server.address']
  })
  return client
}

/** Deno has a tracer of its own, which is the app's. */
const untouched: SdkOptions = { skipOpenTelemetrySetup: true }
