/**
 * The one file that knows the vendor: it loads the SDK, builds its options and answers the facade.
 * Nothing imports it before telemetry is on.
 *
 * @module
 */

import { randomBytes } from 'node:crypto'
import type { ConfigOn, Env } from '@tacet/config'
import { createCounters, type GateCounters } from '@tacet/gate'
import { createScrubber } from '@tacet/scrub'
import type { CaptureContext, Sink } from '@tacet/telemetry'
import { watchCrashes } from './crash.ts'
import { collectsBodies } from './data-collection.ts'
import { gateSettings } from './gate-settings.ts'
import { dropForeignBaggage } from './incoming-baggage.ts'
import {
  createAllowed,
  createIntegration,
  integrationOptions,
  isIntegration,
  refusal,
  type Integration,
} from './integrations.ts'
import type { LastWords } from './last-words.ts'
import { machineIntegration } from './machine.ts'
import { withoutNewListeners } from './new-listeners.ts'
import { resolvePolicy } from './policy.ts'
import { acceptOptions, pinnedOptions, warnOfLostTraces } from './sdk-options.ts'
import type { MakeTransport, Sdk, SdkClient } from './sdk.ts'
import { defaultShutdownTimeout, type SdkOptions, type Settings } from './settings.ts'
import { flushOnSigterm } from './sigterm.ts'
import { sourceLinesIntegration } from './source-lines.ts'
import { withLastWords, withPatience } from './transport.ts'
import { warn } from './warn.ts'
import { withGate } from './with-gate.ts'
import { withinTime } from './within-time.ts'

/** The SDK's own transport, for `guard`, whose app has the SDK loaded anyway. */
export async function loadTransport(): Promise<MakeTransport> {
  const { makeNodeTransport } = await loadSdk()
  return makeNodeTransport as MakeTransport
}

/** Keeps callers' baggage out of requests to others. */
export async function watchBaggage(client: SdkClient): Promise<void> {
  const sdk = await loadSdk()
  const dynamicSamplingContext = (): Record<string, unknown> | undefined =>
    sdk.getCurrentScope().getPropagationContext().dsc
  dropForeignBaggage({ client, dynamicSamplingContext })
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
  const policy = resolvePolicy(config.policy, settings.policy, env)
  const counters = createCounters()
  const accepted = acceptOptions(settings.sentry ?? {}, warn)
  warnOfLostTraces(config, warn)
  const timeout = settings.shutdownTimeout ?? defaultShutdownTimeout
  const propagates = (settings.tracePropagationTargets ?? []).length > 0
  const lastWords: LastWords[] = []

  const inner =
    typeof accepted['transport'] === 'function'
      ? (accepted['transport'] as MakeTransport)
      : withLastWords(
          withPatience(sdk.makeNodeTransport as MakeTransport, timeout),
          timeout,
          (words) => void lastWords.push(words),
        )
  const transport = withGate(
    inner,
    gateSettings(config, createScrubber(policy), settings, counters),
  )
  const integrations = [
    ...createAllowed(
      { ...sdk },
      integrationOptions({
        bodies: collectsBodies(policy),
        propagates,
        sessions: settings.sessions ?? false,
      }),
    ),
    sourceLinesIntegration(),
    machineIntegration(),
    ...chosenIntegrations({ ...sdk }, accepted['integrations']),
  ]

  // The SDK's own listeners would have the app's `beforeExit` listeners called twice, and keep
  // SIGTERM from ending the process. What they are for is done below.
  const client = withoutNewListeners(() =>
    sdk.init({
      ...accepted,
      ...pinnedOptions(config, policy, settings, accepted),
      integrations,
      transport,
    }),
  )
  if (client === undefined) throw new Error('the SDK did not start in this thread')
  forgetInheritedTrace(sdk)
  if (propagates) await watchBaggage(client)

  const sink = createSink(sdk, counters)
  const sayLastWords = (): void => {
    flushBuffers(client)
    for (const words of lastWords) words.say()
  }
  flushOnSigterm(() => sink.flush(timeout))
  watchCrashes(sayLastWords)
  return sink
}

