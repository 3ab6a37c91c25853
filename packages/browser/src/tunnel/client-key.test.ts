import { expect, test } from 'vitest'
import { clientKey, isOwnNetwork } from './client-key.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:DB8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
])('%s is counted as %s', (address, key) => {
  expect(clientKey(address)).toBe(key)
})

test('a client that an app names is counted as named, up to a length', () => {
  expect(clientKey('visitor-7')).toBe('visitor-7')
  expect(clientKey('x'.repeat(10_000))).toHaveLength(64)
})

test.each([
  '127.0.0.1',
  '::1',
  '::ffff:10.0.0.7',
  '172.16.0.1',
  '172.31.9.9',
  '192.168.1.2',
  '169.254.169.254',
  '100.64.0.1',
  'fd00::1',
  'fe80::1%eth0',
])('%s is of our own network', (address) => {
  expect(isOwnNetwork(clientKey(address))).toBe(true)
})

test.each(['203.0.113.7', '172.32.0.1', '100.128.0.1', '11.0.0.1', '2001:db8::1', 'visitor-10.1'])(
  '%s is of the internet',
  (address) => {
    expect(isOwnNetwork(clientKey(address))).toBe(false)
  },
)
