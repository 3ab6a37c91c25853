import { gate, type GateSettings } from '@tacet/gate'
import { gatedTransport } from '@tacet/gate/sdk'
import type { MakeTransport } from '../sdk.ts'

/** Puts the gate in front of the transports of a factory. */
export function withGate(make: MakeTransport, settings: GateSettings): MakeTransport {
  return (options) => gatedTransport(make(options), (send) => gate(send, settings))
}
