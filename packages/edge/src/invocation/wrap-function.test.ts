import { describe, expect, test } from 'vitest'
import * as deno from '../deno.ts'
import * as vercel from '../vercel.ts'

const request = new Request('https://shop.test/orders/7')

describe.each([
  ['Vercel', vercel],
  ['Deno', deno],
])('a function of %s without a DSN', (_name, { withTelemetry, status, capture }) => {
  test('gives back its very result, with its own this and arguments', () => {
    const result = Promise.resolve(new Response())
    const seen: unknown[] = []
    const handler = withTelemetry(function (this: unknown, ...args: unknown[]) {
      seen.push(this, ...args)
      return result
    })
    const self = {}
    const context = { waitUntil: () => {} }
    expect(Reflect.apply(handler, self, [request, context])).toBe(result)
    expect(seen).toEqual([self, request, context])
    expect(seen[0]).toBe(self)
  })

  test('answers at once what is answered at once, and throws what is thrown', () => {
    const error = new Error('no')
    const fail = (_request: Request): string => {
      throw error
    }
    expect(withTelemetry((_request: Request) => 'at once')(request)).toBe('at once')
    expect(() => withTelemetry(fail)(request)).toThrow(error)
  })

  test('says why', () => {
    expect(withTelemetry((_request: Request) => 'plain')(request)).toBe('plain')
    capture(new Error('to nobody'))
    expect(status()).toMatchObject({ on: false, reason: 'no-dsn', rule: 'SENTRY_DSN' })
  })
})
