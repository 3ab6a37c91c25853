import { expect, test } from 'vitest'
import { createCleanTexts, markOf } from './clean-texts.ts'
import { createScrubber } from '../create-scrubber.ts'

/** A memory that is asked as the finder asks it, with the mark of each text. */
function memory() {
  const { add, has, clear } = createCleanTexts()
  return {
    add: (text: string) => add(text, markOf(text)),
    has: (text: string) => has(text, markOf(text)),
    clear,
  }
}

test('a text is remembered once it comes for the third time', () => {
  const { add, has, clear } = memory()
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
  const { add, has } = memory()
  const texts = Array.from({ length: 40_000 }, (_, index) => `text number ${index}`)
  for (const text of [...texts, 'x'.repeat(600)]) for (let time = 0; time < 3; time++) add(text)
  expect(texts.filter((text) => has(text)).length).toBeLessThanOrEqual(4096)
  expect(has('x'.repeat(600))).toBe(false)
})

test('a text in use is not driven out by one that differs in few places', () => {
  const { add, has } = memory()
  const text = `cart ${'9'.repeat(200)}`
  for (let time = 0; time < 3; time++) add(text)
  for (let index = 0; index < 9; index++) {
    expect(has(text)).toBe(true)
    add(`cart ${'9'.repeat(199)}${index}`)
  }
})

test('a text that was clean goes once its value is registered, wherever it stands', () => {
  const scrubber = createScrubber()
  const note = 'the value is Zx9-later-value'
  // Keys that are data are not remembered, but what stands below them has a memory, too.
  const data = Array.from({ length: 300 }, (_, index) => [`row ${index}`, [note]])
  const payload = { note, list: [note], attribute: { value: note }, data: Object.fromEntries(data) }
  for (let round = 0; round < 3; round++) expect(scrubber.value(payload)).toEqual(payload)
  scrubber.registerSecret('Zx9-later-value')
  expect(JSON.stringify(scrubber.value(payload))).not.toContain('Zx9-later-value')
})

test('what stays for its place alone is judged anew in another place', () => {
  const scrubber = createScrubber()
  const frames = [{ function: 'app.password:hunterTwo' }]
  const inCode = { exception: { values: [{ stacktrace: { frames } }] } }
  const card = ['4539', '1488', '0343', '6467'].join('')
  for (let round = 0; round < 4; round++) {
    expect(scrubber.value(inCode)).toEqual(inCode)
    expect(scrubber.value({ order_id: { value: card } })).toEqual({ order_id: { value: card } })
  }
  const elsewhere = scrubber.value({ function: 'app.password:hunterTwo', order_id: [card] })
  expect(elsewhere).toEqual({ function: 'app.password:[Filtered]', order_id: ['[Filtered]'] })
})
