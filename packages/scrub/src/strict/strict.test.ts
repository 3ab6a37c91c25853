import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { ITEMS } from './item.samples.ts'

const strict = createScrubber({ mode: 'strict' })
const kinds = Object.entries(ITEMS)

type Path = readonly (number | string)[]

/** Each variant of the item with the marker in one more place, and the path of the place. */
function* planted(item: unknown, marker: string, path: Path = []): Generator<[Path, unknown]> {
  if (typeof item === 'string') yield [path, marker]
  if (typeof item !== 'object' || item === null) return
  if (Array.isArray(item))
    yield [
      [...path, '+'],
      [...(item as unknown[]), marker],
    ]
  else {
    yield [[...path, '{+}'], { ...item, [marker]: marker }]
    yield [[...path, '{+}'], { ...item, [marker]: { value: 1, type: 'integer', [marker]: 1 } }]
  }
  for (const [key, member] of Object.entries(item)) {
    for (const [place, variant] of planted(member, marker, [...path, key])) {
      const copy: unknown = Array.isArray(item) ? [...(item as unknown[])] : { ...item }
      ;(copy as Record<string, unknown>)[key] = variant
      yield [place, copy]
    }
    if (Array.isArray(item)) continue
    yield [[...path, key], { ...item, [key]: [marker] }]
    yield [[...path, key], { ...item, [key]: { a: marker, value: marker, values: [marker] } }]
  }
}

const word = 'zorkmid'
const hidden = (value: unknown): boolean => !JSON.stringify(value).toLowerCase().includes(word)

/** Names that an operator or a developer gave; they may be any word, never a sentence. */
const NAMES =
  /(?:^|\.)(?:release|environment|dist|monitor_slug|slug|function|module|exception\.values\.\d+\.type|(?:sentry\.(?:release|environment)|error\.type)(?:\.value)?)$|^name$/
/** Templates of routes; the first word of one is as free as a name. */
const ROUTES = /(?:^|\.)(?:http\.route(?:\.value)?|transaction)$/
/** No list of all the world's zones is kept. */
const ZONE = /^monitor_config\.timezone$/

describe.each(kinds)('a marker anywhere in a %s', (_, item) => {
  const leaks = (marker: string): string[] => [
    ...new Set(
      [...planted(item, marker)]
        .filter(([, variant]) => !hidden(strict.value(variant)))
        .map(([path]) => path.join('.')),
    ),
  ]

  test.each([word, 'Zorkmid', 'zorkmid_7'])('as one word (%s) leaves as a name alone', (marker) => {
    expect(leaks(marker).filter((path) => !NAMES.test(path))).toEqual([])
  })

  test('as a path leaves as a name or a route alone', () => {
    const found = leaks('/zorkmid/:id')
    expect(found.filter((path) => !NAMES.test(path) && !ROUTES.test(path))).toEqual([])
  })

  test.each([
    'somebody lost a zorkmid',
    'Zorkmid!',
    '',
    'GET zorkmid',
    '/orders?id=zorkmid',
    'Error: zorkmid',
    '«zorkmid»',
    '0 0 * * zorkmid',
    '2026-01-01T00:00:00Z zorkmid',
    '1.2.3 zorkmid',
    '[Filtered] #zorkmid12345',
    '[Filtered] #0123456789ab zorkmid',
    'ok\nzorkmid',
    '{{ zorkmid }}',
  ])('does not leave as %j', (marker) => {
    expect(leaks(marker === '' ? ' zorkmid' : marker)).toEqual([])
  })

  test.each([
    'auto.zorkmid',
    'Europe/Zorkmid',
    'npm:@sentry/zorkmid',
    '1.2.3-zorkmid',
    '12 zorkmid',
  ])('does not leave as a part of a form (%s), names aside', (marker) => {
    const found = leaks(marker).filter((path) => !NAMES.test(path))
    expect(found.filter((path) => marker !== 'Europe/Zorkmid' || !ZONE.test(path))).toEqual([])
  })
})

