import type { Family } from './text-families.ts'

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.max(1, Math.floor(count)) }, (_, i) => make(i))
}

function chain(depth: number): unknown {
  let value: unknown = 'end'
  for (let i = 0; i < depth; i++) value = { a: value }
  return value
}

function nestedArrays(depth: number): unknown {
  let value: unknown = 'end'
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

/** Few objects that are many when written out: each level holds the one below twice. */
function shared(levels: number): unknown {
  let value: unknown = { note: 'end' }
  for (let i = 0; i < levels; i++) value = { l: value, r: value }
  return value
}

/** Every family of payloads; sizes are those of their JSON. */
export const payloadFamilies: readonly Family[] = [
  { name: 'deep objects', make: (size) => chain(size / 6) },
  { name: 'deep arrays', make: (size) => nestedArrays(size / 2) },
  { name: 'shared objects', make: (size) => shared(Math.log2(size / 24)) },
  { name: 'many numbers', make: (size) => times(size / 6, (i) => i) },
  { name: 'many strings', make: (size) => times(size / 12, (i) => `item ${i}`) },
  { name: 'many nulls', make: (size) => times(size / 5, () => null) },
  {
    name: 'many different keys',
    make: (size) => Object.fromEntries(times(size / 16, (i) => [`key${i}`, i])),
  },
  {
    name: 'many secret keys',
    make: (size) => Object.fromEntries(times(size / 24, (i) => [`apiKey${i}`, `abc${i}`])),
  },
  {
    name: 'many small objects',
    make: (size) => times(size / 24, (i) => ({ id: i, name: 'cart' })),
  },
  {
    name: 'many secret pairs',
    make: (size) => times(size / 36, () => ({ name: 'password', value: 'abcdefgh' })),
  },
  {
    name: 'pairs of key and value',
    make: (size) => times(size / 20, (i) => [`header${i}`, 'text']),
  },
  {
    name: 'breadcrumbs',
    make: (size) => ({
      breadcrumbs: times(size / 90, (i) => ({
        category: 'http',
        data: { method: 'GET', url: `https://api.shop.example/carts/${i}`, status_code: 200 },
      })),
    }),
  },
  {
    name: 'frames',
    make: (size) => ({
      exception: {
        values: [
          {
            type: 'Error',
            value: 'no',
            stacktrace: {
              frames: times(size / 110, (i) => ({
                function: `run${i}`,
                filename: '/srv/app/src/run.ts',
                lineno: i,
                context_line: '  return run(next)',
              })),
            },
          },
        ],
      },
    }),
  },
  {
    name: 'attributes',
    make: (size) => ({
      attributes: Object.fromEntries(
        times(size / 50, (i) => [`shop.value.${i}`, { value: `text ${i}`, type: 'string' }]),
      ),
    }),
  },
  { name: 'one long key', make: (size) => ({ ['k'.repeat(size)]: 1 }) },
  { name: 'one long secret key', make: (size) => ({ ['token_'.repeat(size / 6)]: 'x' }) },
  {
    name: 'one long message',
    make: (size) => ({ message: 'the cart is empty. '.repeat(size / 19) }),
  },
  {
    name: 'one long cookie header',
    make: (size) => ({ request: { headers: { cookie: 'a=b; '.repeat(size / 5) } } }),
  },
  {
    name: 'one long query',
    make: (size) => ({ request: { query_string: 'a=b&'.repeat(size / 4) } }),
  },
  {
    name: 'JSON text in a field',
    make: (size) => ({ body: `${'{"a":'.repeat(size / 6)}1${'}'.repeat(size / 6)}` }),
  },
  {
    name: 'wide JSON text in a field',
    make: (size) => ({ body: JSON.stringify(times(size / 34, (i) => ({ id: i, token: 'abc' }))) }),
  },
  { name: 'a large map', make: (size) => new Map(times(size / 16, (i) => [`key${i}`, i])) },
  { name: 'a large set', make: (size) => new Set(times(size / 12, (i) => `item ${i}`)) },
  { name: 'bytes', make: (size) => new Uint8Array(size) },
]
