/**
 * The one file that knows the vendor: it loads the SDK, builds its options and answers the facade.
 * Nothing imports it before telemetry is on.
 *
 * @module
 */

import type { ConfigOn, Env } from '@tacet/config'
import { createCounters } from '@tacet/gate'
import type { Sink } from '@tacet/telemetry'
import { watchCrashes } from './ending/crash.ts'
import { gateSettings } from './transport/gate-settings.ts'
import { quietBaggageIntegration } from './integrations/quiet-baggage.ts'
import {
  createAllowed,
  integrationOptions,
  refused,
  replaced,
} from './integrations/integrations.ts'
import { createLastWords, withLastWords, type LastWords } from './ending/last-words.ts'
import { machineIntegration } from './integrations/machine.ts'
import { withoutNewListeners } from './ending/new-listeners.ts'
import { newTrace } from './sink/new-trace.ts'
import { withPatience } from './integrations/patient-http.ts'
import { resolvePolicy } from './policy.ts'
import { redisStatementsIntegration } from './integrations/redis-statements.ts'
import { chosenIntegrations, warnOfLostTraces } from '@tacet/gate/sdk'
import { acceptOptions, pinnedOptions } from './sdk-options.ts'
import type { MakeTransport, Sdk, SdkClient } from './sdk.ts'
import { sharesTraces, shutdownTimeoutOf, type Settings } from './settings.ts'
import { flushOnSigterm } from './ending/sigterm.ts'
import { createSink } from './sink/sink.ts'
import { sourceLinesIntegration } from './integrations/source-lines.ts'
import { warn } from './warn.ts'
import { guardLaterClients } from './transport/later-clients.ts'
import { withGate } from './transport/with-gate.ts'

/** The SDK's own transport, for `guard`, whose app has the SDK loaded anyway. */
export async function loadTransport(): Promise<MakeTransport> {
  const { makeNodeTransport } = await loadSdk()
  return makeNodeTransport as MakeTransport
}

async function loadSdk(): Promise<Sdk> {
  return import('@sentry/node')
}

/**
 * Loads and initialises the SDK.
 *
 * @throws Whatever loading throws; `ERR_MODULE_NOT_FOUND` when the app has no SDK installed.
 */
export async function openSentry(config: ConfigOn, env: Env, settings: Settings): Promise<Sink> {
  const sdk = await loadSdk()
  const before = sdk.getClient()
  try {
    return init(sdk, config, env, settings)
  } catch (error) {
    // An integration of the app may fail when the client is there already; off is off for it, too.
    const client = sdk.getClient()
    if (client !== undefined && client !== before) client.getOptions().enabled = false
    throw error
  }
}

function init(sdk: Sdk, config: ConfigOn, env: Env, settings: Settings): Sink {
  warnOfLostTraces(config.backend, config.tracesSampleRate, warn)
  const policy = resolvePolicy(config.policy, settings.policy, env)
  const accepted = acceptOptions(settings.sentry ?? {}, warn)
  const counters = createCounters()
  const rules = gateSettings(config, policy, settings, counters)
  const timeout = shutdownTimeoutOf(settings)
  const lastWords = createLastWords(timeout)
  const measures = config.tracesSampleRate > 0

  // The SDK's own listeners would have the app's `beforeExit` listeners called twice, and keep
  // SIGTERM from ending the process. What they are for is done below.
  const client = withoutNewListeners(() =>
    sdk.init({
      ...accepted,
      ...pinnedOptions(config, policy, settings, accepted),
      integrations: [
        ...createAllowed({ ...sdk }, integrationOptions(policy, settings), measures),
        sourceLinesIntegration(),
        machineIntegration(),
        redisStatementsIntegration(sdk.spanToJSON),
        ...(sharesTraces(settings) ? [quietBaggageIntegration()] : []),
        ...chosenIntegrations(
          { ...sdk },
          accepted['integrations'],
          { ...replaced, ...refused },
          warn,
        ),
      ],
      transport: withGate(innerTransport(sdk, accepted['transport'], timeout, lastWords), rules),
    }),
  )
  if (client === undefined) throw new Error('the SDK did not start in this thread')
  const targets = settings.tracePropagationTargets ?? []
  guardLaterClients(sdk.getCurrentScope(), client, rules, targets, warn)
  forgetInheritedTrace(sdk)

  const sink = createSink(sdk, client, counters, measures)
  flushOnSigterm(() => sink.flush(timeout))
  watchCrashes(() => {
    flushBuffers(client)
    lastWords.say()
  })
  return sink
}

/** What stands behind the gate: the app's own transport, or the SDK's, which never holds the process. */
function innerTransport(
  sdk: Sdk,
  own: unknown,
  timeout: number,
  lastWords: LastWords,
): MakeTransport {
  if (typeof own === 'function') return own as MakeTransport
  return withLastWords(withPatience(sdk.makeNodeTransport as MakeTransport, timeout), lastWords)
}

/** The SDK continues a trace named by SENTRY_TRACE and SENTRY_BAGGAGE; no variable but ours counts. */
function forgetInheritedTrace(sdk: Sdk): void {
  sdk.getCurrentScope().setPropagationContext(newTrace())
}

/** Hands buffered logs and metrics to the transport, at once. */
function flushBuffers(client: SdkClient): void {
  try {
    client.emit('flush')
  } catch {
    // The process ends either way.
  }
}
