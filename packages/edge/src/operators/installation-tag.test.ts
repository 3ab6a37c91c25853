import { createHash, createHmac } from 'node:crypto'
import { createScrubber } from '@tacet/scrub'
import { expect, test } from 'vitest'
import { installationTag } from './installation-tag.ts'

const key = ['a', 'key', 'of', 'this', 'deployment'].join('-')

test('a keyed tag is the beginning of an HMAC that anyone with the key can make again', () => {
  const expected = createHmac('sha256', key).update('github-installation:4711').digest('hex')
  expect(installationTag(4711, { key })).toBe(expected.slice(0, 16))
  expect(installationTag('4711', { key })).toBe(expected.slice(0, 16))
  expect(installationTag(4711n, { key })).toBe(expected.slice(0, 16))
})

test('a tag never passes for the number of a card', () => {
  const scrubber = createScrubber()
  // Found by trying: the HMAC of this id begins with sixteen digits that a card could have.
  const tag = installationTag(6700, { key: 'k' })
  expect(scrubber.value({ tags: { installation: tag } })).toEqual({ tags: { installation: tag } })
})

test('another key makes another tag, the same key the same one again', () => {
  const first = installationTag(4711, { key })
  expect(installationTag(4711, { key: `${key}2` })).not.toBe(first)
  expect(installationTag(4711, { key })).toBe(first)
  expect(installationTag(4712, { key })).not.toBe(first)
})

test('the unkeyed tag is the beginning of a plain SHA-256', () => {
  const expected = createHash('sha256').update('github-installation:4711').digest('hex')
  expect(installationTag(4711, { unkeyed: true })).toBe(expected.slice(0, 16))
})

test.each([undefined, ''])('the key %j makes no tag, and never the unkeyed one', (missing) => {
  expect(installationTag(4711, { key: missing })).toBe('none')
})

test.each([undefined, null, '', 0, -1, 1.5, Number.NaN, '4711; fix: secret', {}, '0x10', ' 4711'])(
  '%j is no installation',
  (id) => {
    expect(installationTag(id, { key })).toBe('none')
    expect(installationTag(id, { unkeyed: true })).toBe('none')
  },
)

test('a caller without types who leaves the options out gets no tag', () => {
  expect(installationTag(4711, undefined as unknown as { key: string })).toBe('none')
})
