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
import type { Settings } from '../settings.ts'
import { hostContext } from './host-context.ts'
import { processEnv } from './process-env.ts'

/** Next's `fetch` caches and traces what the app asks for; `internal` tells it to stay out of this. */
const fetchOptions = { next: { internal: true } }

let opened: Opened | undefined

/** How invocations are run since the SDK is loaded; `undefined` when this copy loaded none. */
export function currentRunner(): RunInvocation | undefined {
  return opened?.run
}

/** The transport of `start`, for `guard`, whose app has the SDK loaded anyway. */
export async function loadTransport(settings: Settings): Promise<MakeTransport> {
  const sdk = await loadSdk()
  return ownTransport({ sdk, fetchOptions }, followInvocations(sdk, hostContext), settings)
}

async function loadSdk(): Promise<VercelSdk> {
  return import('@sentry/vercel-edge')
}

interface VercelSdk extends Sdk {
  flush(timeout: number): PromiseLike<boolean>
  init(options: object): SdkClient | undefined
}

/**
 * Loads and initialises the SDK.
 *
 * @throws Whatever loading throws; `ERR_MODULE_NOT_FOUND` when the app has no SDK installed.
 */
export async function openSentry(config: ConfigOn, env: Env, settings: Settings): Promise<Sink> {
  const sdk = await loadSdk()
  opened = await assemble(config, settings, {
    sdk,
    makeEngine: fullEngine,
    init: (options) => sdk.init(options),
    flush: (_client, ms) => sdk.flush(ms),
    envs: [env, processEnv()],
    fetchOptions,
    hostContext,
  })
  return opened.sink
}
