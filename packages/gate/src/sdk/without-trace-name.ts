/** As much of an SDK's client as this file uses. */
interface Client {
  on(hook: 'createDsc', listener: (context: object) => void): unknown
}

/**
 * Keeps the name of a trace out of the `baggage` headers of requests to services that may be told of
 * traces: they are the app's own requests, which pass no gate.
 */
export function withoutTraceName(client: Client): void {
  client.on('createDsc', (context) => {
    // A context may come by more than once, and version 10 writes the name once more after this.
    Object.defineProperty(context, 'transaction', {
      get: () => undefined,
      set: () => {},
      configurable: true,
    })
  })
}
