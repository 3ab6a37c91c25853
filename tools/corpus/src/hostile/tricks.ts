import type { Hostile } from './hostile.ts'

/** Objects that answer in their own way: getters, proxies, cycles, foreign prototypes. */
export const tricks: readonly Hostile[] = [
  {
    // What an SDK makes of a String object before anyone can scrub it.
    name: 'a text spelled out by index',
    make: (secret) => ({ note: Object.fromEntries(Array.from(secret).entries()), ok: 'kept-note' }),
    keeps: 'kept-note',
  },
  {
    name: 'a text as a list of letters',
    make: (secret) => ({ note: Array.from(secret), ok: 'kept-note' }),
    keeps: 'kept-note',
  },
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
    name: 'String object with a foreign toString',
    make: (secret) => ({
      note: Object.assign(Object(secret) as object, {
        toString: () => secret,
        valueOf: () => secret,
      }),
    }),
  },
  {
    name: 'frozen',
    make: (secret) => Object.freeze({ password: secret, list: Object.freeze([secret]) }),
  },
  { name: 'secret as key', make: (secret) => ({ [secret]: 1, nested: { [`x ${secret} y`]: 2 } }) },
]
