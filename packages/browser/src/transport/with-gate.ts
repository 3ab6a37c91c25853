import type { GateSettings, Send } from '@tacet/gate'
import type { Tools } from '@tacet/gate/bare'
import type { MakeTransport } from '../sdk.ts'

/** A door for envelopes: the bare one, or the one that writes receipts. */
export type Gate = (send: Send, settings: GateSettings, tools: Tools) => Send

/**
 * Puts a gate in front of a transport; queues and stores stand behind it.
 *
 * @param tools What the bare gate is given to work with; the full gate has all of it.
 */
export function withGate(
  gate: Gate,
  make: MakeTransport,
  settings: GateSettings,
  tools: Tools,
): MakeTransport {
  return (options) => {
    const transport = make(options)
    return {
      send: gate(transport.send.bind(transport), settings, tools),
      flush: (timeout) => transport.flush(timeout),
    }
  }
}
