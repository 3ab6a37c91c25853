/** As much of the SDK's client as this file uses. */
interface Client {
  on(hook: 'createDsc', listener: (context: object) => void): unknown
}

interface QuietBaggage {
  readonly name: string
  setup(client: Client): void
}

/**
 * Keeps the name of a trace out of the `baggage` headers of requests to services that may be told of
 * traces: they are the app's own requests, which pass no gate. What is left is the agreement about
 * the trace itself. Only needed where such services are named.
 */
export function quietBaggageIntegration(): QuietBaggage {
  return {
    name: 'QuietBaggage',
    setup: (client) => {
      client.on('createDsc', (context) => {
        Object.defineProperty(context, 'transaction', neverKept)
      })
    },
  }
}

// A context may come by more than once.
const neverKept = { get: () => undefined, set: () => {}, configurable: true } as const
