// SHA-256 and HMAC, because telemetry is cleaned synchronously and no runtime we support offers a
// synchronous digest under one name. FIPS 180-4 and RFC 2104.

const ROUND = new Uint32Array(64)
const FIRST = new Uint32Array(8)

/** The fractional parts of the cube and square roots of the first primes. */
function fillConstants(): void {
  let count = 0
  for (let candidate = 2; count < 64; candidate++) {
    let isPrime = true
    for (let factor = 2; factor * factor <= candidate; factor++) {
      if (candidate % factor === 0) isPrime = false
    }
    if (!isPrime) continue
    if (count < 8) FIRST[count] = (candidate ** (1 / 2) % 1) * 2 ** 32
    ROUND[count++] = (candidate ** (1 / 3) % 1) * 2 ** 32
  }
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

function sha256(message: Uint8Array): Uint8Array {
  if (ROUND[0] === 0) fillConstants()
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(padded.length - 4, message.length << 3)
  const hash = FIRST.slice()
  const words = new Uint32Array(64)
  for (let block = 0; block < padded.length; block += 64) {
    for (let index = 0; index < 64; index++) {
      words[index] = index < 16 ? view.getUint32(block + index * 4) : expanded(words, index)
    }
    compress(hash, words)
  }
  const digest = new DataView(new ArrayBuffer(32))
  hash.forEach((word, index) => digest.setUint32(index * 4, word))
  return new Uint8Array(digest.buffer)
}

function expanded(words: Uint32Array, index: number): number {
  const [a, b] = [words[index - 15] as number, words[index - 2] as number]
  const first = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
  const second = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
  return (words[index - 16] as number) + first + (words[index - 7] as number) + second
}

function compress(hash: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let index = 0; index < 64; index++) {
    const choice = (e & f) ^ (~e & g)
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const first = (h + sumE + choice + (ROUND[index] as number) + (words[index] as number)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
    hash[index] = (hash[index] as number) + word
  }
}

/** Prepares a keyed hash: HMAC-SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function createHmac(key: string): (text: string) => string {
  const bytes = utf8(key)
  const block = new Uint8Array(64)
  block.set(bytes.length > 64 ? sha256(bytes) : bytes)
  const inner = block.map((byte) => byte ^ 0x36)
  const outer = block.map((byte) => byte ^ 0x5c)
  return (text) => hex(sha256(join(outer, sha256(join(inner, utf8(text))))))
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function hashText(text: string): string {
  return hex(sha256(utf8(text)))
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** The bytes of a text in UTF-8; half a surrogate pair is written as it is. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) {
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    } else {
      const high = [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63)]
      bytes.push(...high, 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    }
  }
  return Uint8Array.from(bytes)
}
