import { afterEach, describe, expect, it } from 'vitest'
import { span, status, turnOff, turnOn, type Sink } from './index.ts'
import { on } from './testing/config.ts'

/** Turns on with a sink of which only `span` matters. */
async function turnOnWithSpan(spanOfSink: Sink['span'], tracesSampleRate = 1): Promise<void> {
  const sink: Sink = {
    capture() {},
    log() {},
    metric() {},
    span: spanOfSink,
    tag() {},
    flush: async () => true,
    counters: () => ({ sent: {}, refused: {}, findings: {} }),
  }
  await turnOn({ ...on, tracesSampleRate }, async () => sink, String)
}

const failing = (): never => {
  throw new Error('from the app')
}

// How an SDK ends a span: a promise chained to the one it was given, which rejects along with it.
const chaining: Sink['span'] = <T>(_: unknown, fn: () => T): T => {
  const value = fn()
  return value instanceof Promise ? (value.then((settled: unknown) => settled) as T) : value
}

const sinks: { name: string; use: () => Promise<void> }[] = [
  { name: 'no sink', use: async () => {} },
  { name: 'a sink', use: () => turnOnWithSpan((_, fn) => fn()) },
  { name: 'a sink that chains promises', use: () => turnOnWithSpan(chaining) },
  { name: 'a sink that throws before the work', use: () => turnOnWithSpan(failing) },
  {
    name: 'a sink that throws after the work',
    use: () =>
      turnOnWithSpan((_, fn) => {
        fn()
        return failing()
      }),
  },
  {
    name: 'a sink that runs the work twice',
    use: () =>
      turnOnWithSpan((_, fn) => {
        fn()
        return fn()
      }),
  },
  {
    name: 'a sink that swallows what is thrown',
    use: () =>
      turnOnWithSpan(<T>(_: unknown, fn: () => T) => {
        try {
          return fn()
        } catch {
          return undefined as T
        }
      }),
  },
  {
    name: 'a sink that returns something else',
    use: () =>
      turnOnWithSpan(<T>(_: unknown, fn: () => T) => {
        fn()
        return 'else' as T
      }),
  },
  {
    name: 'a sink that never does the work',
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the type of a sink
    use: () => turnOnWithSpan(<T>() => undefined as T),
  },
]

afterEach(() => turnOff())

describe.each(sinks)('with $name', ({ use }) => {
  it('the work runs exactly once, and its very result comes back', async () => {
    await use()
    const result = {}
    let runs = 0
    const returned = span('work', () => {
      runs += 1
      return result
    })
    expect(returned).toBe(result)
    expect(runs).toBe(1)
  })

  it('what the work throws comes out as it is', async () => {
    await use()
    const error = new RangeError('from the app')
    let thrown: unknown
    try {
      span('work', () => {
        throw error
      })
    } catch (caught) {
      thrown = caught
    }
    expect(thrown).toBe(error)
  })

  it('a promise comes back as the same object, fulfilled or rejected', async () => {
    await use()
    const fulfilled = Promise.resolve(7)
    expect(span('work', () => fulfilled)).toBe(fulfilled)
    const rejected = Promise.reject(new Error('from the app'))
    expect(span('work', () => rejected)).toBe(rejected)
    await expect(rejected).rejects.toThrow('from the app')
  })

  it('a thenable is not started by being measured', async () => {
    await use()
    let started = 0
    const query = {
      // oxlint-disable-next-line unicorn/no-thenable -- a lazy query, as query builders have them
      then() {
        started += 1
      },
    }
    expect(span('work', () => query)).toBe(query)
    await Promise.resolve()
    expect(started).toBe(0)
  })
})

it('a rejection that the app handles is nobody else’s business', async () => {
  const unhandled: unknown[] = []
  const listener = (reason: unknown): void => void unhandled.push(reason)
  process.on('unhandledRejection', listener)
  await turnOnWithSpan(chaining)
  await span('work', async () => failing()).catch(() => {})
  // Node reports unhandled rejections after the microtasks of a turn and before the next one.
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', listener)
  expect(unhandled).toEqual([])
})

it('where no span is sampled, a rejection that nobody handles stays unhandled', async () => {
  const unhandled: unknown[] = []
  const listener = (reason: unknown): void => void unhandled.push(reason)
  process.on('unhandledRejection', listener)
  await turnOnWithSpan(chaining, 0)
  const error = new Error('from the app')
  void span('work', () => Promise.reject(error))
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', listener)
  expect(unhandled).toEqual([error])
})

it('a sink sees when a promise settles, and the error it settles with', async () => {
  const seen: unknown[] = []
  await turnOnWithSpan(<T>(_: unknown, fn: () => T) => {
    const value = fn()
    if (value instanceof Promise) value.catch((error: unknown) => seen.push(error))
    return value
  })
  const error = new Error('from the app')
  await span('work', () => Promise.reject(error)).catch(() => {})
  expect(seen).toEqual([error])
})

it('the subclass of a promise keeps its own members, and no second one is made', async () => {
  let made = 0
  class Task extends Promise<string> {
    readonly id: number
    constructor(run: (resolve: (value: string) => void) => void) {
      super(run)
      made += 1
      this.id = made
    }
  }
  await turnOnWithSpan((_, fn) => fn())
  const task = span('work', () => new Task((resolve) => resolve('done')))
  expect(task.id).toBe(1)
  expect(made).toBe(1)
})

it('a name and options come out as options', async () => {
  const seen: unknown[] = []
  await turnOnWithSpan((options, fn) => {
    seen.push(options)
    return fn()
  })
  span('work', () => {})
  span({ name: 'work', op: 'db', attributes: { rows: 2 } }, () => {})
  expect(seen).toEqual([{ name: 'work' }, { name: 'work', op: 'db', attributes: { rows: 2 } }])
})

it('counts a sink that throws, but not work that does', async () => {
  await turnOnWithSpan((_, fn) => fn())
  expect(() => span('work', failing)).toThrow('from the app')
  expect(status().counters?.refused).toEqual({})
  turnOff()
  await turnOnWithSpan(failing)
  span('work', () => {})
  expect(status().counters?.refused).toEqual({ 'sink-threw': 1 })
})
