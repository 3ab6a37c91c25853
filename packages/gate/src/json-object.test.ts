import { describe, expect, it } from 'vitest'
import { compact, field, isJsonObject } from './json-object.ts'

describe('field', () => {
  it('reads objects and arrays', () => {
    expect(field({ a: 1 }, 'a')).toBe(1)
    expect(field(['x'], 0)).toBe('x')
  })

  it('reads nothing of anything else', () => {
    for (const value of [null, undefined, 'text', 7, true, () => 0]) {
      expect(field(value, 'length')).toBeUndefined()
    }
  })

  it('reads nothing where reading throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    expect(field(proxy, 'a')).toBeUndefined()
  })
})

it('isJsonObject tells objects from arrays, null and the rest', () => {
  expect([{}, [], null, 'text', undefined].map(isJsonObject)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

it('compact leaves out what is undefined and nothing else', () => {
  const members = compact({ a: undefined, b: null, c: 0, d: '' })
  expect(Object.keys(members)).toEqual(['b', 'c', 'd'])
})
