/**
 * The one file that knows the vendor: it loads the SDK, builds its options and answers the facade.
 * Nothing imports it before telemetry is on.
 *
 * @module
 */

import type { ConfigOn, Env } from '@tacet/config'
import { createCounters } from '@tacet/gate'
import type { Sink } from '@tacet/telemetry'
import { onlyOwnBreadcrumbs } from '../breadcrumbs.ts'
import { fetchTransport } from '../fetch-transport.ts'
import { flushSoon } from '../flush-soon.ts'
import { allowedIntegrations, chosenIntegrations } from '../integrations.ts'
import { followInvocations, type Invocations } from '../invocations.ts'
import { resolvePolicy } from '../policy.ts'
import { requestRunner, type RunRequest } from '../run-request.ts'
import { acceptOptions, pinnedOptions, warnOfLostTraces } from '../sdk-options.ts'
import type { MakeTransport, Sdk, SdkClient } from '../sdk.ts'
import { flushTimeoutOf, type Settings } from '../settings.ts'
import { createSink } from '../sink.ts'
import { warn } from '../warn.ts'
import { gateSettings, withGate } from '../with-gate.ts'
import { hostContext } from './host-context.ts'
import { processEnv } from './process-env.ts'

let runRequest: RunRequest | undefined

/** How requests are run since the SDK is loaded; `undefined` when this copy loaded none. */
export function currentRunner(): RunRequest | undefined {
  return runRequest
}

/** The transport of `start`, for `guard`, whose app has the SDK loaded anyway. */
export async function loadTransport(settings: Settings): Promise<MakeTransport> {
  const sdk = await loadSdk()
  return transportOf(sdk, followInvocations(sdk, hostContext), settings)
}

async function loadSdk(): Promise<VercelSdk> {
  return import('@sentry/vercel-edge')
}

interface VercelSdk extends Sdk {
  init(options: object): SdkClient | undefined
}

/**
 * Loads and initialises the SDK.
 *
 * @throws Whatever loading throws; `ERR_MODULE_NOT_FOUND` when the app has no SDK installed.
 */
export async function openSentry(config: ConfigOn, env: Env, settings: Settings): Promise<Sink> {
  const sdk = await loadSdk()
  warnOfLostTraces(config, warn)
  const policy = resolvePolicy(config.policy, settings.policy, env, processEnv())
  const accepted = acceptOptions(settings.sentry ?? {}, warn)
  const counters = createCounters()
  const invocations = followInvocations(sdk, hostContext)
  const { isIsolated } = invocations
  const { transport: own } = accepted
  const make =
    typeof own === 'function' ? (own as MakeTransport) : transportOf(sdk, invocations, settings)

  const client = sdk.init({
    ...accepted,
    ...pinnedOptions(config, policy, settings, accepted),
    beforeBreadcrumb: onlyOwnBreadcrumbs(accepted['beforeBreadcrumb'], isIsolated),
    integrations: [
      ...allowedIntegrations({ ...sdk }, settings),
      ...chosenIntegrations({ ...sdk }, accepted['integrations'], warn),
    ],
    transport: withGate(make, gateSettings(config, policy, settings, counters)),
  })
  if (client === undefined) throw new Error('the SDK did not start')
  // The SDK takes an absent name from SENTRY_NAME.
  Object.assign(client.getOptions(), { serverName: config.serverName })

  const timeout = flushTimeoutOf(settings)
  const onSignal = flushSoon(invocations, () => sdk.flush(timeout))
  const measures = config.tracesSampleRate > 0
  runRequest = requestRunner({ sdk, invocations, measures, onEnd: onSignal })
  return createSink({ sdk, client, counters, isIsolated, onSignal })
}

function transportOf(sdk: Sdk, { keepAlive }: Invocations, settings: Settings): MakeTransport {
  const bounds = { keepAlive, hold: flushTimeoutOf(settings) }
  const make = fetchTransport(sdk, (url, init) => fetch(url, init), bounds)
  // Next's `fetch` caches and traces what the app asks for; `internal` tells it to stay out of this.
  const forNext = { next: { internal: true } }
  return (options) => make({ ...options, fetchOptions: { ...forNext, ...options.fetchOptions } })
}
