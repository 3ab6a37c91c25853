import { getEventListeners } from 'node:events'
import { turnOff, turnOn } from '@tacet/telemetry'
import type { CheckIn, Monitor } from '@tacet/telemetry/work'
import { afterEach, expect, test } from 'vitest'
import { onConfig, sinkWith } from '../testing/sink.ts'
import { watchLoop } from './watch-loop.ts'

afterEach(() => turnOff())

interface Told {
  readonly captured: unknown[]
  readonly checkIns: [CheckIn, Monitor | undefined][]
}

async function turnOnAndListen(): Promise<Told> {
  const told: Told = { captured: [], checkIns: [] }
  const sink = sinkWith(
    { capture: (error) => void told.captured.push(error) },
    { checkIn: (report, monitor) => void told.checkIns.push([report, monitor]) },
  )
  await turnOn(onConfig, async () => sink, String)
  return told
}

test('the first cycle begins at once, and the loop goes on after each throw', async () => {
  const { captured } = await turnOnAndListen()
  let cycles = 0
  const loop = watchLoop(
    'sweep',
    () => {
      cycles += 1
      if (cycles === 4) void loop.stop()
      throw new Error(`failed in ${'-abcd'[cycles]}`)
    },
    { every: 1 },
  )
  expect(cycles).toBe(1)
  await loop.done
  expect(cycles).toBe(4)
  expect(captured.map(String)).toEqual(['a', 'b', 'c', 'd'].map((at) => `Error: failed in ${at}`))
})

test('a loop that has ended leaves nothing on the signal of the app', async () => {
  const { signal } = new AbortController()
  const loop = watchLoop('short', () => void loop.stop(), { every: 1, signal })
  expect(getEventListeners(signal, 'abort')).toHaveLength(1)
  await loop.done
  expect(getEventListeners(signal, 'abort')).toHaveLength(0)
})

test('a loop that always fails in the same way is told once in a while', async () => {
  const { captured } = await turnOnAndListen()
  let cycles = 0
  const loop = watchLoop(
    'fails always',
    () => {
      cycles += 1
      if (cycles === 20) void loop.stop()
      throw new Error(`row ${cycles} is broken`)
    },
    { every: 0 },
  )
  await loop.done
  expect(captured).toHaveLength(1)
})

test('with telemetry off it is the same loop', async () => {
  const waits: unknown[] = []
  let cycles = 0
  const loop = watchLoop(
    'off',
    () => {
      cycles += 1
      if (cycles < 3) throw new Error('not yet')
      void loop.stop()
    },
    {
      next: (error) => {
        waits.push(error instanceof Error)
        return 0
      },
    },
  )
  await loop.done
  expect(cycles).toBe(3)
  expect(waits).toEqual([true, true, false])
})

test('cycles never overtake each other', async () => {
  let running = 0
  let most = 0
  let cycles = 0
  const loop = watchLoop(
    'slow',
    async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running -= 1
      cycles += 1
      if (cycles === 3) void loop.stop()
    },
    { every: 1 },
  )
  await loop.done
  expect(most).toBe(1)
})

test('stopping waits for the cycle under way, and begins no other', async () => {
  let finish = (): void => {}
  let cycles = 0
  const loop = watchLoop(
    'long',
    () => {
      cycles += 1
      return new Promise<void>((resolve) => {
        finish = resolve
      })
    },
    { every: 1 },
  )
  const order: string[] = []
  const stop = async (): Promise<void> => {
    await loop.stop()
    order.push('stopped')
  }
  const stopping = stop()
  await new Promise((resolve) => setImmediate(resolve))
  order.push('cycle ends')
  finish()
  await stopping
  expect(order).toEqual(['cycle ends', 'stopped'])
  expect(cycles).toBe(1)
})

test('a signal ends a loop in the middle of its pause', async () => {
  const ending = new AbortController()
  const loop = watchLoop('rests', () => {}, { every: 3_600_000, signal: ending.signal })
  ending.abort()
  await loop.done
  let cycles = 0
  await watchLoop('too late', () => void (cycles += 1), { every: 1, signal: ending.signal }).done
  expect(cycles).toBe(0)
})

test('check-ins tell each beginning and end, at most about one pair in a minute', async () => {
  const { checkIns } = await turnOnAndListen()
  let cycles = 0
  const loop = watchLoop(
    'Beats Often',
    () => {
      cycles += 1
      if (cycles === 50) void loop.stop()
    },
    { every: 0 },
  )
  await loop.done
  expect(checkIns.map(([{ slug, status }]) => [slug, status])).toEqual([
    ['beats-often', 'in_progress'],
    ['beats-often', 'ok'],
  ])
  expect(checkIns[0]?.[0].id).toBe(checkIns[1]?.[0].id)
  expect(checkIns[0]?.[1]).toEqual({
    checkinMargin: 5,
    schedule: { type: 'interval', value: 1, unit: 'minute' },
  })
})

test('an end that somebody asked for is no error to a monitor, but what broke is told', async () => {
  const { captured, checkIns } = await turnOnAndListen()
  const loop = watchLoop(
    'ends',
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('half a cycle')))
      }),
    { every: 1 },
  )
  await loop.stop()
  expect(checkIns.map(([{ status }]) => status)).toEqual(['in_progress', 'ok'])
  expect(captured.map(String)).toEqual(['Error: half a cycle'])
})

test('a rhythm of its own has check-ins when it says how often it is due', async () => {
  const { checkIns } = await turnOnAndListen()
  const schedule = { type: 'interval', value: 1, unit: 'hour' } as const
  for (const monitor of [undefined, false, { schedule, slug: 'own', checkinMargin: 15 }] as const) {
    const loop = watchLoop('own rhythm', () => void loop.stop(), {
      next: () => 1,
      ...(monitor !== undefined && { monitor }),
    })
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await loop.done
  }
  expect(checkIns).toHaveLength(2)
  expect(checkIns[0]?.[0].slug).toBe('own')
  expect(checkIns[0]?.[1]).toEqual({ schedule, checkinMargin: 15 })
})
