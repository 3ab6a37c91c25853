import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as telemetry from '../index.ts'
import { capture, flush, log, metric, span, status, tag, turnOff, turnOn } from '../index.ts'
import type { Sink } from '../sink.ts'

const on = {
  on: true,
  dsn: { protocol: 'https', publicKey: 'k', host: 'h', port: '', path: '', projectId: '1' },
  backend: 'bugsink',
  environment: 'test',
  tracesSampleRate: 0,
  policy: 'strict',
  rule: 'SENTRY_DSN_FILE',
  warnings: [],
} as const
const off = { on: false, reason: 'no-dsn', rule: 'SENTRY_DSN', warnings: [] } as const

const slot = Symbol.for('tacet.sink')
const neverLoad = (): never => {
  throw new Error('must not load')
}

/** A sink that writes down the first argument that tells calls apart. */
function createRecordingSink(): { sink: Sink; calls: unknown[] } {
  const calls: unknown[] = []
  const sink: Sink = {
    capture: (error) => void calls.push(error),
    log: (_level, text, attributes) => void calls.push(attributes ?? text),
    metric: (_kind, name, _value, options) => void calls.push(options?.attributes ?? name),
    span: (_options, fn) => fn(),
    tag: (key) => void calls.push(key),
    async flush() {
      calls.push('flush')
      return true
    },
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
  }
  return { sink, calls }
}

/** A load that ends when the test says so. */
function createLoad(): {
  load: () => Promise<Sink>
  finish: (sink: Sink) => void
  fail: (error: unknown) => void
} {
  let finish: (sink: Sink) => void = neverLoad
  let fail: (error: unknown) => void = neverLoad
  const loaded = new Promise<Sink>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  return { load: () => loaded, finish, fail }
}

let lines: string[]
const warn = (line: string): void => void lines.push(line)
beforeEach(() => {
  lines = []
})
afterEach(() => turnOff())

describe('off', () => {
  it('records the reason, loads nothing, puts nothing anywhere', async () => {
    const before = [Reflect.ownKeys(globalThis), Reflect.ownKeys(Reflect)]
    const expected = { on: false, reason: 'no-dsn', rule: 'SENTRY_DSN' }
    expect(await turnOn(off, neverLoad, warn)).toEqual(expected)
    expect(status()).toEqual(expected)
    expect([Reflect.ownKeys(globalThis), Reflect.ownKeys(Reflect)]).toEqual(before)
    expect(lines).toEqual([])
  })

  it('resolves without waiting for anything but the microtask queue', async () => {
    const order: string[] = []
    const started = turnOn(off, neverLoad, warn).then(() => order.push('started'))
    const turn = new Promise((resolve) => setImmediate(resolve)).then(() => order.push('next turn'))
    await Promise.all([started, turn])
    expect(order).toEqual(['started', 'next turn'])
  })

  it('says each warning once, however often it is started', async () => {
    const warnings = ['tacet: a', 'tacet: b', 'tacet: a']
    await turnOn({ ...off, warnings }, neverLoad, warn)
    await turnOn({ ...off, warnings }, neverLoad, warn)
    expect(lines).toEqual(['tacet: a', 'tacet: b'])
  })

  it('can be followed by on', async () => {
    await turnOn(off, neverLoad, warn)
    const { sink, calls } = createRecordingSink()
    expect((await turnOn(on, async () => sink, warn)).on).toBe(true)
    capture('x')
    expect(calls).toEqual(['x'])
  })
})

