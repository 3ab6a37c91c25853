import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../policy/policy.ts'
import { createSafeCopy } from './create-safe-copy.ts'
import { clean } from './own-engine.examples.ts'

const filtered = '[Filtered]'
const copy = createSafeCopy({ text: (text) => text.replaceAll('hush', filtered) })

test('the README shows the engine that is tested here, as the compiler saw it', () => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
  const [, code = ''] =
    /\/\/#region engine\n([^]*?)\/\/#endregion/.exec(read('own-engine.examples.ts')) ?? []
  expect(code).toContain('createSafeCopy')
  expect(read('../../README.md')).toContain(code)
})

test('an engine of ten lines cleans keys, texts and numbers, and tells where', () => {
  const findings: Finding[] = []
  const input = {
    user: { name: 'anna', password: 'x', tokens: [1, { deep: 'y' }] },
    note: 'with acme_1 in it',
    acme_2: 1,
    list: [['secret', 'z'], ['--token', 'z', '-v'], [{ name: 'token', value: 7 }]],
    late: new Map([['password', 'x']]),
  }
  expect(clean(input, findings)).toEqual({
    user: { name: 'anna', password: filtered, tokens: [filtered, { deep: filtered }] },
    note: `with ${filtered} in it`,
    [filtered]: 1,
    list: [['secret', filtered], ['--token', filtered, '-v'], [{ name: 'token', value: filtered }]],
    late: { password: filtered },
  })
  expect(findings.map(({ path }) => path.join('.'))).toEqual([
    'user.password',
    'user.tokens.0',
    'user.tokens.1.deep',
    'note',
    filtered,
    'list.0.1',
    'list.1.1',
    'list.2.0.value',
    'late.password',
  ])
  expect(findings[0]).toEqual({ path: ['user', 'password'], rule: 'acme', method: 'replace' })
})

describe('values of every kind', () => {
  test('are written out as a reader would want them', () => {
    const shared = { a: 1 }
    const form = new FormData()
    form.append('a', 'hush')
    class Order {
      readonly id = 7
      get total(): number {
        throw new Error('a method of the class, never asked')
      }
    }
    expect(
      copy({
        big: 10n,
        date: new Date(0),
        never: new Date(Number.NaN),
        missing: undefined,
        call: () => 1,
        symbol: Symbol('x'),
        [Symbol('key')]: 1,
        numbers: [Number.NaN, Infinity, -0.5],
        boxed: [Object('hush'), Object(1), Object(true)],
        set: new Set([1, 'hush']),
        map: new Map<unknown, unknown>([['hush', 1]]),
        odd: new Map([[{ k: 1 }, 'hush']]),
        bytes: [new Uint8Array(3), new ArrayBuffer(2), new DataView(new ArrayBuffer(1))],
        url: new URL('https://host.test/?hush'),
        headers: new Headers({ 'x-a': 'hush' }),
        form,
        query: new URLSearchParams('a=1&a=hush'),
        order: new Order(),
        twice: [shared, shared],
        json: { toJSON: () => ({ plain: 'hush' }) },
        bare: Object.assign(Object.create(null), { a: 'hush' }),
        holes: Object.assign([], { length: 2 }),
      }),
    ).toEqual({
      big: '10',
      date: '1970-01-01T00:00:00.000Z',
      never: null,
      numbers: [null, null, -0.5],
      boxed: [filtered, 1, true],
      set: [1, filtered],
      map: { [filtered]: 1 },
      odd: [[{ k: 1 }, filtered]],
      bytes: ['[Uint8Array: 3 bytes]', '[ArrayBuffer: 2 bytes]', '[DataView: 1 bytes]'],
      url: `https://host.test/?${filtered}`,
      headers: { 'x-a': filtered },
      form: { a: filtered },
      query: { a: ['1', filtered] },
      order: { id: 7 },
      twice: [{ a: 1 }, { a: 1 }],
      json: { plain: filtered },
      bare: { a: filtered },
      holes: [null, null],
    })
  })

  test('errors keep name, message, stack, causes and the errors they gather', () => {
    const cause = new TypeError('hush')
    const error = copy(new AggregateError([cause], 'all hush', { cause }))
    expect(error).toMatchObject({
      name: 'AggregateError',
      message: `all ${filtered}`,
      cause: { name: 'TypeError', message: filtered },
      errors: [{ message: filtered }],
    })
    expect(JSON.stringify(error)).not.toContain('hush')
  })

  test.each([
    ['text', 'hush', filtered],
    ['number', 5, 5],
    ['nothing', undefined, undefined],
    ['null', null, null],
  ])('a bare %s is a payload too', (_, input, expected) => {
    expect(copy(input)).toBe(expected)
  })
})

