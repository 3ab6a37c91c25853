/**
 * SHA-256 (FIPS 180-4) in plain, synchronous code. WebCrypto is asynchronous and missing on pages
 * without TLS, and neither cleaning nor a receipt may wait.
 */
const firstPrimes = 64
const roundConstants = new Uint32Array(firstPrimes)
const initialState = new Uint32Array(8)

/** The digest of the concatenated chunks, 32 bytes. */
export function sha256(chunks: readonly Uint8Array[]): Uint8Array {
  if (roundConstants[0] === 0) fillConstants()
  const state = initialState.slice()
  const schedule = new Uint32Array(64)
  const message = padded(chunks)
  for (let at = 0; at < message.byteLength; at += 64) compress(state, schedule, message, at)
  const digest = new DataView(new ArrayBuffer(32))
  for (const [index, word] of state.entries()) digest.setUint32(index * 4, word)
  return new Uint8Array(digest.buffer)
}

/** The chunks, a one bit, zeros up to eight bytes before a block's end, and the length in bits. */
function padded(chunks: readonly Uint8Array[]): DataView {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const bytes = new Uint8Array(Math.ceil((length + 9) / 64) * 64)
  let end = 0
  for (const chunk of chunks) {
    bytes.set(chunk, end)
    end += chunk.length
  }
  bytes[end] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(length / 0x2000_0000))
  view.setUint32(bytes.length - 4, (length << 3) >>> 0)
  return view
}

function compress(state: Uint32Array, w: Uint32Array, message: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = message.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const near = w[i - 2]!
    const far = w[i - 15]!
    const nearMix = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10)
    const farMix = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)
    w[i] = (nearMix + w[i - 7]! + farMix + w[i - 16]!) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let i = 0; i < 64; i++) {
    const eMix = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const aMix = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const first = (h + eMix + ((e & f) ^ (~e & g)) + roundConstants[i]! + w[i]!) | 0
    const second = (aMix + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  const sums: Eight = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = state[i]! + sums[i]!
}

type Eight = [number, number, number, number, number, number, number, number]

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

/**
 * The constants are the fractional parts of the square and cube roots of the first primes. They are
 * computed at the first use, so that merely importing this file costs nothing.
 */
function fillConstants(): void {
  const primes: number[] = []
  for (let n = 2; primes.length < firstPrimes; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  for (const [index, prime] of primes.entries()) {
    roundConstants[index] = fraction(Math.cbrt(prime))
    if (index < 8) initialState[index] = fraction(Math.sqrt(prime))
  }
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 0x1_0000_0000)
}
