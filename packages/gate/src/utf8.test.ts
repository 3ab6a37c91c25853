import { describe, expect, it } from 'vitest'
import { byteLength, utf8 } from './utf8.ts'

describe('byteLength', () => {
  it.each(['', 'a', 'é', '€', '🎻', 'aé€🎻'])('agrees with the encoder on runs of %j', (text) => {
    for (const times of [1, 7, 5_000, 40_000]) {
      const run = text.repeat(times)
      expect(byteLength(run)).toBe(utf8(run).length)
    }
  })

  it('agrees with the encoder on halves of characters', () => {
    const text = `\ud83c${'x'.repeat(32_766)}\udfbb\ud83c`
    expect(byteLength(text)).toBe(utf8(text).length)
  })

  it('takes bytes as they are', () => {
    expect(byteLength(Uint8Array.of(255, 254))).toBe(2)
  })
})
