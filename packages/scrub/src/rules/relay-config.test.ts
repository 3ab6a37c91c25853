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

describe('what is read of a configuration', () => {
  test('what has no equal here is named, never left out in silence', () => {
    const config = {
      version: 1,
      vars: { hashKey: 'k', salt: 1 },
      rules: {
        later: { type: 'face_recognition' },
        odd: { type: 'pattern', pattern: '(unclosed' },
        slow: { type: 'pattern', pattern: String.raw`(\w+\s?)*!` },
        none: { type: 'redact_pair' },
        method: { type: 'email', redaction: { method: 'encrypt' } },
        range: { type: 'email', redaction: { method: 'mask', range: [1, 2] } },
        loop: { type: 'alias', rule: 'loop' },
        groups: { type: 'pattern', pattern: '(a)', replaceGroups: [2] },
      },
      applications: {
        $string: [
          'later',
          'odd',
          'slow',
          'none',
          'method',
          'range',
          'loop',
          'groups',
          'constructor',
          '@nonsense',
          '@ip:eat',
        ],
        '$attachments.*': ['@ip'],
        'a.**.b.**': ['@ip'],
        '*': ['@ip'],
        b: '@ip',
      },
    }
    expect(fromRelayConfig(config).unsupported.toSorted()).toEqual(
      [
        'version',
        'vars.salt',
        'rules: later (type face_recognition)',
        'rules: odd (pattern)',
        'rules: slow (pattern)',
        'rules: none (keyPattern)',
        'rules: method (method encrypt)',
        'rules: range redaction.range',
        'rules: groups replaceGroups',
        'rules: constructor',
        'rules: @nonsense',
        'rules: @ip:eat',
        'applications: $attachments.*',
        'applications: a.**.b.**',
        'applications: *',
        'applications: b',
      ].toSorted(),
    )
  })

  test('is found inside a project configuration too', () => {
    const { policy, unsupported } = fromRelayConfig({
      piiConfig: { applications: { a: ['@ip'] } },
      allowedDomains: ['*'],
    })
    expect(policy.rules).toHaveLength(1)
    expect(unsupported).toEqual(['allowedDomains'])
  })
})
