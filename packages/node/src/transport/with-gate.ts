import { gate, type GateSettings } from '@tacet/gate'
import type { MakeTransport } from '../sdk.ts'

/** Puts the gate in front of a transport. Nothing may stand in front of the gate. */
export function withGate(make: MakeTransport, settings: GateSettings): MakeTransport {
  return (options) => {
    const transport = make(options)
    return { send: gate(transport.send, settings), flush: (timeout) => transport.flush(timeout) }
  }
}
