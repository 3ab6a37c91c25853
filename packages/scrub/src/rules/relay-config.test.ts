import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { fromRelayConfig } from './relay-config.ts'

const mail = ['bob', 'host.test'].join('@')

describe('fromRelayConfig', () => {
  const { policy, unsupported } = fromRelayConfig({
    rules: {
      order: {
        type: 'pattern',
        pattern: 'ORD-\\d+',
        redaction: { method: 'replace', text: '[order]' },
      },
      hashed: { type: 'email', redaction: { method: 'hash' } },
      odd: { type: 'face', redaction: { method: 'remove' } },
    },
    applications: {
      $string: ['order'],
      'extra.contact': ['hashed'],
      'extra.mail': ['@email:mask'],
      'extra.note && $string': ['@email:remove'],
      '**.gone': ['@anything:remove'],
      'tags.**': ['odd', '@nonsense'],
      'a..b': ['@ip'],
    },
  })

  test('applies patterns, methods and selectors after the built-in rules', () => {
    const { value } = createScrubber({ ...policy, hmacKey: 'key' })
    expect(
      value({
        note: 'see ORD-17 and password=hunter2',
        extra: { contact: mail, mail, note: `ask ${mail} now`, kept: mail },
        deep: { gone: 'anything' },
      }),
    ).toEqual({
      note: 'see [order] and password=[Filtered]',
      extra: {
        contact: expect.stringMatching(/^[\da-f]{32}$/) as unknown,
        mail: '*'.repeat(mail.length),
        note: 'ask  now',
        kept: mail,
      },
      deep: {},
    })
  })

  test('names what it cannot take over', () => {
    expect(unsupported).toEqual([
      'rules: odd (type face)',
      'rules: @nonsense',
      'applications: a..b',
    ])
  })

  test('tells a broken configuration without repeating it', () => {
    expect(() => fromRelayConfig('{secret')).toThrow('tacet: a Relay configuration must be JSON')
    expect(() => fromRelayConfig([])).toThrow('tacet: a Relay configuration must be a JSON object')
  })
})
