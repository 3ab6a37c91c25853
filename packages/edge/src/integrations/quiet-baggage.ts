import { guardScopes, withoutTraceName } from '@tacet/gate/sdk'

/** As much of the SDK's client as this file uses. */
interface Client {
  on(hook: 'createDsc', listener: (context: object) => void): unknown
  on(hook: 'spanStart', listener: (span: object) => void): unknown
}

/** What the SDK keeps for all its copies in an isolate, by version. */
type Carrier = Readonly<Record<string, { readonly acs?: { getCurrentScope(): object } }>>

/** An integration that looks at the client when it is made. */
interface QuietBaggage {
  readonly name: string
  setup(client: Client): void
}

/**
 * Keeps the name of a trace, and what callers wrote into their `baggage` headers, out of the headers
 * of requests to services that may be told of traces: they are the app's own requests, which pass no
 * gate. Only needed where such services are named.
 */
export function quietBaggageIntegration(): QuietBaggage {
  return {
    name: 'QuietBaggage',
    setup(client) {
      withoutTraceName(client)
      client.on('spanStart', dropForeignContext)
      const copies = (globalThis as unknown as { __SENTRY__: Carrier }).__SENTRY__
      for (const { acs } of Object.values(copies)) {
        // A trace that the app itself goes on with is kept in a scope, where requests outside of spans read it.
        if (acs) guardScopes(acs.getCurrentScope(), (context) => ({ ...context, dsc: undefined }))
      }
    },
  }
}

/**
 * The SDK keeps a context from outside with the span that goes on with it, by defining a property and
 * minding nothing if that fails. Then it makes a context of its own for the same trace.
 *
 * Source: `freezeDscOnSpan` of `@sentry/core` 10.75 and 11.0.
 */
function dropForeignContext(span: object): void {
  Object.defineProperty(span, '_frozenDsc', { get: () => undefined, set: () => {} })
}
