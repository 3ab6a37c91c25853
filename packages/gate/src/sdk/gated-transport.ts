import type { Send } from '../envelope.ts'
import type { Transport } from './late-transport.ts'

/**
 * A transport with a gate in front of it; nothing may stand in front of the gate. Its methods are
 * called as methods, since an app's own transport may be an instance of a class.
 *
 * @param transport What the app's or the SDK's factory made.
 * @throws When that is no transport: a factory of an app's own may give back anything.
 */
export function gatedTransport(transport: Transport, guard: (send: Send) => Send): Transport {
  if (!transport?.send) {
    // A promise is none either, and one that rejects unheard would end the process.
    Promise.resolve(transport).catch(() => {})
    throw new Error('tacet: the option `transport` made none')
  }
  return { send: guard(transport.send.bind(transport)), flush: transport.flush.bind(transport) }
}
