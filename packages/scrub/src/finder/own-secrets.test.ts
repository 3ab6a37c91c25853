import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'

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
    ['in a cell of CSV', secret.replaceAll('"', '""')],
    ['in base64url', Buffer.from(`ü${secret}`).toString('base64url')],
  ])('are found %s', (_, written) => {
    const clean = scrubber.text(`before ${written} after`)
    expect(clean).toMatch(/^before \[Filtered\]/)
    expect(clean).not.toContain(written)
    expect(clean).toMatch(/ after$/)
  })

  const marked = ['Quar"t<z', '77&lämp'].join('')
  test.each([
    ['as JSON in a URL', encodeURIComponent(JSON.stringify({ k: marked }))],
    [
      'with each letter escaped',
      [...marked].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    ],
    ['with each letter as a reference', [...marked].map((c) => `&#${c.charCodeAt(0)};`).join('')],
    [
      'with each letter in hex',
      [...marked].map((c) => `&#x${c.charCodeAt(0).toString(16)};`).join(''),
    ],
  ])('with marks and letters beyond ASCII are found %s', (_, written) => {
    const { text } = createScrubber({ secrets: [marked] })
    expect(decodeURIComponent(text(written))).toMatch(/^(?:\[Filtered\]|\{"k":"\[Filtered\]"\})$/)
  })

  test('with its own plus is found where another escape makes it a form', () => {
    const { text } = createScrubber({ secrets: ["it's+a/secret=7"] })
    expect(text('x=it%27s+a/secret%3D7')).toBe('x=[Filtered]')
  })

  const foreign = ['pä', 'ssw', 'ört-日本', '9'].join('')
  const units = [...foreign].map((unit) => unit.charCodeAt(0))
  const hex = [...Buffer.from(foreign)].map((byte) => byte.toString(16).padStart(2, '0'))
  test.each([
    ['as JSON in ASCII', units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')],
    ['as JSON, honest letters left', 'p\\u00e4ssw\\u00f6rt-\\u65e5\\u672c9'],
    ['as bytes in a literal', hex.map((pair) => `\\x${pair}`).join('')],
    ['as HTML', 'p&#228;ssw&#246;rt-&#26085;&#26412;9'],
    ['decomposed', foreign.normalize('NFD')],
    ['as a dump', hex.join(' ')],
    ['as a fingerprint', hex.join(':').toUpperCase()],
    ['as a list of bytes', JSON.stringify([...Buffer.from(foreign)])],
    [
      'as base64 in lines',
      Buffer.from(`${'ü'.repeat(18)}${foreign}`)
        .toString('base64')
        .replace(/.{64}/g, '$&\n'),
    ],
  ])('are found with letters of any language %s', (_, written) => {
    const clean = createScrubber({ secrets: [foreign] }).text(`before ${written} after`)
    expect(clean).toMatch(/^before \[?\[Filtered\]\]? after$/)
  })

  const quoted = ["Qz7it's", '-own\tval', '\nue9'].join('')
  test.each([
    ['in single quotes of a shell', String.raw`'\''`, '\t', '\n'],
    ['in quotes of two kinds', `'"'"'`, '\t', '\n'],
    ['in quotes with escapes', String.raw`\'`, String.raw`\t`, String.raw`\n`],
    ['with references of one digit', '&#39;', '&#9;', '&#xa;'],
  ])('are found %s', (_, quote, tab, line) => {
    const written = quoted.replace("'", quote).replace('\t', tab).replace('\n', line)
    const { text } = createScrubber({ secrets: [quoted] })
    expect(text(`before ${written} after`)).toBe(`before ${filtered} after`)
  })

  test('are found however long they are, and however many share a beginning', () => {
    const long = Array.from({ length: 8192 }, (_, index) => `${index % 97}-x`).join('')
    const many = Array.from({ length: 500 }, (_, index) => `same-start-${index * 7919}-same-end`)
    const other = createScrubber({ secrets: [long, ...many] })
    const written = [long, encodeURIComponent(long), Buffer.from(long).toString('base64')]
    for (const text of [...written, ...many]) {
      expect(other.text(`before ${text} after`)).toBe(`before ${filtered} after`)
    }
    expect(other.text('same-start-5-same-end')).toBe('same-start-5-same-end')
  })

  test('are found where a text was cut, when most of them was told', () => {
    const other = createScrubber({ secrets: ['Qz7-own-Value-of-91'] })
    expect(other.text('got Qz7-own-Value...')).toBe(`got ${filtered}...`)
    expect(other.text('got Qz7-own-Value-o')).toBe(`got ${filtered}`)
    expect(other.text('got Qz7-own-Value and more')).toBe('got Qz7-own-Value and more')
    expect(other.text('got Qz7-own-V…')).toBe('got Qz7-own-V…')
    expect(other.text('got Qz7-own-Value… twice')).toBe(`got ${filtered}… twice`)
    const longer = createScrubber({ secrets: ['Qz7-own-Value-of-91-and-on'] })
    expect(longer.text('got Qz7-own-Value-of-91-an, next')).toBe(`got ${filtered}, next`)
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

  test('may be registered one by one between texts, and each is found from then on', () => {
    const growing = createScrubber({ keys: ['rubric'], terms: ['Bluebird'] })
    const values = Array.from({ length: 40 }, (_, index) => `Rot8-${index * 7919}-value`)
    values.forEach((value, index) => {
      expect(growing.text(`a ${value} b`)).toBe(`a ${value} b`)
      expect(growing.registerSecret(value)).toBe(true)
      const known = values.slice(0, index + 1)
      expect(growing.text(`Bluebird rubric=x1 ${known.join(' ')}`)).toBe(
        `${filtered} rubric=${filtered}${` ${filtered}`.repeat(known.length)}`,
      )
    })
  })

  test.each(['', 'abc', '12345', 'postgres', 'production', 'aaaaaaaaaa', 'shopping'.slice(0, 6)])(
    'refuse what is too short or too common: %s',
    (common) => {
      const other = createScrubber()
      expect(other.registerSecret(common)).toBe(false)
      expect(other.text(`a ${common} b`)).toBe(`a ${common} b`)
    },
  )

  const settings = [
    'http://localhost:3000',
    '127.0.0.1:5432',
    'application/json',
    'America/New_York',
  ]
  const markers = ['[Filtered]', '[object Object]', '/usr/local/bin', '20.11.1', 'en_US.UTF-8']
  const noTexts = [1, null, undefined, {}, ['abcdef12'], Symbol('x')] as unknown as string[]
  test.each([...settings, ...markers, 'abababab', ...noTexts])(
    'refuse settings of half of all machines and what is no text: %s',
    (common) => {
      expect(createScrubber().registerSecret(common)).toBe(false)
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
