import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  capture,
  flush,
  log,
  metric,
  span,
  status,
  tag,
  turnOff,
  turnOn,
  type Sink,
} from './index.ts'
import { on } from './testing/config.ts'

/** Writes every call down, in order. */
function createRecordingSink(): { sink: Sink; calls: unknown[][] } {
  const calls: unknown[][] = []
  const sink: Sink = {
    capture: (...call) => void calls.push(['capture', ...call]),
    log: (...call) => void calls.push(['log', ...call]),
    metric: (...call) => void calls.push(['metric', ...call]),
    span(options, fn) {
      calls.push(['span', options])
      return fn()
    },
    tag: (...call) => void calls.push(['tag', ...call]),
    async flush(ms) {
      calls.push(['flush', ms])
      return true
    },
    counters: () => ({ sent: { event: 1 }, refused: { oversize: 2 }, findings: { jwt: 3 } }),
  }
  return { sink, calls }
}

const unexpected = (line: string): never => {
  throw new Error(line)
}

afterEach(() => turnOff())

describe('while telemetry is off', () => {
  it('every call does nothing and says nothing', async () => {
    expect(capture(new Error('x'))).toBeUndefined()
    expect(log.fatal('x', { a: 1 })).toBeUndefined()
    expect(metric.count('x')).toBeUndefined()
    expect(metric.gauge('x', 1)).toBeUndefined()
    expect(metric.distribution('x', 1)).toBeUndefined()
    expect(tag('a', 'b')).toBeUndefined()
    expect(await flush()).toBe(true)
    expect(status()).toEqual({ on: false, rule: 'not started' })
  })

  it('looks at nothing it is given', () => {
    const touchy = new Proxy(
      {},
      {
        get: () => unexpected('read'),
        has: () => unexpected('asked'),
        ownKeys: () => unexpected('listed'),
      },
    )
    capture(touchy, touchy)
    log.info('x', touchy)
    metric.count('x', 1, touchy)
    expect(span('x', () => touchy)).toBe(touchy)
  })
})

describe('while telemetry is on', () => {
  let calls: unknown[][]
  beforeEach(async () => {
    const recording = createRecordingSink()
    calls = recording.calls
    await turnOn(on, async () => recording.sink, unexpected)
  })

  it('hands every call to the sink as it was made', async () => {
    const error = new Error('x')
    const context = { route: '/orders/:id', status: 500 }
    capture(error, context)
    log.trace('t')
    log.debug('d')
    log.info('i', { a: 1 })
    log.warn('w')
    log.error('e')
    log.fatal('f')
    metric.count('c')
    metric.count('c', 3, { unit: 'item' })
    metric.gauge('g', 4)
    metric.distribution('d', 5, { attributes: { a: 1 } })
    tag('k', true)
    expect(await flush(50)).toBe(true)
    expect(calls).toEqual([
      ['capture', error, context],
      ['log', 'trace', 't', undefined],
      ['log', 'debug', 'd', undefined],
      ['log', 'info', 'i', { a: 1 }],
      ['log', 'warn', 'w', undefined],
      ['log', 'error', 'e', undefined],
      ['log', 'fatal', 'f', undefined],
      ['metric', 'count', 'c', 1, undefined],
      ['metric', 'count', 'c', 3, { unit: 'item' }],
      ['metric', 'gauge', 'g', 4, undefined],
      ['metric', 'distribution', 'd', 5, { attributes: { a: 1 } }],
      ['tag', 'k', true],
      ['flush', 50],
    ])
    expect(calls[0]?.[1]).toBe(error)
  })

  it('flushes for two seconds unless told otherwise', async () => {
    await flush()
    expect(calls).toEqual([['flush', 2000]])
  })

  it('stops when turned off', () => {
    turnOff()
    capture(new Error('x'))
    expect(calls).toEqual([])
    expect(status().on).toBe(false)
  })
})

