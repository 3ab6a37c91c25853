import type { Hostile } from './hostile.ts'

class Account {
  password: string
  readonly plan = 'basic-plan'
  constructor(password: string) {
    this.password = password
  }
}

/** Values of every kind a runtime has, most of which JSON has no word for. */
export const kinds: readonly Hostile[] = [
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
  { name: 'undefined', make: () => undefined },
  { name: 'a function', make: (secret) => () => secret },
]
