import { commonPatterns, secretKey } from './common-patterns.ts'
import type { Peer } from './peer.ts'

const filtered = '[Filtered]'
const dropped = new Set(['cookies', 'data', 'env'])

function text(input: string): string {
  return commonPatterns.reduce((clean, pattern) => clean.replace(pattern, filtered), input)
}

function walk(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 20) return filtered
  if (Array.isArray(value)) return value.map((item) => walk(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      secretKey.test(key) && typeof inner !== 'number' && typeof inner !== 'boolean'
        ? filtered
        : walk(inner, depth + 1),
    ]),
  )
}

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)))
}

/** What a careful team writes for its own `beforeSend`: no bodies, no cookies, keys, patterns. */
export function beforeSend(): Peer {
  return {
    name: 'a careful hand-written beforeSend',
    entry: "export { beforeSend } from './before-send.ts'",
    text,
    value: (input) => {
      if (typeof input !== 'object' || input === null) return walk(input, 0)
      const { request, user, ...rest } = input as {
        request?: unknown
        user?: { id?: unknown } | null
      }
      return walk(
        {
          ...rest,
          ...(request !== undefined && { request: without(request, dropped) }),
          ...(user !== undefined && { user: { id: user?.id } }),
        },
        0,
      )
    },
  }
}
