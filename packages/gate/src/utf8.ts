// Present in every supported runtime, but neither in the language library nor in a shared type package.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }

const encoder = new TextEncoder()

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** UTF-8 bytes of a payload as it will stand on the wire. */
export function byteLength(payload: Uint8Array | string): number {
  return typeof payload === 'string' ? encoder.encode(payload).length : payload.byteLength
}
