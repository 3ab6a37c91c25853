import { expect, test } from 'vitest'
import { createOrigins } from './origin.ts'

const from = (
  headers: Readonly<Record<string, string>>,
  host = 'shop.test',
): { host: string; header: (name: string) => string | undefined } => ({
  host,
  header: (name) => headers[name],
})

test.each<[title: string, headers: Record<string, string>]>([
  ['the same host', { origin: 'https://shop.test' }],
  ['the same host behind a proxy that ends TLS', { origin: 'http://shop.test' }],
  ['the browser’s word', { 'sec-fetch-site': 'same-origin' }],
  [
    'the browser’s word, whatever a proxy made of the host',
    { 'sec-fetch-site': 'same-origin', origin: 'https://www.shop.example' },
  ],
])('without a list a page is allowed by %s', (_, headers) => {
  const origins = createOrigins(undefined, () => {})
  expect(origins.allows(from(headers))).toBe(true)
  expect(origins.corsHeaders(from(headers))).toEqual({})
})

test.each<[title: string, headers: Record<string, string>]>([
  ['no word about the page', {}],
  ['another host', { origin: 'https://evil.test' }],
  ['another port', { origin: 'https://shop.test:8443' }],
  ['a host that begins alike', { origin: 'https://shop.test.evil.test' }],
  ['a host in front of an @', { origin: 'https://shop.test@evil.test' }],
  ['a path behind the host', { origin: 'https://shop.test/' }],
  ['a sandboxed page', { origin: 'null' }],
  ['a page of an extension', { origin: 'chrome-extension://shop.test' }],
  [
    'the browser’s word that it is another site',
    { 'sec-fetch-site': 'cross-site', origin: 'https://shop.test' },
  ],
  [
    'the browser’s word that it is a sibling',
    { 'sec-fetch-site': 'same-site', origin: 'https://a.shop.test' },
  ],
  [
    'two words at once',
    { 'sec-fetch-site': 'same-origin, cross-site', origin: 'https://shop.test' },
  ],
])('without a list, %s is refused', (_, headers) => {
  expect(createOrigins(undefined, () => {}).allows(from(headers))).toBe(false)
})

test('an unknown host is like no page at all', () => {
  const origins = createOrigins(undefined, () => {})
  expect(origins.allows(from({ origin: 'https://' }, ''))).toBe(false)
})

test('a list is the whole list', () => {
  const origins = createOrigins(['https://shop.example'], () => {})
  const listed = from({ origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' })
  expect(origins.allows(listed)).toBe(true)
  expect(origins.corsHeaders(listed)).toEqual({
    'access-control-allow-origin': 'https://shop.example',
    'access-control-expose-headers': 'retry-after, x-sentry-rate-limits',
    vary: 'origin',
  })
  expect(origins.allows(from({ origin: 'https://shop.test' }))).toBe(false)
  expect(origins.allows(from({ 'sec-fetch-site': 'same-origin' }))).toBe(false)
})

test.each(['*', 'https://*.shop.example', 'shop.example', 'https://shop.example/app', 'null', ''])(
  'the entry "%s" is no origin, and allows nothing',
  (entry) => {
    const lines: string[] = []
    const origins = createOrigins([entry], (line) => lines.push(line))
    expect(lines).toHaveLength(1)
    for (const origin of [entry, 'https://shop.example', 'null']) {
      expect(origins.allows(from({ origin }))).toBe(false)
    }
  },
)
