import { withoutTraceName } from '@tacet/gate/sdk'
import { agreementIn, isAgreement } from '@tacet/telemetry/work'

/** As much of the SDK's client as this file uses. */
interface Client {
  on(hook: 'createDsc', listener: (context: object) => void): unknown
  on(hook: 'httpServerRequest', listener: () => void): unknown
  readonly asyncLocalStorageLookup?: {
    readonly asyncLocalStorage?: { getStore(): unknown }
  }
}

interface Propagator {
  extract(context: unknown, carrier: unknown, getter: Getter): unknown
}

interface Getter {
  get(carrier: unknown, key: string): unknown
}

/**
 * Keeps the name of a trace, and what callers wrote into their `baggage` headers, out of the headers
 * of requests to services that may be told of traces: they are the app's own requests, which pass no
 * gate. The SDK copies every `sentry-` entry, whatever it says. What is left is the agreement about
 * the trace itself. Only needed where such services are named.
 *
 * Version 11 keeps the entries in the scope of the request. Version 10 reads them through
 * OpenTelemetry's propagator, whose registry is
 * https://github.com/open-telemetry/opentelemetry-js/blob/main/api/src/internal/global-utils.ts
 */
export function quietBaggageIntegration(): { name: string; setup(client: Client): void } {
  return {
    name: 'QuietBaggage',
    setup(client) {
      withoutTraceName(client)
      client.on('httpServerRequest', () => {
        const entries = samplingContextOf(
          client.asyncLocalStorageLookup?.asyncLocalStorage?.getStore(),
        )
        for (const [key, value] of Object.entries(entries)) {
          if (!isAgreement(key, value)) delete entries[key]
        }
      })
      // The propagator is registered at the end of `init`; no request can come in before that.
      queueMicrotask(guardPropagator)
    },
  }
}

function samplingContextOf(store: unknown): Record<string, unknown> {
  const { scope } = (store ?? {}) as {
    scope?: { getPropagationContext(): { dsc?: Record<string, unknown> } }
  }
  return scope?.getPropagationContext().dsc ?? {}
}

function guardPropagator(): void {
  const registry = (globalThis as { [otelRegistry]?: { propagation?: Propagator } })[otelRegistry]
  const propagator = registry?.propagation
  if (propagator === undefined) return
  const extract = propagator.extract.bind(propagator)
  propagator.extract = (context, carrier, getter) =>
    extract(context, carrier, {
      ...getter,
      get: (from, key) => {
        const value = getter.get(from, key)
        return key === 'baggage' ? agreementIn(value) : value
      },
    })
}

const otelRegistry = Symbol.for('opentelemetry.js.api.1')
