import { turnOff, turnOn, type CaptureContext } from '@tacet/telemetry'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onConfig, sinkWith } from '../testing/sink.ts'
import { workerError } from './worker-error.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  turnOff()
})

test('of one cause an event is told every 30 seconds, with how many were held back', async () => {
  const told: (CaptureContext | undefined)[] = []
  const sink = sinkWith({ capture: (_, context) => void told.push(context) })
  await turnOn(onConfig, async () => sink, String)
  const lose = (): void => workerError('redis', new Error('connection lost'))

  for (let second = 0; second < 29; second++) {
    lose()
    vi.advanceTimersByTime(1_000)
  }
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(told.map((context) => context?.tags?.['worker.held_back'])).toEqual(['0', '27'])
})
