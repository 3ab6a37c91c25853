import { guardedIntegrations, type IntegrationRules } from './guarded-integrations.ts'
import { lateTransport, type Transport } from './late-transport.ts'

type Options = Readonly<Record<string, unknown>>

/** What an SDK hands to its transport, as far as this file uses it. */
interface TransportOptions {
  recordDroppedEvent(reason: string, category: string): void
}

/** What decides about an app that calls `Sentry.init` itself. */
export interface GuardRules<O extends TransportOptions> extends IntegrationRules {
  /** What the operator decides, as far as this file uses it. */
  readonly config: {
    readonly environment: string
    readonly release?: string | undefined
    readonly tracesSampleRate: number
  }
  readonly debug: boolean | undefined
  /** The option `dataCollection`, as far as the app does not say it. */
  readonly collection: object
  /** Services that may be told of traces; `undefined` when the app's settings name none. */
  readonly targets: readonly (RegExp | string)[] | undefined
  /** Brings the gate with a transport behind it. */
  readonly load: (options: O) => Promise<Transport>
  /** Says in a few words why it could not be had. */
  readonly reasonOf: (error: unknown) => string
  /** @default that of `lateTransport` */
  readonly mostWaiting?: number
}

/**
 * What stands over a guarded app's own options in every runtime: hooks and integrations stay, the
 * gate is in front of whatever sends. An SDK looks for what is absent elsewhere, so nothing is.
 */
export function guardedOptions<O extends TransportOptions>(
  given: Options,
  rules: GuardRules<O>,
): Options {
  const { config, debug = false, collection, targets, warn } = rules
  const asked = given['tracePropagationTargets']
  if (targets === undefined && Array.isArray(asked) && asked.length > 0) {
    warn(
      'tacet: the SDK option `tracePropagationTargets` is left out: say it in the second argument of `guard`',
    )
  }
  return {
    environment: given['environment'] ?? config.environment,
    release: given['release'] ?? config.release ?? '',
    tracesSampleRate: given['tracesSampleRate'] ?? config.tracesSampleRate,
    debug: given['debug'] ?? debug,
    // To version 10 `sendDefaultPii` says the same, but is heard only when this is absent.
    ...(given['sendDefaultPii'] === true
      ? {}
      : { dataCollection: { ...collection, ...objectOf(given['dataCollection']) } }),
    spotlight: false,
    tracePropagationTargets: [...(targets ?? [])],
    propagateTraceparent: false,
    ...guardedIntegrations(given, rules),
    transport: (options: O) =>
      lateTransport({
        most: rules.mostWaiting,
        load: () => rules.load(options),
        onFailure: (error) => warn(`tacet: nothing is sent: ${rules.reasonOf(error)}`),
        recordDroppedEvent: options.recordDroppedEvent,
      }),
  }
}

function objectOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