/** The integrations an app asked for, as instances or by the name of the SDK's export. */
function chosenIntegrations(sdk: SdkOptions, chosen: unknown): Integration[] {
  if (!Array.isArray(chosen)) return []
  return chosen.flatMap((choice: unknown) => {
    const integration = typeof choice === 'string' ? createIntegration(sdk, choice) : choice
    if (!isIntegration(integration)) {
      warn(
        `tacet: an entry of \`integrations\` is left out: it is neither an integration nor named so by the SDK`,
      )
      return []
    }
    const reason = refusal(integration.name)
    if (reason !== undefined) {
      warn(`tacet: the integration ${integration.name} is left out: ${reason}`)
      return []
    }
    return integration
  })
}

/** The SDK continues a trace named by SENTRY_TRACE and SENTRY_BAGGAGE; no variable but ours counts. */
function forgetInheritedTrace(sdk: Sdk): void {
  sdk.getCurrentScope().setPropagationContext({
    traceId: randomBytes(16).toString('hex'),
    sampleRand: Math.random(),
  })
}

/** Hands buffered logs and metrics to the transport, at once. */
function flushBuffers(client: SdkClient): void {
  try {
    client.emit('flush')
  } catch {
    // The process ends either way.
  }
}

function createSink(sdk: Sdk, counters: GateCounters): Sink {
  return {
    capture(error, context = {}) {
      contain(() => {
        try {
          captureInScope(sdk, error, context)
        } catch {
          // Reading an error runs the app's code when it has getters or is a proxy.
          captureInScope(sdk, new Error('an error that could not be read'), context)
        }
      })
    },
    log(level, text, attributes) {
      contain(() => sdk.logger[level](text, { ...attributes }))
    },
    metric(kind, name, value, { unit, attributes } = {}) {
      const options = { ...(unit === undefined ? {} : { unit }), attributes: { ...attributes } }
      contain(() => sdk.metrics[kind](name, value, options))
    },
    span: (options, fn) => sdk.startSpan(options, fn),
    tag(key, value) {
      contain(() => sdk.setTag(key, value))
    },
    flush: (ms) => withinTime(sdk.flush(ms), ms),
    counters: () => counters.snapshot(),
  }
}

function captureInScope(sdk: Sdk, error: unknown, context: CaptureContext): void {
  const { level, fingerprint, extra, tags, handled = true } = context
  sdk.withScope((scope) => {
    if (level !== undefined) scope.setLevel(level)
    if (fingerprint !== undefined) scope.setFingerprint([...fingerprint])
    if (extra !== undefined) scope.setExtras({ ...extra })
    const route = fullRoute(sdk, context.route)
    if (route !== undefined) scope.setTransactionName(withMethod(route, context.method))
    scope.setTags({ ...requestTags(context, route), ...tags })
    sdk.captureException(error, { mechanism: { type: 'generic', handled } })
  })
}

/**
 * Prefers the name that the SDK's instrumentation found, when it agrees: of mounted routers only the
 * instrumentation sees the whole route.
 */
function fullRoute(sdk: Sdk, route: string | undefined): string | undefined {
  if (!route?.startsWith('*')) return route
  const found = sdk
    .getIsolationScope()
    .getScopeData()
    .transactionName?.replace(/^[A-Z]+ /, '')
  // Without a parameter in it, what was found may just as well be the URL.
  return found?.endsWith(route.slice(1)) && /[:*{]/.test(found) ? found : route
}

function withMethod(route: string, method: string | undefined): string {
  return method === undefined ? route : `${method} ${route}`
}

/** Names of https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
function requestTags(
  { method, status }: CaptureContext,
  route: string | undefined,
): Record<string, string> {
  return {
    ...(method === undefined ? {} : { 'http.request.method': method }),
    ...(route === undefined ? {} : { 'http.route': route }),
    ...(status === undefined ? {} : { 'http.response.status_code': String(status) }),
  }
}

/** An SDK whose hook throws must cost a signal, never the caller. */
function contain(act: () => void): void {
  try {
    act()
  } catch {
    warn(
      'tacet: a signal was not recorded: the SDK or one of its hooks threw (check `sentry` in the settings)',
    )
  }
}
