import { expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import type { PolicyRule } from '../policy/policy.ts'
import { fromRelayConfig } from './relay-config.ts'

const order: PolicyRule = {
  id: 'order',
  pattern: /ORD-\d+/,
  method: 'replace',
  replacement: '[order]',
}

test('a rule without a selector acts on texts, numbers, keys and pairs alike', () => {
  const { inspect } = createScrubber({
    rules: [order, { id: 'n', pattern: /^4711$/, method: 'mask' }],
  })
  const { value, findings } = inspect({
    'ORD-1': { password: 'hunter2' },
    'ORD-2': 'see ORD-3',
    list: [['ORD-4', 'ORD-5'], ['a', 'b'], 4711],
  })
  expect(value).toEqual({
    '[order]': { password: '[Filtered]' },
    '[order] 2': 'see [order]',
    list: [['[order]', '[order]'], ['a', 'b'], '****'],
  })
  expect(JSON.stringify(findings)).not.toMatch(/ORD-|4711/)
})

test('two texts in a list are no name and value to a selector, unless they stand where those do', () => {
  const { policy } = fromRelayConfig({ applications: { $string: ['@email'] } })
  const mails = [['a@b.test', 'c@d.test']]
  expect(createScrubber(policy).value({ mails, tags: mails })).toEqual({
    mails: [['[email]', '[email]']],
    tags: [['[email]', '[email]']],
  })
})

test('rules leave ids, times and levels, and change no input', () => {
  const { value } = createScrubber({ rules: [{ id: 'all', pattern: /[^]+/, method: 'mask' }] })
  const event = Object.freeze({
    event_id: 'a'.repeat(32),
    timestamp: 1700000000.5,
    level: 'error',
    message: 'abc',
  })
  expect(value(event)).toMatchObject({ ...event, message: '***' })
})

test('a second reading changes nothing', () => {
  const { value, text } = createScrubber({
    hmacKey: 'k',
    rules: [order, { id: 'name', pattern: /\bbob\b/i, method: 'hash' }],
  })
  const once = value({ m: 'ORD-17 of bob', bob: 1 })
  expect(value(once)).toEqual(once)
  const { policy } = fromRelayConfig({
    rules: { any: { type: 'pattern', pattern: '[a-z]+', redaction: { method: 'hash' } } },
    applications: { '**': ['@email', 'any'] },
  })
  const hashing = createScrubber({ ...policy, hmacKey: 'k' })
  const hashed = hashing.value({ note: 'a@b.test writes to bob' })
  expect(hashing.value(hashed)).toEqual(hashed)
  const below = hashing.value({ session: 976757, pin: { response: 'two words' } })
  expect(hashing.value(below)).toEqual(below)
  const all = createScrubber(fromRelayConfig({ applications: { '**': ['@anything:mask'] } }).policy)
  const masked = all.value({ token: 'abc123def', note: 'password=hunter2' })
  expect(masked).toEqual({ token: '[Filtered]', note: '*'.repeat(19) })
  expect(all.value(masked)).toEqual(masked)
  expect(text(text('ORD-17 of bob'))).toBe(text('ORD-17 of bob'))
})
