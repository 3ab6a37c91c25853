import type { Send } from '../envelope.ts'

/** A transport of the SDK, in both majors. */
export interface Transport {
  send: Send
  flush(timeout?: number): PromiseLike<boolean>
}

/** How a transport is waited for. */
interface Arrival {
  /** Begins at once. */
  readonly load: () => Promise<Transport>
  /** Told why it cannot be had. */
  readonly onFailure: (error: unknown) => void
  /** The SDK's own count of what was dropped. */
  readonly recordDroppedEvent: (reason: string, category: string) => void
  /**
   * How many envelopes may wait.
   * @default 64, as many as the SDK's own transport lets wait
   */
  readonly most?: number | undefined
}

/**
 * A transport that is still being loaded, since a module cannot be had synchronously. What is sent
 * waits in memory meanwhile, in order and bounded. When loading fails, nothing leaves and nothing
 * throws.
 */
export function lateTransport({
  load,
  onFailure,
  recordDroppedEvent,
  most = 64,
}: Arrival): Transport {
  const loaded = load().catch((error: unknown): void => {
    onFailure(error)
  })
  let waiting = 0
  return {
    async send(envelope) {
      if (waiting >= most) {
        recordDroppedEvent('queue_overflow', 'error')
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
