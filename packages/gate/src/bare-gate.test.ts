import { expect, it } from 'vitest'
import { bareGate, type Tools } from './bare-gate.ts'
import { cleanContainer } from './items/container.ts'
import { createCounters } from './reports/counters.ts'
import { perfectScrubber } from './testing/perfect-scrubber.ts'

/** Sends one item through a bare gate; says what left, what was refused and what was said. */
async function pass(type: string, payload: unknown, tools?: Tools) {
  const sent: unknown[] = []
  const lines: string[] = []
  const counters = createCounters()
  const send = bareGate(
    async (envelope) => void sent.push(...envelope[1]),
    {
      backend: 'sentry',
      scrubber: perfectScrubber,
      counters,
      warn: (line) => lines.push(line),
      allow: ['replay_recording'],
    },
    tools,
  )
  await send([{}, [[{ type }, payload]]])
  return { sent: sent.length, lines, refused: counters.snapshot().refused }
}

const event = { event_id: 'e'.repeat(32), message: 'x' }

it('lets events through like the larger one', async () => {
  expect(await pass('event', event)).toEqual({ sent: 1, lines: [], refused: {} })
})

it('drops what it has no tool for, and says so', async () => {
  const log = { items: [{ body: 'x' }] }
  const line = 'tacet: log was not sent: see @tacet/gate (said once, counted as no-handler)'
  expect(await pass('log', log)).toEqual({ sent: 0, lines: [line], refused: { 'no-handler': 1 } })
  expect(await pass('log', log, { cleanContainer })).toMatchObject({ sent: 1, refused: {} })
  expect(await pass('replay_recording', '{"segment_id":0}\n[]')).toMatchObject({
    sent: 0,
    refused: { 'no-handler': 1 },
  })
})

it('drops what is too large instead of cutting it', async () => {
  const extra = { filler: 'x'.repeat(2 * 1024 * 1024) }
  expect(await pass('event', { ...event, extra })).toMatchObject({
    sent: 0,
    refused: { 'too-large': 1 },
  })
})
