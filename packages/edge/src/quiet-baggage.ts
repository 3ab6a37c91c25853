import { isAgreement } from '@tacet/telemetry/work'

/** As much of the SDK's client as this file uses. */
interface Client {
  on(hook: 'createDsc', listener: (context: Record<string, unknown>) => void): unknown
  on(hook: 'spanStart', listener: (span: object) => void): unknown
}

/**
 * Keeps the name of a trace, and what a caller wrote into a `baggage` header, out of the headers of
 * requests to services that may be told of traces: they are the app's own requests, which pass no
 * gate. Only needed where such services are named.
 *
 * Both majors announce a trace's context when they make it; one that came from outside they keep with
 * the span that goes on with it.
 */
export function quietBaggageIntegration(): { name: string; setup(client: Client): void } {
  return {
    name: 'QuietBaggage',
    setup(client) {
      client.on('createDsc', (context) => {
        delete context['transaction']
      })
      client.on('spanStart', (span) => {
        const context: unknown = Reflect.get(span, '_frozenDsc')
        if (typeof context !== 'object' || context === null) return
        for (const [key, value] of Object.entries(context)) {
          if (!isAgreement(key, value)) Reflect.deleteProperty(context, key)
        }
      })
    },
  }
}