/** What the operator says of the app, and where the package's name and version are one word. */
const SETTINGS = /(?:^|\.)(?:(?:sentry\.)?(?:release|environment)(?:\.value)?|dist)$/
const VERSIONS = /(?:^|[._])version(?:\.value)?$/

test.each([
  ['al@shop.test', SETTINGS],
  ['+49 176 1234567', /^$/],
  ['555-123-4567', NAMES],
  ['10.70.0.1', new RegExp(`${NAMES.source}|${VERSIONS.source}`)],
  ['1767 2256 0000', /^$/],
])('%s leaves nowhere but where its form is that of the place', (marker, places) => {
  const found = new Set<string>()
  for (const [, item] of kinds) {
    for (const [path, variant] of planted(item, marker)) {
      if (JSON.stringify(strict.value(variant)).includes(marker)) found.add(path.join('.'))
    }
  }
  expect([...found].filter((path) => !places.test(path))).toEqual([])
})

test('the names that may be any word do leave, so that the proof above can fail', () => {
  const found = new Set<string>()
  for (const [, item] of kinds) {
    for (const [path, variant] of planted(item, word)) {
      if (!hidden(strict.value(variant))) found.add(String(path.at(-1)))
    }
  }
  const settings = ['release', 'environment', 'dist', 'sentry.release', 'sentry.environment']
  const code = ['function', 'module', 'type', 'error.type']
  const names = ['name', 'monitor_slug', 'slug']
  expect([...found].toSorted()).toEqual([...settings, ...code, ...names, 'value'].toSorted())
})

describe.each(kinds)('a %s', (_, item) => {
  test('is the same after a second reading', () => {
    const once = strict.value(item)
    expect(strict.value(once)).toEqual(once)
  })

  test('is the same after a second reading, whatever stands in it', () => {
    for (const marker of [word, 'somebody lost a zorkmid', '/zorkmid/:id', '[Filtered]', '']) {
      for (const [, variant] of planted(item, marker)) {
        const once = strict.value(variant)
        expect(strict.value(once)).toEqual(once)
      }
    }
  })
})

describe('words of hex letters', () => {
  const own = ['deadbeef', 'cafe42'].join('')
  const scrubber = createScrubber({ mode: 'strict', terms: ['ab', 'cafe'], secrets: [own] })
  const ids = { event_id: 'abcafe12'.repeat(4), trace_id: 'cafe'.repeat(8) }

  test('are not cut out of ids and stamps', () => {
    const item = {
      ...ids,
      message: 'it is broken',
      contexts: { trace: { span_id: 'ab'.repeat(8) } },
    }
    const once = scrubber.value(item)
    expect(once).toMatchObject({ ...ids, contexts: { trace: { span_id: 'ab'.repeat(8) } } })
    for (let count = 0; count < 50; count++) {
      const message = scrubber.text(`broken for the ${'x'.repeat(count)} time`)
      expect(scrubber.text(message)).toBe(message)
      expect(scrubber.value({ ...ids, message })).toEqual({ ...ids, message })
    }
  })

  test('a secret as long as a part of an id is cut wherever it stands', () => {
    expect(JSON.stringify(scrubber.value({ trace_id: `${own}${own}abcd` }))).not.toContain(own)
  })
})

test('a term that stands in the replacement leaves the replacement alone, in either mode', () => {
  for (const mode of ['standard', 'strict'] as const) {
    const scrubber = createScrubber({ mode, terms: ['filter', 'ed'] })
    const once = scrubber.text('the filter failed at password=hunter2')
    expect(once).not.toMatch(/filter(?!ed)/)
    expect(scrubber.text(once)).toBe(once)
    expect(scrubber.text('[Filtered] #0123456789ab')).toBe('[Filtered] #0123456789ab')
  }
})

test('a finding tells no place in a text that does not leave', () => {
  const event = { event_id: 'a'.repeat(32), message: 'login password=hunter2' }
  const { findings } = strict.inspect(event)
  expect(findings).toEqual([{ path: ['message'], rule: 'key:password', method: 'replace' }])
})
