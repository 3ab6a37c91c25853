import { withoutTraceName } from '@tacet/gate/sdk'

/** As much of the SDK's client as this file uses. */
interface Client {
  on(hook: 'createDsc', listener: (context: object) => void): unknown
  on(hook: 'spanStart', listener: (span: object) => void): unknown
}

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
