import type { SdkOptions } from './settings.ts'

/** An integration, as far as tacet looks into it. */
export interface Integration {
  readonly name: string
}

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
  'kafkaIntegration',
  'amqplibIntegration',
  'lruMemoizerIntegration',
  'dataloaderIntegration',
]

/**
 * Integrations that are never run, by the name they carry, and why. They send past the transport,
 * open the inspector's port, or end the process themselves.
 */
const refused: Readonly<Record<string, string>> = {
  Anr: 'it sends from its own thread, past the gate',
  ANR: 'it sends from its own thread, past the gate',
  EventLoopBlock: 'it sends from its own thread, past the gate',
  LocalVariables: 'it opens the inspector and reads variables',
  LocalVariablesAsync: 'it opens the inspector and reads variables',
  LocalVariablesSync: 'it opens the inspector and reads variables',
  OtlpIntegration: 'it exports past the gate',
  SentryOtlp: 'it exports past the gate',
  Spotlight: 'it posts every envelope before the gate sees it',
}

/** Why an integration is never run, or `undefined` when it may. */
export function refusal(name: string): string | undefined {
  return Object.hasOwn(refused, name) ? refused[name] : undefined
}

/** The options of the allowed integrations, each valid in both majors. */
export function integrationOptions(choices: {
  readonly bodies: boolean
  readonly propagates: boolean
  readonly sessions: boolean
}): Readonly<Record<string, SdkOptions>> {
  const bodySize = choices.bodies ? 'medium' : 'none'
  return {
    httpIntegration: {
      // Each option twice: the first name is version 11's, the second version 10's.
      sessions: choices.sessions,
      trackIncomingRequestsAsSessions: choices.sessions,
      maxRequestBodySize: bodySize,
      maxIncomingRequestBodySize: bodySize,
      tracePropagation: choices.propagates,
    },
    nativeNodeFetchIntegration: { tracePropagation: choices.propagates },
    // An error counts as unhandled only once the app's own error handling let it through, which is
    // where `@tacet/node/express` and `/fastify` stand.
    expressIntegration: { shouldHandleError: () => false },
    fastifyIntegration: { shouldHandleError: () => false },
  }
}

/**
 * Builds the allowed integrations from whichever exports the installed SDK has.
 *
 * @param sdk The SDK's exports.
 * @param options Options by export name.
 */
export function createAllowed(
  sdk: SdkOptions,
  options: Readonly<Record<string, SdkOptions>>,
): Integration[] {
  return allowed.flatMap((name) => createIntegration(sdk, name, options[name]) ?? [])
}

/** Builds one integration by the name of the SDK's export; `undefined` when there is none. */
export function createIntegration(
  sdk: SdkOptions,
  exportName: string,
  options?: SdkOptions,
): Integration | undefined {
  const factory = Object.hasOwn(sdk, exportName) ? sdk[exportName] : undefined
  if (typeof factory !== 'function') return undefined
  const built = (factory as (given?: SdkOptions) => unknown)(options)
  return isIntegration(built) ? built : undefined
}

/** Tells integrations from everything else an app may have put into a list. */
export function isIntegration(value: unknown): value is Integration {
  return (
    typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
  )
}
