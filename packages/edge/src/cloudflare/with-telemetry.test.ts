import { describe, expect, test } from 'vitest'
import { capture, status, withDurableObjectTelemetry, withTelemetry } from '../cloudflare.ts'

const request = new Request('https://shop.test/orders/7')

describe('without a DSN', () => {
  test('the very result of the handler comes back, with its own this and arguments', () => {
    const result = Promise.resolve(new Response())
    const seen: unknown[] = []
    const handler = {
      name: 'shop',
      fetch(this: unknown, ...args: unknown[]) {
        seen.push(this, ...args)
        return result
      },
    }
    const context = { waitUntil: () => {} }
    const env = { ORDERS: {} }
    expect(withTelemetry(handler).fetch(request, env, context)).toBe(result)
    expect(seen).toEqual([handler, request, env, context])
    expect(seen[0]).toBe(handler)
  })

  test('what is returned at once is returned at once, and what is thrown is thrown', () => {
    const error = new Error('no')
    const worker = withTelemetry({
      fetch: (_request: Request, _env: unknown) => 'at once',
      scheduled: (_tick: unknown, _env: unknown): void => {
        throw error
      },
    })
    expect(worker.fetch(request, {})).toBe('at once')
    expect(() => worker.scheduled({}, {})).toThrow(error)
  })

  test('a called handler may be given another this, and handlers that are missing stay missing', () => {
    const other = {}
    const worker = withTelemetry({
      fetch(this: unknown, _request: Request, _env: unknown) {
        return this
      },
    })
    expect(Reflect.apply(worker.fetch, other, [request, {}])).toBe(other)
    expect(Object.keys(worker)).toEqual(['fetch'])
  })

  test.each([
    [{}, 'no-dsn', 'SENTRY_DSN'],
    [{ SENTRY_DSN: '  ' }, 'blank-dsn', 'SENTRY_DSN'],
    [{ SENTRY_DSN: 'https://key@a.test/1', TACET_DISABLED: '1' }, 'disabled', 'TACET_DISABLED'],
    [{ SENTRY_DSN: 'https://key@a.test/1', DO_NOT_TRACK: '1' }, 'do-not-track', 'DO_NOT_TRACK'],
  ])('%o is off, and status says why', (env, reason, rule) => {
    const worker = withTelemetry({ fetch: (_request: Request, _env: unknown) => 'plain' })
    expect(worker.fetch(request, env)).toBe('plain')
    capture(new Error('to nobody'))
    expect(status()).toEqual({ on: false, reason, rule })
  })

  test('a worker may name another variable, so that a spread environment stays off', () => {
    const settings = { dsnVariable: 'WORKER_SENTRY_DSN' }
    const worker = withTelemetry({ fetch: (_request: Request, _env: unknown) => 'plain' }, settings)
    expect(worker.fetch(request, { SENTRY_DSN: 'https://key@a.test/1' })).toBe('plain')
    expect(status()).toEqual({ on: false, reason: 'no-dsn', rule: 'WORKER_SENTRY_DSN' })
  })

  test('bindings that cannot be read are off', () => {
    const env = new Proxy(
      {},
      {
        get() {
          throw new Error('no binding for you')
        },
      },
    )
    const worker = withTelemetry({ fetch: (_request: Request, _env: unknown) => 'plain' })
    expect(worker.fetch(request, env)).toBe('plain')
    expect(worker.fetch(request, undefined)).toBe('plain')
  })

  test('a class keeps its name, its private parts and what its methods return', () => {
    const value = {}
    class Counter {
      #count = 6
      static readonly kind = 'counter'
      add(by: number): number {
        return (this.#count += by)
      }
      value(): object {
        return value
      }
    }
    const Wrapped = withDurableObjectTelemetry(Counter)
    const counter = new Wrapped()
    expect(counter).toBeInstanceOf(Counter)
    expect([Wrapped.name, Wrapped.kind]).toEqual(['Counter', 'counter'])
    expect(counter.add(1)).toBe(7)
    expect(counter.value()).toBe(value)
  })
})