describe('while the sink is loading', () => {
  it('says that it is starting, and says so no longer afterwards', async () => {
    const { load, finish } = createLoad()
    const started = turnOn(on, load, warn)
    const known = { on: true, rule: 'SENTRY_DSN_FILE', backend: 'bugsink', policy: 'strict' }
    expect(status()).toMatchObject({ ...known, starting: true })
    finish(createRecordingSink().sink)
    expect(await started).toEqual({ ...known, counters: { sent: {}, refused: {}, findings: {} } })
    expect(await started).toEqual(status())
  })

  it('keeps calls, and hands them over in order before any later one', async () => {
    const { load, finish } = createLoad()
    const { sink, calls } = createRecordingSink()
    const started = turnOn(on, load, warn)
    capture(1)
    log.info('2')
    metric.count('3')
    tag('4', true)
    finish(sink)
    await started
    capture(5)
    expect(calls).toEqual([1, '2', '3', '4', 5])
  })

  it('keeps the first hundred and counts the rest', async () => {
    const { load, finish } = createLoad()
    const { sink, calls } = createRecordingSink()
    const started = turnOn(on, load, warn)
    for (let index = 0; index < 130; index += 1) capture(index)
    finish(sink)
    await started
    expect(calls).toEqual(Array.from({ length: 100 }, (_, index) => index))
    expect(status().counters?.refused).toEqual({ 'start-buffer-full': 30 })
  })

  it('keeps attributes as they were at the call', async () => {
    const { load, finish } = createLoad()
    const { sink, calls } = createRecordingSink()
    const started = turnOn(on, load, warn)
    const attributes = { step: 1 }
    log.info('x', attributes)
    metric.count('x', 1, { attributes })
    attributes.step = 2
    finish(sink)
    await started
    expect(calls).toEqual([{ step: 1 }, { step: 1 }])
  })

  it('runs the work of a span at once', async () => {
    const { load, finish } = createLoad()
    const started = turnOn(on, load, warn)
    const promise = Promise.resolve()
    expect(span('x', () => promise)).toBe(promise)
    finish(createRecordingSink().sink)
    await started
  })

  it('a flush waits for the sink and then flushes it', async () => {
    const { load, finish } = createLoad()
    const { sink, calls } = createRecordingSink()
    void turnOn(on, load, warn)
    capture(1)
    const flushed = flush()
    finish(sink)
    expect(await flushed).toBe(true)
    expect(calls).toEqual([1, 'flush'])
  })

  it('a flush answers false when the sink does not come in time', async () => {
    vi.useFakeTimers()
    void turnOn(on, createLoad().load, warn)
    const flushed = flush(100)
    await vi.advanceTimersByTimeAsync(100)
    expect(await flushed).toBe(false)
    vi.useRealTimers()
  })

  it('a sink that throws at a kept call still gets the others', async () => {
    const { sink, calls } = createRecordingSink()
    const { load, finish } = createLoad()
    const started = turnOn(on, load, warn)
    capture(1)
    log.info('2')
    finish({
      ...sink,
      capture() {
        throw new Error('broken sink')
      },
    })
    await started
    expect(calls).toEqual(['2'])
    expect(status().counters?.refused).toEqual({ 'sink-threw': 1 })
  })

  it('a sink that itself reports while it is handed the kept calls is not trapped', async () => {
    const { sink, calls } = createRecordingSink()
    const { load, finish } = createLoad()
    const started = turnOn(on, load, warn)
    capture(1)
    finish({ ...sink, capture: (error) => log.info(`saw ${String(error)}`) })
    await started
    expect(calls).toEqual(['saw 1'])
  })

  it('turning off drops the kept calls and the sink that comes too late', async () => {
    const { load, finish } = createLoad()
    const { sink, calls } = createRecordingSink()
    const started = turnOn(on, load, warn)
    capture(1)
    turnOff()
    finish(sink)
    expect(await started).toEqual({ on: false, rule: 'not started' })
    capture(2)
    expect(calls).toEqual([])
  })
})

