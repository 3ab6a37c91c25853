import { ownReason } from '@tacet/telemetry/connect'
import type { Transport, TransportOptions } from '../sdk.ts'
import { warn } from '../warn.ts'

/** As many as the SDK's own transport lets wait. */
const maxWaiting = 64

/**
 * A transport whose code is still on its way. What is sent waits in memory meanwhile, in order and
 * bounded; when loading fails, nothing leaves and nothing throws.
 */
export function lateTransport(
  options: TransportOptions,
  load: () => Promise<Transport>,
): Transport {
  const loaded = load().catch((error: unknown) => {
    const why = ownReason(error) ?? 'the gate failed to load (check network and CSP)'
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
      return transport ? transport.send(envelope) : {}
    },
    // It waits for the same promise, later than what was sent before, and so goes on after it.
    flush: async (timeout) => (await loaded)?.flush(timeout) ?? false,
  }
}
