import { turnOff, turnOn, type Sink } from '@tacet/telemetry'
import type { WorkSink } from '@tacet/telemetry/work'
import { afterEach, describe, expect, test } from 'vitest'
import type { JobOutcome } from './job-outcome.ts'
import { carrier, onConfig, sinkWith } from '../testing/sink.ts'
import { watchJob } from './watch-job.ts'

afterEach(() => turnOff())

async function turnOnWith(given: Partial<Sink>, work: Partial<WorkSink> = {}): Promise<void> {
  await turnOn(onConfig, async () => sinkWith(given, work), String)
}

const failing = (): never => {
  throw new Error('of the sink')
}
const onOutcome = (): void => {}

const ways: { name: string; use: () => Promise<void>; settings?: object }[] = [
  { name: 'off', use: async () => {} },
  { name: 'off, with somebody who is told', use: async () => {}, settings: { onOutcome } },
  { name: 'on', use: () => turnOnWith({}), settings: { onOutcome, report: 'every' } },
  { name: 'on, with a sink that throws', use: () => turnOnWith({ capture: failing }) },
  {
    name: 'on, with work of a sink that throws',
    use: () => turnOnWith({}, { isolate: failing, breadcrumb: failing, trace: failing }),
  },
  {
    name: 'on, with somebody who throws when told',
    use: () => turnOnWith({}),
    settings: { onOutcome: failing },
  },
  {
    name: 'on, with somebody who never answers',
    use: () => turnOnWith({}),
    settings: { onOutcome: () => new Promise(() => {}) },
  },
]

describe.each(ways)('$name', ({ use, settings }) => {
  test('the work runs once, and its very result comes back', async () => {
    await use()
    let runs = 0
    const promise = Promise.resolve({})
    const returned = watchJob(
      { id: 1 },
      () => {
        runs += 1
        return promise
      },
      settings,
    )
    expect(returned).toBe(promise)
    await returned
    expect(runs).toBe(1)
    const value = {}
    expect(watchJob({ id: 1 }, () => value, settings)).toBe(value)
  })

  test('the work does not meet the trace among what it is given', async () => {
    await use()
    const data = { invoice: 17, _tacet: carrier }
    const seen = watchJob({ id: 1, data }, () => Object.keys(data), settings)
    expect(seen).toEqual(['invoice'])
  })

  test('what the work throws or rejects with is the very error', async () => {
    await use()
    const error = new RangeError('of the job')
    const fail = (): never => {
      throw error
    }
    expect(() => watchJob({ id: 1 }, fail, settings)).toThrow(error)
    await expect(watchJob({ id: 1 }, async () => fail(), settings)).rejects.toBe(error)
    await expect(watchJob({ id: 1 }, () => Promise.reject(undefined), settings)).rejects.toBe(
      undefined,
    )
  })

  test('work that begins when it is awaited begins once, and fails as it fails', async () => {
    await use()
    let begun = 0
    const error = new Error('of the query')
    const query = {
      // oxlint-disable-next-line unicorn/no-thenable -- a lazy query, as query builders have them
      then(_resolve: (value: unknown) => void, reject: (error: unknown) => void) {
        begun += 1
        reject(error)
      },
    }
    await expect((async () => watchJob({ id: 1 }, () => query, settings))()).rejects.toBe(error)
    expect(begun).toBe(1)
  })

  test('facts that cannot be read cost the job nothing', async () => {
    await use()
    const facts = {
      id: 1,
      attempt: 2,
      attempts: 2,
      get name(): string {
        throw new Error('of the facts')
      },
      earlier: failing,
      verdict: failing,
    }
    expect(watchJob(facts, () => 7, settings)).toBe(7)
    await expect(
      watchJob(facts, () => Promise.reject(new Error('of the job')), settings),
    ).rejects.toThrow('of the job')
    for (const strange of [{ id: 1, attempt: 2, earlier: () => 7 }, null, undefined, 'a job']) {
      expect(watchJob(strange as never, () => 7, settings)).toBe(7)
    }
  })
})

test('a rejection that its queue handles is nobody else’s business', async () => {
  const unhandled: unknown[] = []
  const listener = (reason: unknown): void => void unhandled.push(reason)
  process.on('unhandledRejection', listener)
  await turnOnWith({})
  const onOutcomeRejecting = (): Promise<never> => Promise.reject(new Error('not taken'))
  const settings = { onOutcome: onOutcomeRejecting }
  await Promise.allSettled([watchJob({ id: 1 }, async () => failing(), settings)])
  // Node reports unhandled rejections after the microtasks of a turn and before the next one.
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', listener)
  expect(unhandled).toEqual([])
})

test('the error is told before the queue hears of it, and neither waits for the other', async () => {
  const order: string[] = []
  await turnOnWith({ capture: () => void order.push('captured') })
  const told = new Promise<void>(() => {})
  const settings = {
    onOutcome: ({ outcome }: JobOutcome): Promise<void> => {
      order.push(outcome)
      return told
    },
  }
  await Promise.resolve(watchJob({ id: 1 }, async () => failing(), settings)).catch(() => {
    order.push('queue')
  })
  expect(order).toEqual(['captured', 'failed', 'queue'])
})

test('while the SDK is loaded, a job’s failure is kept with all that names it', async () => {
  const captured: unknown[] = []
  let bring = (_sink: Sink): void => {}
  const loaded = new Promise<Sink>((resolve) => {
    bring = resolve
  })
  const started = turnOn(onConfig, () => loaded, String)
  await Promise.allSettled([watchJob({ id: 1, queue: 'q' }, async () => failing())])
  bring(sinkWith({ capture: (_error, context) => void captured.push(context?.tags) }))
  await started
  expect(captured).toMatchObject([{ queue: 'q', 'job.id': '1', 'job.outcome': 'failed' }])
})

test('the queue’s own verdict is asked once for each failure', async () => {
  let captured = 0
  await turnOnWith({ capture: () => void captured++ })
  const asked: unknown[] = []
  const verdicts = ['again', 'moved', 'final', undefined] as const
  for (const verdict of verdicts) {
    const facts = {
      id: 1,
      attempt: 1,
      attempts: 5,
      verdict: (error: unknown) => {
        asked.push(error)
        return verdict
      },
    }
    expect(() => watchJob(facts, failing)).toThrow('of the sink')
  }
  expect(asked).toHaveLength(4)
  expect(captured).toBe(1)
})
