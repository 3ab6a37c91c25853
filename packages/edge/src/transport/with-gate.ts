import type { ConfigOn } from '@tacet/config'
import { gate, type GateCounters, type GateSettings } from '@tacet/gate'
import type { Policy } from '@tacet/scrub'
import type { MakeTransport } from '../sdk.ts'
import type { Engine, Settings } from '../settings.ts'
import { warn } from '../warn.ts'

/** Makes the engine of a runtime. */
export type MakeEngine = (policy: Policy) => Promise<Engine>

/** What the gate is told, by the operator's config and the app's settings. */
export async function gateSettings(
  { backend, dsn }: ConfigOn,
  policy: Policy,
  settings: Settings,
  makeEngine: MakeEngine,
  counters: GateCounters,
): Promise<GateSettings> {
  const { allow = [], binary = {}, onReceipt, engine } = settings
  return {
    backend,
    scrubber: engine === undefined ? await makeEngine(policy) : engine(policy),
    host: dsn.host,
    allow,
    binary,
    onReceipt,
    warn,
    counters,
  }
}

/** Puts the gate in front of the transports of a factory. */
export function withGate(make: MakeTransport, settings: GateSettings): MakeTransport {
  return (options) => {
    const transport = make(options)
    return {
      send: gate(transport.send.bind(transport), settings),
      flush: (timeout) => transport.flush(timeout),
    }
  }
}
