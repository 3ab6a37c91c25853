import { expect, test } from 'vitest'
import { benignSamples } from './benign/samples.ts'
import { isSound } from './score-text.ts'
import { secretSamples } from './secrets.ts'

const secrets = secretSamples()
const benign = benignSamples()

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
