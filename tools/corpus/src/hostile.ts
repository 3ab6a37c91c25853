import { parse } from './template.ts'
import { randomFor } from './random.ts'

/** An object that breaks careless walkers. Its secrets must not come out; `keeps` must. */
export interface Hostile {
  readonly name: string
  readonly make: (secret: string) => unknown
  /** A text that must be in the output's JSON. */
  readonly keeps?: string
}

function nested(levels: number, end: unknown): unknown {
  let value = end
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { a: value } : [value]
  return value
}

class Account {
  password: string
  readonly plan = 'basic-plan'
  constructor(password: string) {
    this.password = password
  }
}

/** A token that every engine with a token table knows, as the secret of each hostile object. */
export function hostileSecret(name: string): string {
  return parse('⟦ghp_{crc30}⟧', randomFor(`hostile/${name}`)).text
}

/** Every hostile object. */
export const hostiles: readonly Hostile[] = [
  {
    name: 'cycle',
    make: (secret) => {
      const value: Record<string, unknown> = { note: secret, ok: 'kept-note' }
      value['self'] = value
      value['list'] = [value, { up: value }]
      return value
    },
    keeps: 'kept-note',
  },
  {
    name: 'shared reference',
    make: (secret) => {
      const shared = { token: secret, ok: 'kept-note' }
      return { a: shared, b: shared }
    },
    keeps: 'kept-note',
  },
  {
    name: 'getter',
    make: (secret) => ({
      get password() {
        return secret
      },
      ok: 'kept-note',
    }),
    keeps: 'kept-note',
  },
  {
    name: 'throwing getter',
    make: (secret) => ({
      get broken(): string {
        throw new Error(secret)
      },
      ok: 'kept-note',
    }),
  },
  {
    name: 'getter that changes its mind',
    make: (secret) => {
      let calls = 0
      return {
        get note() {
          calls++
          return calls === 1 ? 'harmless' : secret
        },
      }
    },
  },
  { name: 'toJSON', make: (secret) => ({ toJSON: () => ({ password: secret, note: secret }) }) },
  {
    name: 'throwing toJSON',
    make: (secret) => ({
      password: secret,
      toJSON() {
        throw new Error(secret)
      },
    }),
  },
  {
    name: 'toJSON that returns itself',
    make: (secret) => {
      const value = { token: secret, toJSON: (): unknown => value }
      return value
    },
  },
  { name: 'Proxy', make: (secret) => new Proxy({ password: secret, ok: 'kept-note' }, {}) },
  {
    name: 'Proxy that throws everywhere',
    make: (secret) =>
      new Proxy(
        { password: secret },
        {
          get() {
            throw new Error(secret)
          },
          ownKeys() {
            throw new Error(secret)
          },
          getPrototypeOf() {
            throw new Error(secret)
          },
          getOwnPropertyDescriptor() {
            throw new Error(secret)
          },
          has() {
            throw new Error(secret)
          },
        },
      ),
  },
  {
    name: 'revoked Proxy',
    make: () => {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return { proxy }
    },
  },
  {
    name: 'revoked Proxy as root',
    make: () => {
      const { proxy, revoke } = Proxy.revocable({}, {})
      revoke()
      return proxy
    },
  },
  {
    name: 'endless Proxy',
    make: () => {
      const proxy: object = new Proxy(
        {},
        {
          get: (_, key) => (typeof key === 'symbol' || key === 'toJSON' ? undefined : proxy),
          ownKeys: () => ['next'],
          getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: proxy }),
        },
      )
      return proxy
    },
  },
  { name: '20,000 levels', make: (secret) => nested(20_000, { password: secret }) },
  { name: '20,000 levels with a token', make: (secret) => nested(20_000, secret) },
  {
    name: '60,000 elements',
    make: (secret) => Array.from({ length: 60_000 }, (_, i) => (i === 59_999 ? secret : i)),
  },
  {
    name: '60,000 keys',
    make: (secret) =>
      Object.fromEntries(
        Array.from({ length: 60_000 }, (_, i) => [`k${i}`, i === 59_999 ? secret : i]),
      ),
  },
  {
    name: 'sparse array',
    make: (secret) => {
      const list: unknown[] = []
      list[3] = secret
      list[1_000_000] = 'end'
      return list
    },
  },
  {
    name: '1 MB string',
    make: (secret) => ({ message: `${'lorem ipsum '.repeat(87_000)}${secret}` }),
  },
  {
    name: '4 MB string',
    make: (secret) => ({ message: `${'lorem ipsum '.repeat(340_000)}${secret}` }),
  },
  {
    name: '__proto__ key',
    make: (secret) =>
      JSON.parse(
        `{"__proto__":{"polluted":"yes","password":"${secret}"},"ok":"kept-note"}`,
      ) as unknown,
    keeps: 'kept-note',
  },
  {
    name: 'constructor key',
    make: (secret) =>
      JSON.parse(`{"constructor":{"prototype":{"polluted":"yes"}},"note":"${secret}"}`) as unknown,
  },
  {
    name: '__proto__ in an array of pairs',
    make: (secret) => [['__proto__', { polluted: 'yes', token: secret }]],
  },
  {
    name: 'null prototype',
    make: (secret) =>
      Object.assign(Object.create(null) as object, { password: secret, ok: 'kept-note' }),
    keeps: 'kept-note',
  },
  {
    name: 'Map',
    make: (secret) => ({
      map: new Map<unknown, unknown>([
        ['password', secret],
        ['ok', 'kept-note'],
        [{ a: 1 }, secret],
      ]),
    }),
  },
  { name: 'Map with a secret key', make: (secret) => ({ map: new Map([[secret, 1]]) }) },
  { name: 'Set', make: (secret) => ({ set: new Set([secret, 'kept-note']) }) },
  {
    name: 'bytes',
    make: (secret) => ({
      bytes: new TextEncoder().encode(secret),
      // A Buffer writes itself as { type, data } through toJSON; elsewhere there is none.
      buffer: 'Buffer' in globalThis ? Buffer.from(secret) : undefined,
      raw: new TextEncoder().encode(secret).buffer,
    }),
  },
  {
    name: 'Error with cause',
    make: (secret) => new Error(`no: ${secret}`, { cause: new Error(secret) }),
  },
  {
    name: 'AggregateError',
    make: (secret) => new AggregateError([new Error(secret), secret], secret),
  },
  {
    name: 'Error with fields',
    make: (secret) =>
      Object.assign(new Error('kept-note'), {
        config: { headers: { authorization: `Bearer ${secret}` } },
      }),
  },
  {
    name: 'URL',
    make: (secret) => ({ url: new URL(`https://anna:${secret}@shop.example/?token=${secret}`) }),
  },
  {
    name: 'URLSearchParams',
    make: (secret) => ({ query: new URLSearchParams({ token: secret, page: '2' }) }),
  },
  {
    name: 'Headers',
    make: (secret) => ({
      headers: new Headers({ authorization: `Bearer ${secret}`, accept: 'text/html' }),
    }),
  },
  {
    name: 'FormData',
    make: (secret) => {
      const form = new FormData()
      form.set('password', secret)
      form.set('city', 'Bonn')
      return { form }
    },
  },
  {
    name: 'Request',
    make: (secret) => ({
      request: new Request('https://shop.example/', { headers: { cookie: `sid=${secret}` } }),
    }),
  },
  { name: 'class instance', make: (secret) => new Account(secret), keeps: 'basic-plan' },
  {
    name: 'String object',
    make: (secret) => ({ note: Object(secret) as unknown, ok: 'kept-note' }),
    keeps: 'kept-note',
  },
  {
    name: 'String object with a foreign toString',
    make: (secret) => ({
      note: Object.assign(Object(secret) as object, {
        toString: () => secret,
        valueOf: () => secret,
      }),
    }),
  },
  {
    name: 'BigInt',
    make: (secret) => ({ big: 10n ** 30n, note: secret, ok: 'kept-note' }),
    keeps: 'kept-note',
  },
  { name: 'BigInt at the root', make: () => 10n ** 30n },
  {
    name: 'symbols',
    make: (secret) => ({ [Symbol('password')]: secret, sign: Symbol(secret), ok: 'kept-note' }),
    keeps: 'kept-note',
  },
  {
    name: 'functions',
    make: (secret) => ({ run: Object.assign(() => secret, { token: secret }), ok: 'kept-note' }),
    keeps: 'kept-note',
  },
  {
    name: 'dates',
    make: () => ({ good: new Date(1_798_000_000_000), bad: new Date(Number.NaN) }),
    keeps: '2026-12-23',
  },
  { name: 'strange numbers', make: () => ({ a: Number.NaN, b: Infinity, c: -0, d: 2 ** 53 }) },
  { name: 'RegExp', make: (secret) => ({ pattern: new RegExp(secret) }) },
  {
    name: 'Promise and WeakMap',
    make: (secret) => ({ later: Promise.resolve(secret), weak: new WeakMap([[{}, secret]]) }),
  },
  {
    name: 'generator',
    make: (secret) => ({
      *[Symbol.iterator]() {
        yield secret
      },
    }),
  },
  { name: 'lone surrogates', make: (secret) => ({ note: `\ud83d ${secret} \udc00` }) },
  { name: 'null byte', make: (secret) => ({ note: `a\u0000${secret}` }) },
  {
    name: 'frozen',
    make: (secret) => Object.freeze({ password: secret, list: Object.freeze([secret]) }),
  },
  { name: 'secret as key', make: (secret) => ({ [secret]: 1, nested: { [`x ${secret} y`]: 2 } }) },
  { name: 'undefined', make: () => undefined },
  { name: 'a function', make: (secret) => () => secret },
]
