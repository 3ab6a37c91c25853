import { describe, expect, it } from 'vitest'
import { countByRule, findMarks } from './marks.ts'

describe('findMarks', () => {
  it('reads remarks where the mirror has them', () => {
    const event = {
      message: 'card [Filtered] of [Filtered]',
      user: { email: null },
      tags: [['release', '[Filtered]']],
      _meta: {
        message: { '': { rem: [['card', 's', 5, 15]], len: 40 } },
        user: {
          email: { '': { rem: [['key:email', 'x']] } },
          name: { '': { rem: [['pii', 'm']] } },
        },
        tags: { 0: { 1: { '': { rem: [['own-secret', 'p', 0, 10]] } } } },
      },
    }
    expect(findMarks(event)).toEqual([
      { path: ['message'], rule: 'card', method: 'replaced', range: [5, 15] },
      { path: ['message'], method: 'removed', range: [19, 29] },
      { path: ['user', 'email'], rule: 'key:email', method: 'removed' },
      { path: ['user', 'name'], rule: 'pii', method: 'masked' },
      { path: ['tags', 0, 1], rule: 'own-secret', method: 'pseudonymised', range: [0, 10] },
    ])
  })

  it('finds markers without a remark, in values and in keys', () => {
    expect(findMarks({ items: [{ body: 'x [Filtered]', 'k [Filtered]': 1 }] })).toEqual([
      { path: ['items', 0, 'k [Filtered]'], inKey: true, method: 'removed', range: [2, 12] },
      { path: ['items', 0, 'body'], method: 'removed', range: [2, 12] },
    ])
  })

  it('finds the marker in a payload that is text', () => {
    expect(findMarks('a [Filtered]')).toEqual([{ path: [], method: 'removed', range: [2, 12] }])
  })

  it('reads a mirror further down, as containers of spans and logs have it', () => {
    const payload = {
      items: [{ body: '[Filtered]', _meta: { body: { '': { rem: [['jwt', 's']] } } } }],
    }
    expect(findMarks(payload)).toEqual([
      { path: ['items', 0, 'body'], rule: 'jwt', method: 'replaced' },
    ])
  })

  it.each([
    null,
    42,
    new Uint8Array([1]),
    { _meta: null },
    { _meta: { '': { rem: 7 } } },
    { _meta: { a: { '': { rem: [null, 'x', []] } } } },
    JSON.parse('{"_meta":{"__proto__":{"":{"rem":[]}}},"__proto__":{"a":1}}'),
  ])('takes a payload of any shape: %j', (payload) => {
    expect(() => findMarks(payload)).not.toThrow()
  })

  it('takes a payload of any depth', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"[Filtered]"${']'.repeat(100_000)}`)
    expect(() => findMarks(deep)).not.toThrow()
  })
})

describe('countByRule', () => {
  it('counts places by rule', () => {
    const marks = findMarks({
      a: '[Filtered]',
      b: 'x',
      _meta: {
        b: {
          '': {
            rem: [
              ['jwt', 'x'],
              ['jwt', 'x'],
            ],
          },
        },
      },
    })
    expect({ ...countByRule(marks) }).toEqual({ '': 1, jwt: 2 })
  })
})
