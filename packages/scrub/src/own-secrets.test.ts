import { describe, expect, test } from 'vitest'
import { createScrubber } from './create-scrubber.ts'

const filtered = '[Filtered]'
const secret = ['tr0ub', '4dor&', '3{x"y}'].join('')

describe('own secrets', () => {
  const scrubber = createScrubber({ secrets: [secret] })

  test.each([
    ['as they are', secret],
    ['JSON-escaped', JSON.stringify(secret).slice(1, -1)],
    ['JSON-escaped twice', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
    ['percent-encoded', encodeURIComponent(secret)],
    ['in hex', Buffer.from(secret).toString('hex')],
    ['in capitals of hex', Buffer.from(secret).toString('hex').toUpperCase()],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 behind one byte', Buffer.from(`a${secret}`).toString('base64')],
    ['in base64 behind two bytes', Buffer.from(`ab${secret} and more`).toString('base64')],
    ['in base64url', Buffer.from(`ü${secret}`).toString('base64url')],
  ])('are found %s', (_, written) => {
    const clean = scrubber.text(`before ${written} after`)
    expect(clean).toMatch(/^before \[Filtered\]/)
    expect(clean).not.toContain(written)
    expect(clean).toMatch(/ after$/)
  })

  test('are found in keys and values of payloads', () => {
    expect(scrubber.value({ [secret]: { a: `x${secret}y` } })).toEqual({
      [filtered]: { a: `x${filtered}y` },
    })
  })

  test('are found with braces and letters that fold to more than one', () => {
    const odd = createScrubber({ secrets: ['{D}İ{A*}-odd-one'] })
    expect(odd.text('x {D}İ{A*}-odd-one y')).toBe(`x ${filtered} y`)
  })

  test('are found as numbers', () => {
    expect(createScrubber({ secrets: ['4829137560'] }).value({ a: 4829137560, b: 1 })).toEqual({
      a: filtered,
      b: 1,
    })
  })

  test('may be registered later, also after the key was seen', () => {
    const later = createScrubber()
    expect(later.value({ 'Zx9-later-value': 1 })).toEqual({ 'Zx9-later-value': 1 })
    expect(later.registerSecret('Zx9-later-value')).toBe(true)
    expect(later.value({ 'Zx9-later-value': 'Zx9-later-value' })).toEqual({ [filtered]: filtered })
  })

  test.each(['', 'abc', '12345', 'postgres', 'production', 'aaaaaaaaaa', 'shopping'.slice(0, 6)])(
    'refuse what is too short or too common: %s',
    (common) => {
      const other = createScrubber()
      expect(other.registerSecret(common)).toBe(false)
      expect(other.text(`a ${common} b`)).toBe(`a ${common} b`)
    },
  )

  test('one inside another goes with it', () => {
    const both = createScrubber({ secrets: ['abc123def', 'zz-abc123def-zz'] })
    expect(both.text('a zz-abc123def-zz b')).toBe(`a ${filtered} b`)
  })
})

describe('terms', () => {
  const { text } = createScrubber({ terms: ['Project Bluebird', 'Zoë', 'a{b'] })

  test.each([
    ['about project bluebird today', `about ${filtered} today`],
    ['PROJECT BLUEBIRD', filtered],
    ['Project%20Bluebird', filtered],
    ['ask ZOË now', `ask ${filtered} now`],
    ['xa{by', `x${filtered}y`],
  ])('go wherever they stand: %s', (input, clean) => {
    expect(text(input)).toBe(clean)
  })
})
