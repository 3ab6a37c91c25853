// Present in every supported runtime, but not in the language's own library of types.
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array<ArrayBuffer>
  encodeInto(text: string, into: Uint8Array): { read: number; written: number }
}

const encoder = new TextEncoder()

// Every payload is measured, so measuring must not allocate; most payloads fit in here at once.
const scratch = new Uint8Array(32_768)

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** Bytes of a payload as it will stand on the wire. */
export function byteLength(payload: Uint8Array | string): number {
  if (typeof payload !== 'string') return payload.byteLength
  let bytes = 0
  for (let at = 0; at < payload.length;) {
    const { read, written } = encoder.encodeInto(at === 0 ? payload : payload.slice(at), scratch)
    at += read
    bytes += written
  }
  return bytes
}
