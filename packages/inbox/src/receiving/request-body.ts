import type { IncomingMessage } from 'node:http'

/** The bytes of a request, as they came off the wire. */
export interface RequestBody {
  readonly bytes: Uint8Array
  /** Bytes that arrived, kept or not. */
  readonly size: number
  /** Whether more arrived than was kept. */
  readonly truncated: boolean
  /** `false` when the sender went away before the end. */
  readonly complete: boolean
}

/**
 * Reads a body to its end, keeping at most `limit` bytes. What is beyond the limit is read and
 * dropped, so that the sender gets its answer instead of a broken pipe.
 *
 * @param bytesPerSecond Reads no faster than this; `undefined` reads as fast as bytes come.
 */
export function readBody(
  request: IncomingMessage,
  limit: number,
  bytesPerSecond?: number,
): Promise<RequestBody> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let size = 0
    let kept = 0
    let pause: NodeJS.Timeout | undefined

    request.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      const room = Math.min(chunk.length, limit - kept)
      if (room > 0) {
        chunks.push(room === chunk.length ? chunk : chunk.subarray(0, room))
        kept += room
      }
      if (bytesPerSecond) {
        request.pause()
        pause = setTimeout(() => request.resume(), (chunk.length / bytesPerSecond) * 1000)
      }
    })
    const finish = (complete: boolean): void => {
      clearTimeout(pause)
      resolve({ bytes: Buffer.concat(chunks, kept), size, truncated: size > kept, complete })
    }
    request.once('end', () => finish(true))
    request.once('error', () => finish(false))
    request.once('close', () => finish(false))
  })
}
