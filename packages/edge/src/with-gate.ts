import type { ConfigOn } from '@tacet/config'
import { gate, type GateCounters, type GateSettings } from '@tacet/gate'
import type { Policy } from '@tacet/scrub'
import { createEngine } from './engine.ts'
import type { MakeTransport } from './sdk.ts'
import type { Settings } from './settings.ts'
import { warn } from './warn.ts'

/** What the gate is told, by the operator's config and the app's settings. */
export function gateSettings(
  config: ConfigOn,
  policy: Policy,
  { allow = [], binary = {}, onReceipt }: Settings,
  counters: GateCounters,
): GateSettings {
  const { backend, dsn } = config
  return {
    backend,
    scrubber: createEngine(policy),
    host: dsn.host,
    allow,
    binary,
    onReceipt,
    warn,
    counters,
  }
}

/** Puts the gate in front of a transport. Nothing may stand in front of the gate. */
export function withGate(make: MakeTransport, settings: GateSettings): MakeTransport {
  return (options) => {
    const transport = make(options)
    return { send: gate(transport.send, settings), flush: (timeout) => transport.flush(timeout) }
  }
}
