import type { Hostile } from './hostile.ts'

function nested(levels: number, end: unknown): unknown {
  let value = end
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? { a: value } : [value]
  return value
}

/** Objects that are too deep, too wide or too long. */
export const sizes: readonly Hostile[] = [
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
]
