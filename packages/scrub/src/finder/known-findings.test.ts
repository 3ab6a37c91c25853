import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import type { Edit } from '../text/edit.ts'
import { markOf } from './clean-texts.ts'
import { createKnownFindings } from './known-findings.ts'

const edits = [{ start: 4, end: 9, rule: 'key:secret' }]

/** A memory that is asked as the finder asks it, with the mark of each text. */
function memory() {
  const { keep, recall, clear } = createKnownFindings()
  return {
    keep: (text: string, found: readonly Edit[]) => keep(text, found, markOf(text)),
    recall: (text: string) => recall(text, markOf(text)),
    clear,
  }
}

test('what was found is remembered', () => {
  const { keep, recall, clear } = memory()
  const text = 'key=value of a service'
  expect(recall(text)).toBeUndefined()
  keep(text, edits)
  expect(recall(text)).toBe(edits)
  clear()
  expect(recall(text)).toBeUndefined()
})

test('no other text is taken for one that is known', () => {
  const { keep, recall } = memory()
  const text = `postgres://shop:${'x'.repeat(160)}@db/shop`
  keep(text, edits)
  for (let at = 0; at < text.length; at++) {
    for (const letter of ['\0', 'x', 'y', '\uffff']) {
      const other = text.slice(0, at) + letter + text.slice(at + 1)
      expect(recall(other)).toBe(other === text ? edits : undefined)
    }
    expect(recall(text.slice(0, at))).toBeUndefined()
    // Letters that change places: what a sum of them would not see.
    const [one = '', two = ''] = text.slice(at, at + 2)
    const swapped = text.slice(0, at) + two + one + text.slice(at + 2)
    expect(recall(swapped)).toBe(swapped === text ? edits : undefined)
  }
})

test('the memory is bounded, and keeps long texts out', () => {
  const { keep, recall } = memory()
  const texts = Array.from({ length: 40_000 }, (_, index) => `pin=${index}`)
  for (const text of [...texts, 'x'.repeat(600)]) keep(text, edits)
  const known = texts.filter((text) => recall(text) !== undefined)
  expect(known.length).toBeGreaterThan(2048)
  expect(known.length).toBeLessThanOrEqual(4096)
  expect(recall('x'.repeat(600))).toBeUndefined()
})

test('a text in use is not driven out by those that come once', () => {
  const { keep, recall } = memory()
  const text = 'password=in-use'
  keep(text, edits)
  for (let index = 0; index < 20_000; index++) {
    keep(`password=number-${index}`, edits)
    expect(recall(text)).toBe(edits)
  }
})

test('texts that came once give way to those that come again and again', () => {
  const { keep, recall } = memory()
  for (let index = 0; index < 20_000; index++) keep(`pin=${index}`, edits)
  const texts = Array.from({ length: 400 }, (_, index) => `otp=${index}`)
  let known = 0
  for (let round = 0; round < 16; round++) {
    known = 0
    for (const text of texts) {
      if (recall(text) !== undefined) known++
      else keep(text, edits)
    }
  }
  expect(known).toBeGreaterThan(texts.length * 0.9)
})

test('a text is cleaned alike however often it comes, and anew once more of it is a secret', () => {
  const scrubber = createScrubber()
  const text = 'user=ann-later-value password=hunter2x1 at https://ann:hunter2x1@db/'
  const once = scrubber.inspect({ text })
  expect(once.findings).toHaveLength(3)
  for (let round = 0; round < 4; round++) expect(scrubber.inspect({ text })).toEqual(once)
  scrubber.registerSecret('ann-later-value')
  for (let round = 0; round < 4; round++)
    expect(scrubber.text(text)).toBe(
      'user=[Filtered] password=[Filtered] at https://[Filtered]:[Filtered]@db/',
    )
})
