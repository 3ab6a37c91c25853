import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { definePolicy } from '../policy/define-policy.ts'
import { personalRules, type PersonalKind } from './personal-rules.ts'

const mark = '[Filtered]'

/** `«…»` marks what must go. */
const gone: Readonly<Record<PersonalKind, readonly string[]>> = {
  email: [
    'mail to «ada.lovelace+shop@mail.host.test» failed',
    'GET /in?email=«ada%40host.test»&page=2',
    'Ada <«ada@host.test»>, «bob@b.test»; done',
    '"to":"«ana@müller.test»"',
    'user «x_y@sub.host.co» not found.',
  ],
  ip: [
    'login from «203.0.113.7» refused',
    'http://«203.0.113.7»:8080/x and [«2001:db8::7334»]',
    'forwarded for «203.0.113.7», «10.0.0.5»',
  ],
  phone: [
    'sent to «+49 30 1234567» and «+4915123456789»',
    'call «(212) 555-0187», «212-555-0187» or «1-212-555-0187»',
    'tel «020 7946 0958» or «06 12 34 56 78» or «0171/1234567»',
    'sms to «+1 (212) 555-0187».',
  ],
}

const kept: Readonly<Record<PersonalKind, readonly string[]>> = {
  email: ['react@18.2.0 @types/node', 'git@host.test:org/app.git', 'user@localhost', 'a @ b.test'],
  ip: [
    'listening on 127.0.0.1:3000 and ::1',
    'Chrome/120.0.0.0 Safari/537.36',
    'v1.2.3',
    '10:20:30',
  ],
  phone: [
    'order 4915123456789 took 1500 ms',
    '2026-11-22T05:47:07Z 2026-11-22 05:47:07.123',
    'build 1.0.0-20261122 of 0.12.34',
    '10.0.0.5 and 192.168.100.200',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'at /app/x.js:10:15, +5 -3, 100-200-300',
  ],
}

describe.each(Object.keys(gone) as PersonalKind[])('%s', (kind) => {
  const { text } = createScrubber({ rules: personalRules([kind]) })

  test.each(gone[kind])('takes %s', (sample) => {
    expect(text(sample.replace(/[«»]/g, ''))).toBe(sample.replace(/«[^»]*»/g, mark))
  })
  test.each(kept[kind])('leaves %s', (sample) => {
    expect(text(sample)).toBe(sample)
  })
})

test('without them all of it stays', () => {
  const { text } = createScrubber()
  for (const sample of Object.values(gone).flat()) {
    const plain = sample.replace(/[«»]/g, '')
    expect(text(plain)).toBe(plain)
  }
})

test('a phone number goes by its key in any form, and a number with its key', () => {
  const { inspect } = createScrubber({ rules: personalRules(['phone']) })
  const kept = { mobile: 'yes', microphone: '12345', phone_count: 12345, phoneVerified: true }
  expect(inspect({ ...kept, mobilePhone: '555 1234567', fax_number: 5551234567 })).toEqual({
    value: { ...kept, mobilePhone: mark },
    findings: [
      { path: ['mobilePhone'], rule: 'phone', method: 'replace', range: [0, 10] },
      { path: ['fax_number'], rule: 'phone', method: 'remove' },
    ],
  })
})

test('another method, and a policy that is checked', () => {
  const policy = definePolicy({
    rules: personalRules(['email', 'ip', 'phone'], 'hash'),
    hmacKey: 'k',
  })
  const { text } = createScrubber(policy)
  const once = text('ada@host.test, ada@host.test')
  expect(once).toMatch(/^([\da-f]{32}), \1$/)
  expect(text(once)).toBe(once)
})

test('a kind that does not exist is refused', () => {
  expect(() => personalRules(['face' as PersonalKind])).toThrow(
    'tacet: personalRules knows the kinds email, ip, phone and no other',
  )
})
