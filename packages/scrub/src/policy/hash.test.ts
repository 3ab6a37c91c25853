import { createHash, createHmac as nodeHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createHmac, hashText } from './hash.ts'

const texts = ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'ü€😀'.repeat(40)]

test.each(texts)('hashes like any other SHA-256: %#', (text) => {
  expect(hashText(text)).toBe(createHash('sha256').update(text).digest('hex'))
})

test.each(['k', 'key'.repeat(40)])('is the HMAC that others compute with the key %#', (key) => {
  for (const text of texts) {
    expect(createHmac(key)(text)).toBe(nodeHmac('sha256', key).update(text).digest('hex'))
  }
})
