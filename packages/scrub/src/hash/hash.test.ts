import { createHash, createHmac as nodeHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createHmac, hashBytes, hashText } from './hash.ts'

const texts = ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'ü€😀'.repeat(40)]

test.each(texts)('hashes like any other SHA-256: %#', (text) => {
  expect(hashText(text)).toBe(createHash('sha256').update(text).digest('hex'))
})

test.each(['k', 'key'.repeat(40)])('is the HMAC that others compute with the key %#', (key) => {
  for (const text of texts) {
    expect(createHmac(key)(text)).toBe(nodeHmac('sha256', key).update(text).digest('hex'))
  }
})

test('agrees with the platform at every length around a block border', () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256)
    expect(hashBytes([bytes]), `${length} bytes`).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
  }
})

test('hashes chunks as if they were one', () => {
  const chunks = ['', 'a'.repeat(63), 'b', 'c'.repeat(130), ''].map((text) => Buffer.from(text))
  expect(hashBytes(chunks)).toBe(createHash('sha256').update(Buffer.concat(chunks)).digest('hex'))
})

test('hashes a megabyte', () => {
  const bytes = new Uint8Array(1_048_577).fill(0x61)
  expect(hashBytes([bytes])).toBe(createHash('sha256').update(bytes).digest('hex'))
})
