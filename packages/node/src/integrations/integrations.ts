import { createIntegration, type Integration } from '@tacet/gate/sdk'
import type { Policy } from '@tacet/scrub'
import { collectsBodies } from '../data-collection.ts'
import { sharesTraces, type SdkOptions, type Settings } from '../settings.ts'

/**
 * The SDK's exports that tacet turns on. Each was read in both majors: none opens a port, starts a
 * thread or a process, posts by itself, or decides whether a crash ends the process. Exports that
 * one major lacks are passed over.
 */
const allowed: readonly string[] = [
  'eventFiltersIntegration',
  'linkedErrorsIntegration',
  'requestDataIntegration',
  'systemErrorIntegration',
  'consoleIntegration',
  'httpIntegration',
  'nativeNodeFetchIntegration',
  'expressIntegration',
  'fastifyIntegration',
  'hapiIntegration',
  'koaIntegration',
  'connectIntegration',
  'honoIntegration',
  'kafkaIntegration',
  'amqplibIntegration',
  'lruMemoizerIntegration',
]

/**
 * Those that only measure. Where nothing is sampled they still make a span for every statement: a
 * worker of BullMQ then keeps the processor busy for twice as long.
 */
const measuring: readonly string[] = [
  'graphqlIntegration',
  'mongoIntegration',
  'mongooseIntegration',
  'mysqlIntegration',
  'mysql2Integration',
  'postgresIntegration',
  'postgresJsIntegration',
  'prismaIntegration',
  'redisIntegration',
  'tediousIntegration',
  'knexIntegration',
  'genericPoolIntegration',
  'dataloaderIntegration',
]

/**
 * Integrations that are never run, by the name they carry, and why. They send past the transport,
 * open the inspector's port, or end the process themselves.
 */
export const refused: Readonly<Record<string, string>> = {
  Anr: 'it sends from its own thread, past the gate',
  EventLoopBlock: 'it sends from its own thread, past the gate',
  LocalVariables: 'it opens the inspector and reads variables',
  LocalVariablesAsync: 'it opens the inspector and reads variables',
  LocalVariablesSync: 'it opens the inspector and reads variables',
  OtlpIntegration: 'it exports past the gate',
  Spotlight: 'it posts every envelope before the gate sees it',
}

/** Integrations that `start` replaces by parts of its own, by the name they carry. */
export const replaced: Readonly<Record<string, string>> = {
  Context: 'it would keep crashes from being delivered; the machine is described without it',
  ContextLines: 'it would keep crashes from being delivered; source lines are added without it',
  OnUncaughtException: 'it changes how a crash ends the process; crashes are captured without it',
  OnUnhandledRejection: 'it changes how a crash ends the process; crashes are captured without it',
}

/** The options of the allowed integrations, each valid in both majors. */
export function integrationOptions(
  policy: Policy,
  settings: Settings,
): Readonly<Record<string, SdkOptions>> {
  const { sessions = false } = settings
  const bodySize = collectsBodies(policy) ? 'medium' : 'none'
  const tracePropagation = sharesTraces(settings)
  return {
    httpIntegration: {
      // The first name of each pair is version 11's, the second version 10's.
      sessions,
      trackIncomingRequestsAsSessions: sessions,
      maxRequestBodySize: bodySize,
      maxIncomingRequestBodySize: bodySize,
      tracePropagation,
      ignoreOutgoingRequests: carriesTelemetry,
    },
    nativeNodeFetchIntegration: { tracePropagation, ignoreOutgoingRequests: carriesTelemetry },
    // An error counts as unhandled only once the app's own error handling let it through, which is
    // where `@tacet/node/express` and `/fastify` stand.
    expressIntegration: { shouldHandleError: () => false },
    fastifyIntegration: { shouldHandleError: () => false },
  }
}

/**
 * Whether a request goes to a backend's door. The SDK passes over its own, but in the same process other
 * runtimes' telemetry may send as well (Next's edge functions do), or a tunnel for pages.
 *
 * @see https://develop.sentry.dev/sdk/foundations/transport/envelopes/#ingestion
 */
function carriesTelemetry(url: string): boolean {
  return /\/api\/\d+\/envelope\/(?:\?|$)/.test(url)
}

/**
 * Builds the allowed integrations from whichever exports the installed SDK has.
 *
 * @param sdk The SDK's exports.
 * @param options Options by export name.
 * @param measures Whether spans are sampled at all.
 */
export function createAllowed(
  sdk: SdkOptions,
  options: Readonly<Record<string, SdkOptions>>,
  measures: boolean,
): Integration[] {
  const names = measures ? [...allowed, ...measuring] : allowed
  return names.flatMap((name) => createIntegration(sdk, name, options[name]) ?? [])
}