describe('a sink that throws', () => {
  const fail = (): never => {
    throw new Error('broken sink')
  }
  const broken: Sink = {
    capture: fail,
    log: fail,
    metric: fail,
    span: fail,
    tag: fail,
    flush: fail,
    counters: fail,
  }

  it('is contained and counted', async () => {
    await turnOn(on, async () => broken, unexpected)
    capture(new Error('x'))
    log.info('x')
    metric.count('x')
    tag('a', 'b')
    expect(span('x', () => 7)).toBe(7)
    expect(await flush()).toBe(false)
    expect(status().counters).toEqual({ sent: {}, refused: { 'sink-threw': 5 }, findings: {} })
  })

  it('or whose flush rejects is answered with false', async () => {
    const sink = { ...createRecordingSink().sink, flush: async () => fail() }
    await turnOn(on, async () => sink, unexpected)
    expect(await flush()).toBe(false)
  })
})

describe('a flush that never ends', () => {
  afterEach(() => vi.useRealTimers())

  it.each([
    { ms: 30, after: 30 },
    { ms: 0, after: 0 },
    { ms: -1, after: 0 },
    { ms: Number.NaN, after: 0 },
    { ms: undefined, after: 2000 },
    { ms: Infinity, after: 2 ** 31 - 1 },
  ])('is given up after $ms milliseconds, and leaves no timer', async ({ ms, after }) => {
    vi.useFakeTimers()
    const sink = { ...createRecordingSink().sink, flush: () => new Promise<boolean>(() => {}) }
    await turnOn(on, async () => sink, unexpected)
    const begun = Date.now()
    const flushed = flush(ms)
    await vi.advanceTimersToNextTimerAsync()
    expect(await flushed).toBe(false)
    expect(Date.now() - begun).toBe(after)
    expect(vi.getTimerCount()).toBe(0)
  })
})

it('a flush that is done leaves no timer behind', async () => {
  vi.useFakeTimers()
  await turnOn(on, async () => createRecordingSink().sink, unexpected)
  expect(await flush()).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

it('adds its own counts of dropped calls to those of the sink', async () => {
  const { sink } = createRecordingSink()
  await turnOn(on, async () => sink, unexpected)
  expect(status()).toEqual({
    on: true,
    rule: 'SENTRY_DSN',
    backend: 'auto',
    policy: 'standard',
    counters: { sent: { event: 1 }, refused: { oversize: 2 }, findings: { jwt: 3 } },
  })
})

it('attributes that cannot be read cost themselves, never the call or the caller', async () => {
  const { sink, calls } = createRecordingSink()
  await turnOn(on, async () => sink, unexpected)
  const hostile = {
    get attributes(): never {
      throw new Error('from the app')
    },
  }
  capture('x', hostile as object)
  log.info('x', hostile)
  metric.count('x', 1, hostile)
  expect(calls).toEqual([
    ['capture', 'x', undefined],
    ['log', 'info', 'x', undefined],
    ['metric', 'count', 'x', 1, undefined],
  ])
})

it('what would be spread without end, or byte by byte, is left out; the call stands', async () => {
  const { sink, calls } = createRecordingSink()
  await turnOn(on, async () => sink, unexpected)
  const endless = {
    *[Symbol.iterator]() {
      for (;;) yield 'more'
    },
  } as unknown as string[]
  const bytes = new Uint8Array(8) as unknown as Record<string, never>
  const text = 'a text' as unknown as object
  capture('x', { fingerprint: endless, extra: bytes, tags: bytes, level: 'info' })
  capture('z', { fingerprint: ['one'], extra: { n: 1 }, tags: { a: 'b' } })
  log.info('x', text as object as Record<string, never>)
  expect(calls).toEqual([
    ['capture', 'x', { level: 'info' }],
    ['capture', 'z', { fingerprint: ['one'], extra: { n: 1 }, tags: { a: 'b' } }],
    ['log', 'info', 'x', undefined],
  ])
})
