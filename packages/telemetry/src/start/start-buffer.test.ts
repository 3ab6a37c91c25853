import { afterEach, describe, expect, it, vi } from 'vitest'
import { capture, flush, log, metric, span, status, tag, turnOff, turnOn } from '../index.ts'
import { on } from '../testing/config.ts'
import { createLoad, createRecordingSink } from '../testing/late-sink.ts'

const warn = (): void => {}
afterEach(() => turnOff())

describe('while the sink is loading', () => {
  it('says that it is starting, and says so no longer afterwards', async () => {
    const { load, finish } = createLoad()
    const started = turnOn(on, load, warn)
    const known = { on: true, rule: 'SENTRY_DSN', backend: 'auto', policy: 'standard' }
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
