import { expect, test } from 'vitest'
import { createCleanTexts } from './clean-texts.ts'
import { createScrubber } from '../create-scrubber.ts'

test('a text is remembered once it comes for the third time', () => {
  const { add, has, clear } = createCleanTexts()
  const text = 'a line around a frame'
  for (let time = 0; time < 2; time++) {
    add(text)
    expect(has(text)).toBe(false)
  }
  add(text)
  expect(has(text)).toBe(true)
  clear()
  expect(has(text)).toBe(false)
})

test('the memory is bounded, and keeps long texts out', () => {
  const { add, has } = createCleanTexts()
  const texts = Array.from({ length: 40_000 }, (_, index) => `text number ${index}`)
  for (const text of [...texts, 'x'.repeat(600)]) for (let time = 0; time < 3; time++) add(text)
  expect(texts.filter((text) => has(text)).length).toBeLessThanOrEqual(4096)
  expect(has('x'.repeat(600))).toBe(false)
})

test('a text in use is not driven out by one that differs in few places', () => {
  const { add, has } = createCleanTexts()
  const text = `cart ${'9'.repeat(200)}`
  for (let time = 0; time < 3; time++) add(text)
  for (let index = 0; index < 9; index++) {
    expect(has(text)).toBe(true)
    add(`cart ${'9'.repeat(199)}${index}`)
  }
})

test('a text that was clean goes once its value is registered', () => {
  const scrubber = createScrubber()
  const payload = { note: 'the value is Zx9-later-value' }
  for (let round = 0; round < 3; round++) expect(scrubber.value(payload)).toEqual(payload)
  scrubber.registerSecret('Zx9-later-value')
  expect(scrubber.value(payload)).toEqual({ note: 'the value is [Filtered]' })
})
