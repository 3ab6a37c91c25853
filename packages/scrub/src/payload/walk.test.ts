import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

const scrubber = createScrubber()
const { value, inspect } = scrubber
const filtered = '[Filtered]'

describe('values of every kind', () => {
  test('resolve as JSON would, with the usual classes written out', () => {
    const shared = { a: 1 }
    expect(
      value({
        big: 10n,
        date: new Date(0),
        never: new Date(Number.NaN),
        missing: undefined,
        nothing: null,
        call: () => 1,
        nan: Number.NaN,
        boxed: [Object('text'), Object(1), Object(true)],
        set: new Set([1, 'a']),
        map: new Map<unknown, unknown>([['a', 1]]),
        odd: new Map([[{ k: 1 }, 'v']]),
        bytes: new Uint8Array(3),
        url: new URL('https://host.test/x'),
        pattern: /x/g,
        twice: [shared, shared],
        json: { toJSON: () => ({ plain: true }) },
      }),
    ).toEqual({
      big: '10',
      date: '1970-01-01T00:00:00.000Z',
      never: null,
      nothing: null,
      nan: null,
      boxed: ['text', 1, true],
      set: [1, 'a'],
      map: { a: 1 },
      odd: [[{ k: 1 }, 'v']],
      bytes: '[Uint8Array: 3 bytes]',
      url: 'https://host.test/x',
      pattern: '/x/g',
      twice: [{ a: 1 }, { a: 1 }],
      json: { plain: true },
    })
  })

  test('errors keep name, message and stack, with causes and the errors they gather', () => {
    const cause = new TypeError('token=abc123')
    const clean = value(new AggregateError([cause], 'password=hunter2', { cause })) as Record<
      string,
      unknown
    >
    expect(clean['message']).toBe(`password=${filtered}`)
    expect(clean['cause']).toMatchObject({ name: 'TypeError', message: `token=${filtered}` })
    expect(clean['errors']).toMatchObject([{ message: `token=${filtered}` }])
    expect(JSON.stringify(clean)).not.toMatch(/hunter2|abc123/)
  })

  test('what JSON.stringify resolves late is resolved before anyone looks', () => {
    const late = {
      toJSON: () => ({ password: 'hunter2' }),
      text: Object('password=hunter2') as unknown,
    }
    expect(value({ late, text: late.text })).toEqual({
      late: { password: filtered },
      text: `password=${filtered}`,
    })
  })

  test('each getter runs once', () => {
    let reads = 0
    const seen = {
      get password() {
        reads++
        return reads === 1 ? 'hunter2' : 'other'
      },
    }
    expect(value({ seen })).toEqual({ seen: { password: filtered } })
    expect(reads).toBe(1)
  })

  test('a getter that throws costs its own property only', () => {
    const broken = {
      get bad(): string {
        throw new Error('no')
      },
      good: 1,
    }
    expect(value({ broken })).toEqual({ broken: { bad: filtered, good: 1 } })
    class Nameless {
      good = 1
      get [Symbol.toStringTag](): string {
        throw new Error('no')
      }
    }
    expect(value({ nameless: new Nameless() })).toEqual({ nameless: { good: 1 } })
    expect(value(new Nameless())).toEqual({ good: 1 })
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no')
        },
      },
    )
    expect(value({ proxy, good: 1 })).toEqual({ proxy: filtered, good: 1 })
  })

  test('what a prototype has is not read, as JSON would not', () => {
    class Field {
      own = 'kept'
    }
    Object.defineProperty(Field.prototype, 'value', {
      enumerable: true,
      get: () => {
        throw new Error('never asked')
      },
    })
    expect(
      inspect({ field: new Field(), heir: Object.create({ inherited: 1 }) as object }),
    ).toEqual({ value: { field: { own: 'kept' }, heir: {} }, findings: [] })
  })

  test('a key that repeats a hundred thousand times is one list', () => {
    const many = new URLSearchParams('a=b&'.repeat(90_000))
    expect((value({ many }) as { many: { a: string[] } }).many.a).toHaveLength(90_000)
  })

  test('cycles end, also at the root', () => {
    const node: Record<string, unknown> = { name: 'a' }
    node['self'] = node
    node['list'] = [node]
    expect(value(node)).toEqual({ name: 'a', self: '[Circular]', list: ['[Circular]'] })
  })

  test('20,000 levels and 60,000 elements are no trouble', () => {
    let deep: unknown = { password: 'hunter2' }
    for (let level = 0; level < 20_000; level++) deep = { deep }
    expect(JSON.stringify(value(deep))).not.toContain('hunter2')
    const long = Array.from({ length: 60_000 }, (_, index) => index)
    expect(value(long)).toEqual(long)
  })

  test('what lies beyond a bound does not leave', () => {
    const small = createScrubber({
      bounds: { depth: 2, stringLength: 10, nodes: 50, payloadLength: 100 },
    })
    expect(small.value({ a: { b: { c: { d: 1 } } }, s: 'x'.repeat(11) })).toEqual({
      a: { b: { c: filtered } },
      s: filtered,
    })
    expect(small.value(Array.from({ length: 60 }, () => 1))).toBe(filtered)
    expect(JSON.stringify(small.value(Array.from({ length: 20 }, () => 'abcdefgh')))).toContain(
      filtered,
    )
    expect(small.text('x'.repeat(11))).toBe(filtered)
  })

  test('a __proto__ key is a key like others', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"a":1}')
    const clean = value(hostile) as object
    expect(Object.getPrototypeOf(clean)).toBe(Object.prototype)
    expect(Object.keys(clean)).toEqual(['__proto__', 'a'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('the input is not touched, and nothing of it is in the output', () => {
    const input = Object.freeze({
      list: Object.freeze([Object.freeze({ password: 'hunter2' })]),
      a: 'b',
    })
    const clean = value(input) as { list: object[] }
    expect(input.list[0]?.password).toBe('hunter2')
    expect(clean).not.toBe(input)
    expect(clean.list).not.toBe(input.list)
  })
})
