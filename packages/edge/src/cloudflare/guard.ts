import type { Env } from '@tacet/config'
import { guardWith } from '../guard-with.ts'
import { leanEngine } from '../lean-engine.ts'
import type { Settings } from '../settings.ts'

/** What decides about a guarded worker: the settings of `start`, and the bindings. */
export interface GuardSettings extends Settings {
  /** The bindings of the invocation; without them only `settings.dsn` or `options.dsn` turn on. */
  readonly env?: Env
}

/**
 * Makes the options of a worker that is wrapped by the SDK itself safe: whatever they turn on, only
 * what passed the gate leaves. Without a DSN, or with a kill switch set, they keep the SDK as quiet
 * as it can be; the SDK starts a client for each invocation all the same. Off is free with
 * `withTelemetry` alone.
 *
 * @param options What the app would return to `Sentry.withSentry`.
 * @param settings As for `withTelemetry`, and the bindings.
 * @returns Options of the same type. Never throws.
 *
 * @example
 * export default Sentry.withSentry((env) => guard({ tracesSampleRate: 0.1 }, { env }), handler)
 */
export function guard<Options extends object>(
  options: Options,
  settings: GuardSettings = {},
): Options {
  return guardWith(options, settings, {
    env: () => settings.env ?? {},
    makeEngine: leanEngine,
    async loadTransport() {
      const { workerTransport } = await import('./sentry/transport.ts')
      return workerTransport(settings)
    },
  })
}
