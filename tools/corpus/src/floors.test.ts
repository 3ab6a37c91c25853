import { expect, test } from 'vitest'
import { benignSamples } from './benign/samples.ts'
import { benignValues } from './benign/values.ts'
import { floors } from './floors.ts'
import { ourEngine } from './our-engine.ts'
import { payloads } from './payloads/payloads.ts'
import { scoreHostile } from './score-hostile.ts'
import { alteredValues, scorePayloads } from './score-payloads.ts'
import { scoreText } from './score-text.ts'
import type { Score } from './score-text.ts'
import { secretSamples } from './secrets.ts'

const engine = ourEngine()
const text = scoreText(engine, secretSamples(), benignSamples())
const events = scorePayloads(engine, payloads())
if (text === undefined || events === undefined) throw new Error('our engine does both')

/** Nothing when the floor is held; else what to look at first. */
function below(floor: number, total: number, misses: readonly string[]): readonly string[] {
  const reached = (100 * (total - misses.length)) / total
  return reached >= floor ? [] : [`${reached.toFixed(2)} %`, ...misses.slice(0, 10)]
}

function belowScore(floor: number, score: Score<{ readonly id: string }>): readonly string[] {
  return below(
    floor,
    score.total,
    score.misses.map(({ sample }) => sample.id),
  )
}

test.each(['provider', 'keyed', 'structural', 'money', 'evasion'] as const)(
  'recall of %s secrets stays above its floor',
  (name) => {
    expect(belowScore(floors[name], text.recall[name])).toEqual([])
  },
)

test('harmless texts beside a secret stay', () => {
  expect(belowScore(floors.neighbours, text.neighbours)).toEqual([])
})

test('texts without a secret come through unchanged', () => {
  expect(belowScore(floors.benign, text.benign)).toEqual([])
})

test('values without a secret come back deep-equal', () => {
  const altered = (alteredValues(engine, benignValues) ?? []).map((one) => JSON.stringify(one))
  expect(below(floors.benignValues, benignValues.length, altered)).toEqual([])
})

test('a clean text is not changed by cleaning it again', () => {
  expect(belowScore(floors.idempotent, text.idempotent)).toEqual([])
})

test('canaries do not leave in event payloads', () => {
  const leaked = events.leaked.map(({ payload, canary }) => `${payload} ${canary.path}`)
  expect(below(floors.canariesKept, events.canaries, leaked)).toEqual([])
})

test('useful values of event payloads stay', () => {
  const lost = events.lost.map(({ payload, useful }) => `${payload} ${useful.path}`)
  expect(below(floors.usefulKept, events.useful, lost)).toEqual([])
})

test('nothing throws and no input is changed', () => {
  expect(text.throws).toBe(0)
  expect(events.throws).toEqual([])
  expect(events.mutated).toEqual([])
})

test('hostile objects neither throw, hang, leak nor pollute', () => {
  expect(scoreHostile(engine)).toEqual([])
})
