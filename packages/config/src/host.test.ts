import { expect, it } from 'vitest'
import { isHost } from './host.ts'

it.each([
  'localhost',
  'sentry.example.com',
  'xn--bcher-kva.example',
  'my_sentry',
  '127.0.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '[::]',
  '[::1]',
  '[1::]',
  '[2001:db8:0:0:8:800:200c:417a]',
  '[::ffff:192.0.2.1]',
  '[64:ff9b::192.0.2.33]',
])('%s is a host', (text) => {
  expect(isHost(text)).toBe(true)
  expect(new URL(`http://${text}/`).hostname).not.toBe('')
})

it.each([
  '',
  '.',
  'a..b',
  '.a',
  'a.',
  '-a.example',
  'a-.example',
  'ho st',
  'hõst.example',
  'a%62c',
  'x'.repeat(64),
  `${'x.'.repeat(127)}xy`,
  '1.2.3',
  '1.2.3.4.5',
  '256.0.0.1',
  '01.2.3.4',
  '0x7f.1',
  '127.0.0.0x1',
  '2130706433',
  '[]',
  '[1]',
  '[:1]',
  '[1:2]',
  '[1::2::3]',
  '[1:2::3:4:5::6:7:8]',
  '[12345::]',
  '[g::1]',
  '[1:2:3:4:5:6:7:8:9]',
  '[1:2:3:4:5:6:7::8]',
  '[::1.2.3]',
  '[1.2.3.4::]',
  '[fe80::1%eth0]',
  '[::1',
])('"%s" is not a host', (text) => {
  expect(isHost(text)).toBe(false)
})