describe('a sink that cannot be loaded', () => {
  const missing = Object.assign(new Error("Cannot find package '@sentry/node' from '/app'"), {
    code: 'ERR_MODULE_NOT_FOUND',
  })

  it('is sdk-missing when the SDK is not installed', async () => {
    const state = await turnOn(on, () => Promise.reject(missing), warn)
    expect(state).toEqual({ on: false, reason: 'sdk-missing', rule: 'SENTRY_DSN_FILE' })
    expect(lines).toEqual([
      'tacet: telemetry is off: @sentry/node is not installed (run: npm install @sentry/node)',
    ])
  })

  it.each([
    ['a rejection', () => Promise.reject(new TypeError('https://key@host/1'))],
    [
      'a throw',
      (): never => {
        throw new TypeError('https://key@host/1')
      },
    ],
  ])('is sdk-failed after %s, with one line that does not repeat the message', async (_, load) => {
    expect((await turnOn(on, load, warn)).reason).toBe('sdk-failed')
    expect(lines).toEqual([
      'tacet: telemetry is off: the SDK failed to load (TypeError); ' +
        'check its version and its dependencies',
    ])
  })

  it('drops the kept calls, leaves nothing anywhere, and may be tried again', async () => {
    const { load, fail } = createLoad()
    const started = turnOn(on, load, warn)
    const flushed = flush()
    capture(1)
    fail(missing)
    await started
    expect(await flushed).toBe(false)
    expect(Reflect.ownKeys(Reflect)).not.toContain(slot)
    expect(status().reason).toBe('sdk-missing')

    const { sink, calls } = createRecordingSink()
    expect((await turnOn(on, async () => sink, warn)).on).toBe(true)
    capture(2)
    expect(calls).toEqual([2])
  })
})

describe('called twice', () => {
  const again = 'tacet: start was called again, the first call stands (call it once per process)'

  it('the first sink stays, and the second call gets its status and one warning', async () => {
    const { sink, calls } = createRecordingSink()
    const first = await turnOn(on, async () => sink, warn)
    expect(await turnOn({ ...on, rule: 'SENTRY_DSN' }, neverLoad, warn)).toEqual(first)
    expect(await turnOn(off, neverLoad, warn)).toEqual(first)
    capture(1)
    expect(calls).toEqual([1])
    expect(lines).toEqual([again])
  })

  it('the second call waits for the first one to be ready', async () => {
    const { load, finish } = createLoad()
    const first = turnOn(on, load, warn)
    const second = turnOn(on, neverLoad, warn)
    finish(createRecordingSink().sink)
    expect((await second).starting).toBeUndefined()
    expect(await second).toEqual(await first)
  })
})

it('a console that throws does not reach the app', async () => {
  const state = await turnOn({ ...off, warnings: ['tacet: a'] }, neverLoad, neverLoad)
  expect(state.reason).toBe('no-dsn')
})

describe('two copies of this package', () => {
  /** A second copy of every module, as two versions in one node_modules would be. */
  async function importCopy(): Promise<typeof telemetry> {
    vi.resetModules()
    return import('../index.ts')
  }

  it('meet, also when one is turned on long after the other was loaded and used', async () => {
    const copy = await importCopy()
    expect(copy.capture).not.toBe(capture)
    copy.capture('while off')
    const { sink, calls } = createRecordingSink()
    await turnOn(on, async () => sink, warn)
    copy.capture(1)
    capture(2)
    expect(calls).toEqual([1, 2])
    expect(copy.status()).toEqual(status())
    copy.turnOff()
    expect(status().on).toBe(false)
  })

  it('start once', async () => {
    const copy = await importCopy()
    const { sink, calls } = createRecordingSink()
    await turnOn(on, async () => sink, warn)
    expect((await copy.turnOn(on, neverLoad, warn)).on).toBe(true)
    copy.capture(1)
    expect(calls).toEqual([1])
    expect(lines).toHaveLength(1)
  })

  it('leave no trace by being loaded', async () => {
    const before = [Reflect.ownKeys(globalThis), Reflect.ownKeys(Reflect)]
    await importCopy()
    expect([Reflect.ownKeys(globalThis), Reflect.ownKeys(Reflect)]).toEqual(before)
  })
})
