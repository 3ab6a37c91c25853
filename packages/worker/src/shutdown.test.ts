import { turnOff, turnOn } from '@tacet/telemetry'
import { afterEach, expect, test } from 'vitest'
import type { JobOutcome } from './jobs/job-outcome.ts'
import { shutdown } from './shutdown.ts'
import { onConfig, sinkWith } from './testing/sink.ts'
import { watchJob } from './jobs/watch-job.ts'
import { workerError } from './errors/worker-error.ts'

afterEach(() => turnOff())

test('outcomes that are being taken are waited for, off or on', async () => {
  const taken: string[] = []
  const onOutcome = async ({ outcome }: JobOutcome): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve))
    taken.push(outcome)
  }
  void watchJob({ id: 1 }, () => {}, { onOutcome })
  expect(taken).toEqual([])
  expect(await shutdown(5_000)).toBe(true)
  expect(taken).toEqual(['completed'])
})

test('what hangs is left behind in time', async () => {
  await turnOn(onConfig, async () => sinkWith({ flush: () => new Promise(() => {}) }), String)
  let finish = (): void => {}
  const onOutcome = (): Promise<void> =>
    new Promise((resolve) => {
      finish = resolve
    })
  void watchJob({ id: 1 }, () => {}, { onOutcome })
  expect(await shutdown(5)).toBe(false)
  expect(await shutdown(Number.NaN)).toBe(false)
  finish()
})

test('worker errors that are held back are told before the end', async () => {
  const told: unknown[] = []
  const sink = sinkWith({ capture: (_, context) => void told.push(context?.tags) })
  await turnOn(onConfig, async () => sink, String)
  for (let index = 0; index < 5; index++) workerError('tests', new Error(`no. ${index}`))
  await shutdown()
  expect(told).toEqual([
    { 'worker.cause': 'tests', 'worker.held_back': '0' },
    { 'worker.cause': 'tests', 'worker.held_back': '3' },
  ])
})
