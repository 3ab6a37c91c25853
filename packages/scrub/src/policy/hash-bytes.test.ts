import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { hashBytes } from './hash.ts'

it('agrees with the platform at every length around a block border', () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256)
    expect(hashBytes([bytes]), `${length} bytes`).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    )
  }
})

it('hashes chunks as if they were one', () => {
  const chunks = ['', 'a'.repeat(63), 'b', 'c'.repeat(130), ''].map((text) => Buffer.from(text))
  expect(hashBytes(chunks)).toBe(createHash('sha256').update(Buffer.concat(chunks)).digest('hex'))
})

it('hashes a megabyte', () => {
  const bytes = new Uint8Array(1_048_577).fill(0x61)
  expect(hashBytes([bytes])).toBe(createHash('sha256').update(bytes).digest('hex'))
})
