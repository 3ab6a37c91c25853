import { readConfig } from '@tacet/config'
import { afterEach, describe, expect, test } from 'vitest'
import { turnOff, turnOn, type Sink } from '../index.ts'
import { breadcrumb, checkIn, isolate, traceCarrier, type WorkSink } from '../work.ts'

afterEach(() => turnOff())

async function turnOnWith(work: WorkSink | undefined): Promise<void> {
  const sink: Partial<Sink> = work === undefined ? {} : { work }
  const config = readConfig({ SENTRY_DSN: 'https://key@errors.test/1' })
  await turnOn(config, async () => sink as Sink, String)
}

function failing(): never {
  throw new Error('from the sink')
}

const broken: WorkSink = {
  isolate: failing,
  breadcrumb: failing,
  checkIn: failing,
  trace: failing,
}
const enteredTwice: WorkSink = {
  ...broken,
  isolate: (_piece, fn) => {
    fn()
    return fn()
  },
}

test('work runs where the sink has made a place for it', async () => {
  const pieces: unknown[] = []
  const outer: WorkSink = {
    ...broken,
    isolate: (piece, fn) => {
      pieces.push(piece)
      const result = fn()
      pieces.push('left')
      return result
    },
  }
  await turnOnWith(outer)
  expect(isolate({ name: 'piece' }, () => pieces.length)).toBe(1)
  expect(pieces).toEqual([{ name: 'piece' }, 'left'])
})

describe.each([
  ['telemetry off', async () => {}],
  ['a sink that knows no pieces', () => turnOnWith(undefined)],
  ['a sink that throws', () => turnOnWith(broken)],
  ['a sink that enters twice', () => turnOnWith(enteredTwice)],
])('with %s', (_name, use) => {
  test('work runs once, and its very result comes back', async () => {
    await use()
    let runs = 0
    const result = {}
    const work = (): object => {
      runs += 1
      return result
    }
    expect(isolate({ name: 'piece' }, work)).toBe(result)
    expect(runs).toBe(1)
  })

  test('a promise comes back as the same object', async () => {
    await use()
    const promise = Promise.reject(new Error('of the app'))
    expect(isolate({ name: 'piece' }, () => promise)).toBe(promise)
    await expect(promise).rejects.toThrow('of the app')
  })

  test('what it throws is thrown on as it is', async () => {
    await use()
    const error = new Error('of the app')
    expect(() =>
      isolate({ name: 'piece' }, () => {
        throw error
      }),
    ).toThrow(error)
  })

  test('nothing is thrown at who reports, and no trace is carried', async () => {
    await use()
    breadcrumb({ category: 'job', message: 'began' })
    checkIn({ slug: 'sweep', id: 'c'.repeat(32), status: 'ok' })
    expect(traceCarrier()).toEqual({})
  })
})

test('check-ins made while starting arrive once the sink is there', async () => {
  const seen: unknown[] = []
  const work: WorkSink = {
    ...broken,
    checkIn: (report, monitor) => void seen.push([report, monitor]),
  }
  const started = turnOnWith(work)
  const report = { slug: 'sweep', id: 'c'.repeat(32), status: 'in_progress' } as const
  const monitor = { schedule: { type: 'crontab', value: '* * * * *' } } as const
  checkIn(report, monitor)
  expect(seen).toEqual([])
  await started
  expect(seen).toEqual([[report, monitor]])
})
