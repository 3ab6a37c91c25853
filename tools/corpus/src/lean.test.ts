import { createLeanScrubber } from '@tacet/scrub/lean'
import { expect, test } from 'vitest'
import { benignSamples } from './benign/samples.ts'
import { payloads } from './payloads/payloads.ts'
import { scoreHostile } from './score-hostile.ts'
import { scorePayloads } from './score-payloads.ts'
import { scoreText } from './score-text.ts'
import { secretSamples } from './secrets.ts'

// The small engine is coarser by design: of what an event carries nothing may leak, and texts without
// a secret may lose an id that looks drawn by chance.
const floors = {
  provider: 98.3,
  keyed: 99.7,
  structural: 98.3,
  money: 100,
  evasion: 94,
  neighbours: 99.4,
  benign: 99.4,
  idempotent: 100,
  usefulKept: 99.9,
  /** Of all canaries, those that only a neighbour or a statement names too. */
  caught: 98,
} as const

const { text: clean, value } = createLeanScrubber()
const engine = { name: '@tacet/scrub/lean', text: clean, value }
/** Disguises that the small engine does not read, and what stands beside a value. */
const FULL_ALONE = /^evasion\/(?:invisible-tags|mathematical|joined-list)|^event-neighbours/
const samples = secretSamples().filter(({ kind }) => !FULL_ALONE.test(kind))
const all = payloads()
const shapes = all.filter(({ id }) => !FULL_ALONE.test(id))
const text = scoreText(engine, samples, benignSamples())
const events = scorePayloads(engine, shapes)
if (text === undefined || events === undefined) throw new Error('the engine does both')
const scores = {
  ...text.recall,
  neighbours: text.neighbours,
  benign: text.benign,
  idempotent: text.idempotent,
}

test.each(Object.entries(scores))('%s stays above its floor', (name, { total, misses }) => {
  const reached = (100 * (total - misses.length)) / total
  expect(reached).toBeGreaterThanOrEqual(floors[name as keyof typeof floors])
})

test('no canary leaves in an event payload', () => {
  expect(events.leaked.map(({ payload, canary }) => `${payload} ${canary.path}`)).toEqual([])
})

test('hardly any canary leaves where only what stands beside it names it', () => {
  const everywhere = scorePayloads(engine, all)
  const { canaries = 0, leaked = [] } = everywhere ?? {}
  expect((100 * (canaries - leaked.length)) / canaries).toBeGreaterThanOrEqual(floors.caught)
})

test('useful values of event payloads stay', () => {
  const kept = (100 * (events.useful - events.lost.length)) / events.useful
  expect(kept).toBeGreaterThanOrEqual(floors.usefulKept)
})

test('nothing throws, no input is changed, hostile objects do no harm', () => {
  expect([text.throws, events.throws, events.mutated]).toEqual([0, [], []])
  expect(scoreHostile(engine)).toEqual([])
})
