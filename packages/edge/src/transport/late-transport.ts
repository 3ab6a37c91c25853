import { ownReason } from '@tacet/telemetry/connect'
import type { Transport, TransportOptions } from '../sdk.ts'
import { warn } from '../warn.ts'

/** As many as the transport behind it lets be under way. */
const mostWaiting = 256

/**
 * A transport that is still being loaded, since a module cannot be had synchronously. What is sent
 * meanwhile waits in memory, in order and bounded. When loading fails, nothing leaves and no flush
 * throws.
 *
 * @param load Begins at once.
 */
export function lateTransport(
  options: TransportOptions,
  load: () => Promise<Transport>,
): Transport {
  const loaded = load()
  loaded.catch((error: unknown) => {
    warn(`tacet: nothing is sent: ${ownReason(error) ?? 'the gate could not be set up'}`)
  })
  let waiting = 0
  return {
    async send(envelope) {
      if (waiting === mostWaiting) {
        options.recordDroppedEvent('queue_overflow', 'error')
        return {}
      }
      waiting += 1
      try {
        return await (await loaded).send(envelope)
      } finally {
        waiting -= 1
      }
    },
    // What was sent before waits for the same promise, and so goes first.
    flush: (timeout) => loaded.then((transport) => transport.flush(timeout)).catch(() => false),
  }
}
