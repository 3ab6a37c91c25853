import { gate, type GateSettings } from '@tacet/gate'
import { withoutRefused, type Transport } from '@tacet/gate/sdk'
import { refused } from '../integrations/integrations.ts'
import type { SdkScope } from '../sdk.ts'

/** As much of a client as this file uses; the SDK calls `setClient` before it runs integrations. */
interface Client {
  getTransport(): Transport | undefined
  getOptions(): {
    enabled?: boolean
    integrations: readonly unknown[]
    tracePropagationTargets?: unknown
  }
}

interface Scopes {
  setClient(client: Client | undefined): unknown
}

/**
 * Guards the clients that the SDK is given later. An app that calls `Sentry.init` although telemetry
 * was started has one of its own from then on, to which the facade's calls go as well: it sends
 * through the same gate, tells no service of traces but those that were named, and runs no
 * integration that sends past a transport. A client that cannot be guarded is switched off.
 *
 * @param scope Any scope; all have their methods in common.
 * @param own Telemetry's client, which passes the gate; the SDK gives it to the scope of each request.
 * @param rules The gate's.
 * @param targets Services that may be told of traces.
 */
export function guardLaterClients(
  scope: SdkScope,
  own: object,
  rules: GateSettings,
  targets: readonly unknown[],
  warn: (line: string) => void,
): void {
  const scopes = Object.getPrototypeOf(scope) as Scopes
  const { setClient } = scopes
  const guarded = new WeakSet([own])
  scopes.setClient = function (client) {
    if (client !== undefined && !guarded.has(client)) {
      guarded.add(client)
      warn(
        'tacet: Sentry.init was called after telemetry was started: what it sends passes the gate (call it with `guard`, or not at all)',
      )
      makeSafe(client, rules, targets)
    }
    return setClient.call(this, client)
  }
}

function makeSafe(client: Client, rules: GateSettings, targets: readonly unknown[]): void {
  const options = client.getOptions()
  try {
    options.tracePropagationTargets = [...targets]
    options.integrations = withoutRefused(options.integrations, refused, () => {})
    const transport = client.getTransport()
    if (transport !== undefined) transport.send = gate(transport.send.bind(transport), rules)
  } catch {
    options.enabled = false
  }
}