describe('hostile values', () => {
  const never = (): never => {
    throw new Error('no')
  }

  test('a getter, a proxy or a toJSON that throws costs its own value only', () => {
    const broken = {
      get bad(): string {
        return never()
      },
      proxy: new Proxy({}, { ownKeys: never, getPrototypeOf: never }),
      json: { toJSON: never },
      good: 1,
    }
    expect(copy([broken])).toEqual([{ bad: filtered, proxy: filtered, json: filtered, good: 1 }])
    expect(copy(broken.proxy)).toBe(filtered)
  })

  test('each getter runs once', () => {
    let reads = 0
    const seen = {
      get value() {
        return `hush ${++reads}`
      },
      get name() {
        return `name ${++reads}`
      },
    }
    const marking = createSafeCopy({ text: (text) => text, key: () => undefined })
    expect(marking(seen)).toEqual({ value: 'hush 1', name: 'name 2' })
    expect(reads).toBe(2)
  })

  test('a getter that asks for another copy disturbs nothing', () => {
    const findings: Finding[] = []
    const outer = {
      a: {
        get b() {
          return clean({ deep: { password: 'x' } })
        },
        secret: 'y',
      },
    }
    clean(outer, findings)
    expect(findings.map(({ path }) => path)).toEqual([['a', 'secret']])
  })

  test('cycles end, at the root too', () => {
    const node: Record<string, unknown> = { name: 'a' }
    node['self'] = node
    node['list'] = [node]
    node['map'] = new Map([['back', node]])
    const end = '[Circular]'
    expect(copy(node)).toEqual({ name: 'a', self: end, list: [end], map: { back: end } })
  })

  test('20,000 levels, 60,000 elements and 1 MB are no trouble', () => {
    let deep: unknown = 'hush'
    for (let level = 0; level < 20_000; level++) deep = level % 2 === 0 ? { deep } : [deep]
    expect(JSON.stringify(copy(deep))).not.toContain('hush')
    const long = Array.from({ length: 60_000 }, (_, index) => index)
    expect(copy(long)).toEqual(long)
    expect(copy('x'.repeat(1_000_000))).toHaveLength(1_000_000)
  })

  test('a list that lies about its length ends', () => {
    const lying = (length: unknown): unknown =>
      new Proxy([1], { get: (list, key) => (key === 'length' ? length : Reflect.get(list, key)) })
    let asked = 0
    const growing = { valueOf: () => ++asked }
    expect(copy([lying(Infinity), lying(Number.NaN), lying(1e9)])).toEqual([
      filtered,
      filtered,
      filtered,
    ])
    expect(copy(lying(growing))).toEqual([1])
  })

  test('a __proto__ key is a key like others', () => {
    const result = copy(JSON.parse('{"__proto__":{"polluted":true},"a":1}')) as object
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
    expect(Object.keys(result)).toEqual(['__proto__', 'a'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('keys that become the same keep both values', () => {
    expect(copy({ 'a hush': 1, [`a ${filtered}`]: 2 })).toEqual({
      [`a ${filtered}`]: 1,
      [`a ${filtered} 2`]: 2,
    })
  })

  test('the input is not touched, and nothing of it is in the copy', () => {
    const input = Object.freeze({ list: Object.freeze([Object.freeze({ a: 'hush' })]) })
    const result = copy(input) as { list: object[] }
    expect(input.list[0]?.a).toBe('hush')
    expect(result.list).not.toBe(input.list)
    expect(result.list[0]).not.toBe(input.list[0])
  })

  test('a rule that throws costs the value it was asked about', () => {
    const broken = createSafeCopy({
      text: (text) => (text === 'bad' ? never() : text),
      key: (key) => (key === 'odd' ? never() : undefined),
    })
    expect(broken({ a: 'bad', b: 'good', odd: 1, bad: 'good' })).toEqual({
      a: filtered,
      b: 'good',
      odd: filtered,
      [filtered]: filtered,
    })
    expect(broken('bad')).toBe(filtered)
  })
})

test('what lies beyond a bound does not leave, and is told', () => {
  const small = createSafeCopy({
    text: (text) => text,
    replacement: '-',
    bounds: { depth: 2, stringLength: 10, nodes: 50, payloadLength: 100 },
  })
  const findings: Finding[] = []
  const long = 'x'.repeat(11)
  expect(small({ a: { b: { c: { d: 1 } } }, s: long, [long]: 1 }, findings)).toEqual({
    a: { b: { c: '-' } },
    s: '-',
  })
  expect(findings.map(({ rule }) => rule)).toEqual(['bounds', 'bounds', 'bounds'])
  expect(small(Array.from({ length: 60 }, () => 1))).toBe('-')
  expect(
    Object.keys(small(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [i, 1]))) as object),
  ).toHaveLength(49)
  expect(JSON.stringify(small(Array.from({ length: 20 }, () => 'abcdefgh')))).toContain('"-"')
})

test('a dropped key takes its value along, in objects, pairs and flags', () => {
  const dropping = createSafeCopy({
    text: (text) => (text === 'gone' ? undefined : text),
    key: (key) => (/^-*drop$/.test(key) ? 'drop' : undefined),
    number: (value) => value + 1,
    whole: (all) => (Array.isArray(all) && all.length === 0 ? 'empty' : all),
  })
  expect(
    dropping({
      drop: { a: 1 },
      a: 'gone',
      list: ['gone', 1],
      pairs: [
        ['drop', 1],
        ['keep', 1],
      ],
      flags: ['run', '--drop', 'x', '--keep', 'y'],
      named: { value: 'x', name: 'drop' },
      none: [],
    }),
  ).toEqual({
    list: [null, 2],
    pairs: [['keep', 2]],
    flags: ['run', '--keep', 'y'],
    named: { name: 'drop' },
    none: 'empty',
  })
  expect(dropping(['drop', 1])).toBeUndefined()
})
