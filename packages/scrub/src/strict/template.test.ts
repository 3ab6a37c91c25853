import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { createFingerprint } from './template.ts'

const fingerprintOf = createFingerprint()

describe('messages of one template have one fingerprint', () => {
  test.each([
    ['order 17 failed', 'order 4 failed'],
    ['timeout after 30ms', 'timeout after 45 s'],
    ['timeout after 1,500.5 ms.', 'timeout after 2 minutes.'],
    ['read 12 kB of 3 MiB', 'read 1 GB of 7.5 kB'],
    ['disk is 91% full', 'disk is 7 % full'],
    ['value “foo” is bad', 'value “bar baz” is bad'],
    ['value „foo“ is bad', 'value „bar“ is bad'],
    ['value «foo» is bad', 'value «bar» is bad'],
    ["field 'foo' is bad", "field 'bar baz' is bad"],
    ['field ‘foo’ is bad', 'field ‘bar’ is bad'],
    ['field "foo" is bad', 'field "bar" is bad'],
    ["can't open /srv/a.txt", "can't open /home/b.txt"],
    ['no such trace 6cf173d587eb48568a9b2e12dcfbea52', 'no such trace abcdefabcdef'],
    ['GET https://a.test/1 failed', 'GET https://b.test/x?y=z failed'],
    ['connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 10.0.0.7:6379'],
    ['user=5 not found', 'user=al not found'],
    ['ids 1, 2, 3 are gone', 'ids 4 and 5 are gone'.replace(' and', ',')],
    ['found 1 error', 'found 12 errors'],
    ['bad body {"a":1}', 'bad body {"b":{"c":"d"}}'],
    ['bad list [1,2]', 'bad list ["x"]'],
    ['password=[Filtered] is wrong', 'password=hunter2 is wrong'],
    ['订单 17 失败', '订单 18 失败'],
    ['订单17失败', '订单18失败'],
  ])('%s | %s', (one, other) => {
    expect(fingerprintOf(one)).toBe(fingerprintOf(other))
  })

  test('a long value before the end does not move the template', () => {
    expect(fingerprintOf(`id ${'7'.repeat(3000)} is bad`)).toBe(fingerprintOf('id 7 is bad'))
  })
})

describe('messages of different templates have different fingerprints', () => {
  test.each([
    ['order 17 failed', 'refund 17 failed'],
    ["can't load al's cart", "can't save al's cart"],
    ['user=5 not found', 'order=5 not found'],
    ['[auth] failed', '[cart] failed'],
    ['order failed', 'order 17 failed'],
    ['订单 17 失败', '退款 17 失败'],
    ['step 2 is done', 'step 2 of done'],
    ['это не работает вообще никогда и нигде', 'это не работает вообще всегда и везде'],
  ])('%s | %s', (one, other) => {
    expect(fingerprintOf(one)).not.toBe(fingerprintOf(other))
  })
})

test('a fingerprint is twelve hex digits and the same in every scrubber', () => {
  expect(fingerprintOf('order 17 failed')).toMatch(/^#[\da-f]{12}$/)
  expect(createFingerprint()('order 4 failed')).toBe(fingerprintOf('order 17 failed'))
})

describe('the template that the SDK names counts', () => {
  const strict = createScrubber({ mode: 'strict' })
  const template = 'user %s not found'
  const bodyOf = (item: object, key: string): unknown =>
    (strict.value(item) as Record<string, unknown>)[key]

  test('in a log, with or without its type', () => {
    const log = (name: string, said: unknown): object => ({
      timestamp: 1,
      trace_id: 'a'.repeat(32),
      level: 'info',
      body: `user ${name} not found`,
      attributes: { 'sentry.message.template': said },
    })
    const typed = { value: template, type: 'string' }
    expect(bodyOf(log('bob', typed), 'body')).toBe(bodyOf(log('alice', template), 'body'))
    expect(bodyOf(log('bob', typed), 'body')).toBe(strict.text(template))
  })

  test('in an event', () => {
    const event = (name: string): object => ({
      event_id: 'a'.repeat(32),
      message: `user ${name} not found`,
      logentry: { message: template, formatted: `user ${name} not found`, params: [name] },
    })
    expect(strict.value(event('bob'))).toEqual(strict.value(event('alice')))
    expect(bodyOf(event('bob'), 'message')).toBe(strict.text(template))
  })
})

test('a text of one repeated character costs as much as its length', () => {
  // Characters that begin a rule and never end it.
  for (const character of ['"', '“', '‘', "'", '[', '{', '7', 'a', 'f', '/', '=', '*', ' ', 'a=']) {
    expect(fingerprintOf(character.repeat(100_000))).toMatch(/^#/)
  }
})
