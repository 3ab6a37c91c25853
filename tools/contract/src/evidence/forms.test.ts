import { expect, test } from 'vitest'
import { canary, type CanaryKind } from './canaries.ts'
import { bytesToText, formsIn } from './forms.ts'

const secret = canary('a secret', 'stripeKey')
const [needle = ''] = secret.needles
const bytes = new TextEncoder().encode(needle)
const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

test.each([
  ['raw', `before ${needle} after`],
  ['raw', needle.toUpperCase()],
  ['percent', `%${hex.match(/../g)?.join('%')}`],
  ['hex', `0x${hex}`],
  ['spelled', JSON.stringify(Object.fromEntries(Object.entries(needle)))],
  ['spelled', JSON.stringify([...needle])],
  ['base64', btoa(needle)],
  ['base64', btoa(`a${needle} and more`)],
  ['base64', btoa(`ab${needle} and more`)],
  ['base64', btoa(`abc${needle}`)],
  [
    'unicode',
    Array.from(needle, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  ],
] as const)('a secret is found in its form %s', (form, text) => {
  expect(formsIn(bytesToText(text), secret)).toContain(form)
})

test('a card is found with and without its spaces, also when spaces are written as + or %20', () => {
  const card = canary('a card', 'card')
  for (const text of [
    card.value,
    card.value.replaceAll(' ', ''),
    card.value.replaceAll(' ', '+'),
    encodeURIComponent(card.value),
  ]) {
    expect(formsIn(bytesToText(text), card)).not.toEqual([])
  }
})

test('a private key is found line by line, and when its line breaks are escaped', () => {
  const key = canary('a key', 'pem')
  expect(formsIn(bytesToText(key.needles[1] ?? ''), key)).not.toEqual([])
  expect(formsIn(bytesToText(JSON.stringify(key.value)), key)).not.toEqual([])
})

test('a secret that is not there is not found', () => {
  for (const kind of ['card', 'email', 'ip', 'jwt', 'opaque', 'stripeKey'] satisfies CanaryKind[]) {
    const other = bytesToText(canary('another secret', kind).value)
    expect(formsIn(other, canary('a secret', kind))).toEqual([])
  }
})

test('the same place gives the same canary, another place another one', () => {
  expect(canary('here', 'jwt')).toEqual(canary('here', 'jwt'))
  expect(canary('here', 'jwt').value).not.toBe(canary('there', 'jwt').value)
})
