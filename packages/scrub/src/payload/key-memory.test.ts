import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { keyEntryOf } from './key-entry.ts'
import { createKeyMemory } from './key-memory.ts'

describe('what is known of places', () => {
  test('one key at two places is two entries that say the same of the key', () => {
    const keys = createKeyMemory((key) => keyEntryOf(key))
    const placeBelow = (parent: string): unknown => {
      const above = keys.recallBehind(keys.below(keys.root()), parent)
      keys.below(above)
      return keys.recallBehind(keys.below(above), 'type')
    }
    keys.below(keys.root())
    const [ofError, ofFrame] = [placeBelow('error'), placeBelow('frame')]
    expect(ofError).not.toBe(ofFrame)
    expect(placeBelow('error')).toBe(ofError)
    expect(ofError).toMatchObject({ key: 'type', isPlain: true })
  })

  test('keys that are data make no memory of what stands below them', () => {
    const keys = createKeyMemory((key) => keyEntryOf(key))
    const above = keys.below(keys.root())
    const heads = ['cart-17', 'cart-18'].map((key) => keys.below(keys.recallBehind(above, key)))
    expect(heads[0]).toBe(heads[1])
  })

  test('what a key says together with the one above it is told of these two alone', () => {
    const { value } = createScrubber()
    const below = (key: string): unknown => ({ [key]: { pass: 'hunter' } })
    for (const key of ['row', 'smtp', 'mountain', 'smtp', 'row', 'smtp', 'row']) {
      const kept = key === 'smtp' ? { smtp: { pass: '[Filtered]' } } : below(key)
      expect(value(below(key))).toEqual(kept)
    }
  })

  test('with more places than traffic has the memory begins anew', () => {
    const keys = createKeyMemory((key) => keyEntryOf(key))
    const root = keys.root()
    keys.below(root)
    let before = keys.below(root)
    for (let index = 0; index < 20_000; index++) before = keys.recallBehind(before, `k${index}`)
    expect(keys.root()).not.toBe(root)
  })

  test('a text that was clean at its place goes once it is registered, also in the midst of a payload', () => {
    const scrubber = createScrubber()
    const secret = ['Wahn', 'fried-11'].join('')
    const payload = (): unknown => ({ job: { name: secret, host: { name: secret } } })
    for (let round = 0; round < 8; round++) expect(scrubber.value(payload())).toEqual(payload())
    const late = {
      get first() {
        scrubber.registerSecret(secret)
        return 'x'
      },
      job: { name: secret, host: { name: secret } },
    }
    expect(JSON.stringify(scrubber.value(late))).not.toContain(secret)
    expect(JSON.stringify(scrubber.value(payload()))).not.toContain(secret)
  })
})
