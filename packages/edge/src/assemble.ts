import { withinDeadline } from '@tacet/telemetry/connect'
import { readOwnSecrets, type ConfigOn, type Env } from '@tacet/config'
import { createCounters } from '@tacet/gate'
import type { Sink } from '@tacet/telemetry'
import type { WorkSink } from '@tacet/telemetry/work'
import { onlyOwnBreadcrumbs } from './integrations/breadcrumbs.ts'
import { orderCheckIns } from './sink/check-in-order.ts'
import { flushSoon } from './transport/flush-soon.ts'
import { allowedIntegrations, refused } from './integrations/integrations.ts'
import { followInvocations, type InvocationContext } from './invocation/invocations.ts'
import { ownTransport } from './transport/own-transport.ts'
import { quietBaggageIntegration } from './integrations/quiet-baggage.ts'
import { createRunner, type RunInvocation } from './invocation/run-invocation.ts'
import { chosenIntegrations, policyInForce, warnOfLostTraces } from '@tacet/gate/sdk'
import { acceptOptions, headersOf, pinnedOptions } from './sdk-options.ts'
import type { MakeTransport, Sdk, SdkClient } from './sdk.ts'
import { flushTimeoutOf, sharesTraces, type SdkOptions, type Settings } from './settings.ts'
import { createSink, type Signal } from './sink/sink.ts'
import { warn } from './warn.ts'
import { createWorkSink } from './sink/work-sink.ts'
import { gateSettings, withGate, type MakeEngine } from './transport/with-gate.ts'

/** What differs between edge runtimes, once their SDK is loaded. */
export interface Runtime {
  readonly sdk: Sdk
  /** Starts the SDK's client for the whole isolate. */
  readonly init: (options: SdkOptions) => SdkClient | undefined
  /** Hands over what the client holds back and waits for it, at most so many milliseconds. */
  readonly flush: (client: SdkClient, ms: number) => PromiseLike<boolean>
  readonly makeEngine: MakeEngine
  /** Where the deployment's own secrets stand. */
  readonly envs: readonly Env[]
  /** Options for each `fetch` to the backend. */
  readonly fetchOptions?: object
  /** Finds the host's context of an invocation that nothing wraps. */
  readonly hostContext?: () => InvocationContext | undefined
}

/** An SDK that was started behind the gate. */
export interface Opened {
  readonly sink: Sink
  readonly run: RunInvocation
  /** Whether the running code belongs to an invocation already. */
  readonly isWithin: () => boolean
}

/**
 * Puts the parts together: the app's options under the pinned ones, the gate outermost, a scope for
 * each invocation. To be called outside of any scope that the SDK isolates.
 *
 * @throws What the engine or the SDK throws, and when it makes no client.
 */
export async function assemble(
  config: ConfigOn,
  settings: Settings,
  runtime: Runtime,
): Promise<Opened> {
  const { sdk, envs, makeEngine } = runtime
  warnOfLostTraces(config.backend, config.tracesSampleRate, warn)
  const policy = policyInForce(config.policy, settings.policy, envs.flatMap(readOwnSecrets))
  const accepted = acceptOptions(settings.sentry ?? {}, warn)
  const counters = createCounters()
  const invocations = followInvocations(sdk, runtime.hostContext)
  const { isIsolated } = invocations
  const { transport: own } = accepted
  const make =
    typeof own === 'function'
      ? (own as MakeTransport)
      : ownTransport(runtime, invocations, settings)

  const rules = await gateSettings(config, policy, settings, makeEngine, counters)
  const client = runtime.init({
    ...accepted,
    ...pinnedOptions(config, policy, settings, accepted),
    beforeBreadcrumb: onlyOwnBreadcrumbs(accepted['beforeBreadcrumb'], isIsolated),
    integrations: [
      ...allowedIntegrations({ ...sdk }, settings),
      ...(sharesTraces(settings) ? [quietBaggageIntegration()] : []),
      ...chosenIntegrations({ ...sdk }, accepted['integrations'], refused, warn),
    ],
    transport: withGate(make, rules),
  })
  if (client === undefined) throw new Error('the SDK did not start')
  // The SDKs take an absent name from SENTRY_NAME.
  Object.assign(client.getOptions(), { serverName: config.serverName })

  const timeout = flushTimeoutOf(settings)
  const flush = (ms: number): PromiseLike<boolean> => runtime.flush(client, ms)
  const flushed = (): Promise<boolean> => withinDeadline(() => flush(timeout), timeout)
  // By scope: what another invocation still has to do may never be done, if its host ends it.
  const pending = new WeakMap<object, Promise<void>>()
  const afterwards = (act: () => void): void => {
    const done = flushed().then(act)
    pending.set(sdk.getIsolationScope(), done)
    invocations.keepAlive(done)
  }
  const flushAll = async (ms: number): Promise<boolean> => {
    await pending.get(sdk.getIsolationScope())
    return flush(ms)
  }
  const onSignal = flushSoon(invocations, flushed)
  const measures = config.tracesSampleRate > 0
  const inOrder = orderCheckIns(afterwards)
  const createWork = (signal: Signal): WorkSink =>
    createWorkSink({ sdk, invocations, measures, inOrder, signal })
  return {
    sink: createSink({ sdk, client, counters, isIsolated, flush: flushAll, onSignal, createWork }),
    run: createRunner({
      sdk,
      invocations,
      headers: headersOf(policy),
      measures,
      onEnd: measures ? onSignal : nothing,
    }),
    isWithin: isIsolated,
  }
}

/** Without spans, an invocation that gave no signal has nothing to send. */
function nothing(): void {}
