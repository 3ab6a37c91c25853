import { guardScopes, type TraceContext, withoutTraceName } from '@tacet/gate/sdk'
import { agreementIn, isAgreement } from '@tacet/telemetry/work'

/** As much of the SDK's client as this file uses. */
interface Client {
  on(hook: 'createDsc', listener: (context: object) => void): unknown
}

/** What the SDK keeps for all its copies in a process, by version. */
type Carrier = Readonly<Record<string, { readonly acs?: ContextStrategy } | undefined>>
interface ContextStrategy {
  continueTrace?(headers: { readonly baggage?: unknown }, callback: unknown): unknown
  getCurrentScope(): object
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
 * Version 11 keeps the entries in a scope. Version 10 keeps them in OpenTelemetry's context, where its
 * `continueTrace` puts them, or for requests its propagator, whose registry is
 * https://github.com/open-telemetry/opentelemetry-js/blob/main/api/src/internal/global-utils.ts
 */
export function quietBaggageIntegration(): { name: string; setup(client: Client): void } {
  return {
    name: 'QuietBaggage',
    setup(client) {
      withoutTraceName(client)
      // Both are put in place at the end of `init`; no request can come in before that.
      queueMicrotask(() => {
        guardContinuing()
        guardPropagator()
      })
    },
  }
}

function guardContinuing(): void {
  const copies = Object.values((globalThis as { __SENTRY__?: Carrier }).__SENTRY__ ?? {})
  for (const strategy of copies.flatMap((copy) => copy?.acs ?? [])) {
    const continueTrace = strategy.continueTrace?.bind(strategy)
    if (continueTrace === undefined) guardScopes(strategy.getCurrentScope(), keepAgreement)
    else {
      strategy.continueTrace = (headers, callback) =>
        continueTrace({ ...headers, baggage: agreementIn(headers.baggage) }, callback)
    }
  }
}

function keepAgreement(context: TraceContext): TraceContext {
  const entries = context.dsc ?? {}
  for (const [key, value] of Object.entries(entries)) {
    if (!isAgreement(key, value)) delete entries[key]
  }
  return context
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
