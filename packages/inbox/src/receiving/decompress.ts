import { promisify } from 'node:util'
// As a whole: Node 20 has no zstd, and naming a missing export would stop the module from loading.
import zlib from 'node:zlib'

/** A body with its content encodings taken off. */
export interface Decompressed {
  /** What could be decoded; everything before the place where decoding failed. */
  readonly bytes: Uint8Array
  /** Whether the limit cut the body, so that not all of it was seen. */
  readonly truncated: boolean
  /** Why the body could not be decoded in full. */
  readonly error?: string
}

type Decoder = (bytes: Uint8Array, limit: number, partial: boolean) => Promise<Uint8Array>

const gunzip = promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.gunzip)
const inflate = promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.inflate)
const inflateRaw = promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.inflateRaw)
const brotli = promisify<Uint8Array, zlib.BrotliOptions, Uint8Array>(zlib.brotliDecompress)

const { constants } = zlib
const zlibOptions = (limit: number, partial: boolean): zlib.ZlibOptions => ({
  maxOutputLength: limit,
  finishFlush: partial ? constants.Z_SYNC_FLUSH : constants.Z_FINISH,
})

// A map, since a sender may call its encoding `constructor`.
const decoders: ReadonlyMap<string, Decoder> = new Map(
  Object.entries<Decoder>({
    gzip: (bytes, limit, partial) => gunzip(bytes, zlibOptions(limit, partial)),
    // Half of the world sends raw deflate under this name (RFC 9110, 8.4.1.2).
    deflate: (bytes, limit, partial) =>
      (((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, zlibOptions(limit, partial)),
    br: (bytes, limit, partial) =>
      brotli(bytes, {
        maxOutputLength: limit,
        finishFlush: partial ? constants.BROTLI_OPERATION_FLUSH : constants.BROTLI_OPERATION_FINISH,
      }),
    ...(typeof zlib.zstdDecompress === 'function' && {
      zstd: (bytes: Uint8Array, limit: number, partial: boolean) =>
        promisify<Uint8Array, zlib.ZstdOptions, Uint8Array>(zlib.zstdDecompress)(bytes, {
          maxOutputLength: limit,
          finishFlush: partial ? constants.ZSTD_e_flush : constants.ZSTD_e_end,
        }),
    }),
  }),
)

/**
 * Takes off the encodings of a `Content-Encoding` header, last applied first. Never throws.
 *
 * @param limit Bytes a body may grow to; a longer one is cut and marked `truncated`.
 */
export async function decompress(
  raw: Uint8Array,
  contentEncoding: string,
  limit: number,
): Promise<Decompressed> {
  const encodings = contentEncoding
    .split(',')
    .map((name) => name.trim().toLowerCase().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity')

  let bytes = raw
  for (const name of encodings.toReversed()) {
    const decode = decoders.get(name)
    if (!decode) return { bytes, truncated: false, error: 'the content encoding is not known' }
    try {
      bytes = await decode(bytes, limit, false)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        return tooLarge(new Uint8Array(), limit)
      }
      // Bytes of a cut body did arrive, so they are evidence too.
      const start = await decode(bytes, limit, true).catch(() => new Uint8Array())
      return { bytes: start, truncated: false, error: `the body is not valid ${name}` }
    }
  }
  return bytes.length > limit
    ? tooLarge(bytes.subarray(0, limit), limit)
    : { bytes, truncated: false }
}

const tooLarge = (bytes: Uint8Array, limit: number): Decompressed => ({
  bytes,
  truncated: true,
  error: `the body grows beyond ${limit} bytes`,
})
