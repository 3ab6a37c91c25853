import { gate, type GateSettings } from '@tacet/gate'
import type { MakeTransport } from '../sdk.ts'

/**
 * Puts the gate in front of the transports of a factory; nothing may stand in front of the gate. A
 * transport's methods are called as methods, since an app's own may be an instance of a class.
 *
 * @returns A factory that throws when an app's own factory made no transport.
 */
export function withGate(make: MakeTransport, settings: GateSettings): MakeTransport {
  return (options) => {
    const transport = make(options)
    if (typeof transport?.send !== 'function') {
      // A promise is none either, and one that rejects unheard would end the process.
      Promise.resolve(transport).catch(() => {})
      throw new Error('tacet: the option `transport` made no transport (it must be synchronous)')
    }
    return {
      send: gate(transport.send.bind(transport), settings),
      flush: (timeout) => transport.flush(timeout),
    }
  }
}
