import { expect, test } from 'vitest'
import { withoutAddresses } from './without-addresses.ts'

const clean = (value: unknown): unknown =>
  withoutAddresses({
    inspect: (given) => ({ value: structuredClone(given), findings: [] }),
  }).inspect(value).value

test.each([
  'address',
  'cf-connecting-ip',
  'client.address',
  'clientIp',
  'http.client_ip',
  'ip',
  'ip_address',
  'ipAddress',
  'network.peer.address',
  'remote_addr',
  'user.ip_address',
  'x-forwarded-for',
  'x-real-ip',
])('%s names an address', (key) => {
  expect(clean({ user: { id: '1', [key]: '203.0.113.7' } })).toEqual({ user: { id: '1' } })
})

test.each(['clip', 'description', 'email', 'recipe', 'ship', 'shipping.zip', 'tooltip', 'zip'])(
  '%s names none',
  (key) => {
    expect(clean({ [key]: 'x' })).toEqual({ [key]: 'x' })
  },
)

test('what stands for whoever sends it goes wherever it stands, and the rule is never', () => {
  const value = {
    user: { id: '{{auto}}', geo: { city: 'x' } },
    sdk: { settings: { infer_ip: 'auto' } },
    items: [{ attributes: { place: { value: '{{auto}}', type: 'string' } } }],
  }
  expect(clean(value)).toEqual({
    user: { geo: { city: 'x' } },
    sdk: { settings: { infer_ip: 'never' } },
    items: [{ attributes: { place: { type: 'string' } } }],
  })
})

test('a text is not touched', () => {
  expect(clean('from 203.0.113.7')).toBe('from 203.0.113.7')
})
