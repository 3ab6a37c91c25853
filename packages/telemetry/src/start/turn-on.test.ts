import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as telemetry from '../index.ts'
import { capture, flush, status, turnOff, turnOn } from '../index.ts'
import { off, on as plain } from '../testing/config.ts'
import { createLoad, createRecordingSink, neverLoad } from '../testing/late-sink.ts'

const on = { ...plain, backend: 'bugsink', policy: 'strict', rule: 'SENTRY_DSN_FILE' } as const
const slot = Symbol.for('tacet.sink')
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
