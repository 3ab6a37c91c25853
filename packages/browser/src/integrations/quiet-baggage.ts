import { withoutTraceName } from '@tacet/gate/sdk'

/**
 * Keeps the name of a trace out of the `baggage` headers of requests to services that may be told of
 * traces. What is left is the agreement about the trace itself. Only needed where such services are named.
 */
export function quietBaggageIntegration(): { name: string; setup: typeof withoutTraceName } {
  return { name: 'QuietBaggage', setup: withoutTraceName }
}
