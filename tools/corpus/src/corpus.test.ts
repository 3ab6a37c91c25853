import { expect, test } from 'vitest'
import { benignSamples } from './benign/samples.ts'
import { read } from './payloads/paths.ts'
import { payloads } from './payloads/payloads.ts'
import { leaks } from './sample.ts'
import { isSound } from './score-text.ts'
import { secretSamples } from './secrets.ts'

const secrets = secretSamples()
const benign = benignSamples()
const events = payloads()

test('there are at least 1,424 secrets of 386 kinds, all different', () => {
  expect(secrets.length).toBeGreaterThanOrEqual(1424)
  expect(new Set(secrets.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(386)
  expect(new Set(secrets.map(({ text }) => text)).size).toBe(secrets.length)
  expect(new Set(secrets.map(({ id }) => id)).size).toBe(secrets.length)
})

test('there are at least 653 benign texts, all different', () => {
  expect(benign.length).toBeGreaterThanOrEqual(653)
  expect(new Set(benign.map(({ text }) => text)).size).toBe(benign.length)
})

test('every secret and every neighbour stands in its text', () => {
  expect(secrets.filter((sample) => !isSound(sample)).map(({ id }) => id)).toEqual([])
})

test('the corpus is the same in every run', () => {
  expect(secretSamples()).toEqual(secrets)
  expect(benignSamples()).toEqual(benign)
})

test('there are at least 266 payloads with 427 canaries, all different', () => {
  const canaries = events.flatMap(({ canaries }) => canaries)
  expect(events.length).toBeGreaterThanOrEqual(266)
  expect(canaries.length).toBeGreaterThanOrEqual(427)
  expect(new Set(canaries.map(({ secret }) => secret.text)).size).toBe(canaries.length)
})

test('every canary stands in its planted payload and not in the clean twin', () => {
  const unsound = events.filter(({ planted, clean, canaries }) =>
    canaries.some(
      ({ secret }) =>
        !leaks(JSON.stringify(planted), [secret]) || leaks(JSON.stringify(clean), [secret]),
    ),
  )
  expect(unsound.map(({ id }) => id)).toEqual([])
})

test('every useful value is there before anyone scrubs', () => {
  const missing = events.flatMap(({ id, planted, useful }) =>
    useful
      .filter(({ path, value }) => value === undefined || read(planted, path) !== value)
      .map(({ path }) => `${id} ${path}`),
  )
  expect(missing).toEqual([])
})
