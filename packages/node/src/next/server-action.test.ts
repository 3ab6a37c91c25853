import { turnOff, turnOn, type CaptureContext, type Sink } from '@tacet/telemetry'
import { getServerError } from 'next/dist/server/dev/node-stack-frames.js'
import { notFound, redirect } from 'next/navigation.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectActions } from './action-names.ts'
import { withProxy, withRouteHandler } from './handlers.ts'
import { onRequestError } from './request-error.ts'
import { withServerAction } from './server-action.ts'

const config = {
  on: true,
  dsn: { protocol: 'https', publicKey: 'k', host: 'h', port: '', path: '', projectId: '1' },
  backend: 'sentry',
  environment: 'test',
  tracesSampleRate: 0,
  policy: 'standard',
  rule: 'SENTRY_DSN',
  warnings: [],
} as const

const request = { method: 'POST' }
const action = { routePath: '/rooms/[room]', routeType: 'action' } as const

/** What arrives at the end of the facade. */
let captured: { error: unknown; context: CaptureContext | undefined }[]

beforeEach(() => {
  captured = []
})
afterEach(() => {
  turnOff()
  Reflect.deleteProperty(globalThis, Symbol.for('tacet.next.actions'))
})

async function start(): Promise<void> {
  const sink: Sink = {
    capture: (error, context) => void captured.push({ error, context }),
    log() {},
    metric() {},
    span: (_options, fn) => fn(),
    tag() {},
    flush: () => Promise.resolve(true),
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
  }
  await turnOn(
    config,
    () => Promise.resolve(sink),
    () => {},
  )
}

function failing(thrown: unknown): () => Promise<never> {
  return () => Promise.reject(thrown)
}

describe('a server action', () => {
  it('gets the arguments and gives the result of what it wraps, on and off', async () => {
    const sum = withServerAction('add', async (a: number, b: number) => a + b)
    expect(await sum(2, 3)).toBe(5)
    await start()
    expect(await sum(2, 3)).toBe(5)
    expect(captured).toEqual([])
  })

  it('hands on the very value that was thrown, on and off', async () => {
    const error = new Error('x')
    await expect(withServerAction('fail', failing(error))()).rejects.toBe(error)
    await start()
    await expect(withServerAction('fail', failing(error))()).rejects.toBe(error)
    await expect(withServerAction('fail', failing('a text'))()).rejects.toBe('a text')
    const frozen = Object.freeze(new Error('frozen'))
    await expect(withServerAction('fail', failing(frozen))()).rejects.toBe(frozen)
  })

  it('is captured with its name when nothing else reports it', async () => {
    await start()
    const error = new Error('x')
    await expect(withServerAction('book', failing(error))()).rejects.toBe(error)
    expect(captured).toEqual([
      {
        error,
        context: {
          handled: false,
          tags: { 'next.runtime': 'nodejs', 'next.kind': 'action', 'next.action': 'book' },
        },
      },
    ])
  })

  it('is captured once, with name and route, when onRequestError reports it', async () => {
    await start()
    expectActions()
    const error = new Error('x')
    await expect(withServerAction('book', failing(error))()).rejects.toBe(error)
    onRequestError(error, request, action)
    onRequestError(error, request, { ...action, routeType: 'render' })
    expect(captured).toHaveLength(1)
    expect(captured[0]?.error).toBe(error)
    expect(captured[0]?.context).toMatchObject({
      route: '/rooms/[room]',
      tags: { 'next.action': 'book', 'next.kind': 'action' },
    })
  })

  it('throws where it throws before its first await', async () => {
    await start()
    const early = withServerAction('early', () => {
      throw new Error('early')
    })
    await expect(early()).rejects.toThrow('early')
    expect(captured).toHaveLength(1)
  })
})

describe('what Next throws to steer', () => {
  const steering = [
    ['redirect', (): never => redirect('/rooms')],
    ['notFound', (): never => notFound()],
  ] as const

  it.each(steering)('%s passes a server action untouched and is not captured', async (_, steer) => {
    await start()
    const thrown = await withServerAction('steer', async () => steer())().catch((e: unknown) => e)
    expect(String((thrown as { digest?: unknown }).digest)).toMatch(/^NEXT_/)
    onRequestError(thrown, request, action)
    expect(captured).toEqual([])
  })

  it.each(steering)('%s passes a route handler and a proxy alike', async (_, steer) => {
    await start()
    const get = new Request('http://127.0.0.1/')
    await expect(withRouteHandler('/a', steer)(get)).rejects.toHaveProperty('digest')
    await expect(withProxy(steer)(get)).rejects.toHaveProperty('digest')
    expect(captured).toEqual([])
  })
})

describe('a handler', () => {
  it('is captured with its route, and gives its own answer otherwise', async () => {
    await start()
    const get = new Request('http://127.0.0.1/api/rooms/7')
    const answer = new Response('x')
    expect(await withRouteHandler('/api/rooms/[room]', () => answer)(get)).toBe(answer)
    const error = new Error('x')
    await expect(withRouteHandler('/api/rooms/[room]', failing(error))(get)).rejects.toBe(error)
    expect(captured).toEqual([
      {
        error,
        context: {
          handled: false,
          method: 'GET',
          route: '/api/rooms/[room]',
          tags: { 'next.runtime': 'nodejs', 'next.kind': 'route handler' },
        },
      },
    ])
  })
})

describe('onRequestError', () => {
  it('leaves alone what the edge of `next dev` has told or steered by', async () => {
    await start()
    const route = { routePath: '/api/weather', routeType: 'route' } as const
    const redirected = await Promise.resolve()
      .then(() => redirect('/'))
      .catch((thrown: unknown) => thrown as Error)
    for (const thrown of [new Error('told on the edge'), redirected]) {
      onRequestError(getServerError(thrown, 'edge-server'), request, route)
    }
    expect(captured).toEqual([])
    onRequestError(getServerError(new Error('of Node'), 'server'), request, route)
    expect(captured).toHaveLength(1)
  })

  it('never throws, whatever it is given', async () => {
    await start()
    const unreadable = new Proxy(new Error('x'), {
      get() {
        throw new Error('no')
      },
    })
    for (const error of [undefined, null, 'text', 404, unreadable, Object.freeze({})]) {
      onRequestError(error, request, action)
    }
    // As a version of Next might that is not written yet.
    Reflect.apply(onRequestError, undefined, [new Error('x'), undefined, undefined])
    expect(captured).toHaveLength(6)
  })
})
