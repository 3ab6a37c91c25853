import { ownReason } from '@tacet/telemetry/connect'
import type { Transport, TransportOptions } from '../sdk.ts'
import { warn } from '../warn.ts'

/** As many as the SDK's own transport lets wait. */
const maxWaiting = 64

/**
 * A transport that is still being loaded, since an ES module cannot be had synchronously. What is
 * sent waits in memory meanwhile, in order and bounded; when loading fails, nothing leaves and no flush throws.
 */
export function lateTransport(
  options: TransportOptions,
  load: () => Promise<Transport>,
): Transport {
  const loaded = load()
  loaded.catch((error: unknown) => {
    const why = ownReason(error) ?? 'the gate could not be set up (is @sentry/node installed?)'
    warn(`tacet: nothing is sent: ${why}`)
  })
  let waiting = 0
  return {
    async send(envelope) {
      if (waiting >= maxWaiting) {
        options.recordDroppedEvent('queue_overflow', 'error')
        return {}
      }
      waiting += 1
      const transport = await loaded
      waiting -= 1
      return transport.send(envelope)
    },
    // It waits for the same promise, later than what was sent before, and so goes on after it.
    flush: (timeout) =>
      loaded.then(async (transport) => transport.flush(timeout)).catch(() => false),
  }
}
