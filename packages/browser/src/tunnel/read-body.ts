/** An encoding that a body may have. */
export type Encoding = 'deflate' | 'gzip'

// By way of the global object: Next warns of the plain name, which its edge runtime does not have.
const Inflater: typeof globalThis.DecompressionStream | undefined = globalThis.DecompressionStream

/** Whether this runtime can take an encoding off. */
export const inflates: boolean = typeof Inflater === 'function'

/** Why there is no body. */
export type BodyProblem = 'broken' | 'too-large' | 'too-slow'

/**
 * Reads a body, and takes its encoding off, within bounds: once the limit is passed, as sent or as
 * inflated, not one chunk more is asked for.
 *
 * @param limit Bytes, as sent and as inflated.
 * @param ms Milliseconds until it has to be there.
 */
export async function readBody(
  body: ReadableStream<Uint8Array>,
  encoding: Encoding | undefined,
  limit: number,
  ms: number,
): Promise<BodyProblem | Uint8Array<ArrayBuffer>> {
  const sent = await collect(body, limit, ms)
  if (typeof sent === 'string' || encoding === undefined) return sent
  if (Inflater === undefined) return 'broken'
  // Inflated from memory, since a sender can spin out compressed bytes that unfold to nothing.
  const inflated = new Blob([sent]).stream().pipeThrough(new Inflater(encoding))
  return collect(inflated, limit, ms)
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  ms: number,
): Promise<BodyProblem | Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  let late = false
  const reader = stream.getReader()
  const leave = (): void => void reader.cancel().catch(() => {})
  const timer = setTimeout(() => {
    late = true
    leave()
  }, ms)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (late) return 'too-slow'
      if (done) return join(chunks, size)
      size += value.byteLength
      if (size > limit) {
        leave()
        return 'too-large'
      }
      chunks.push(value)
    }
  } catch {
    return late ? 'too-slow' : 'broken'
  } finally {
    clearTimeout(timer)
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
