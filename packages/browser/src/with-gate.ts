import type { GateSettings, Send } from '@tacet/gate'
import type { MakeTransport } from './sdk.ts'

/** A door for envelopes: the bare one, or the one that writes receipts. */
export type Gate = (send: Send, settings: GateSettings) => Send

/** Puts a gate in front of a transport; queues and stores stand behind it. */
export function withGate(gate: Gate, make: MakeTransport, settings: GateSettings): MakeTransport {
  return (options) => {
    const transport = make(options)
    return { send: gate(transport.send, settings), flush: (timeout) => transport.flush(timeout) }
  }
}
