import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { growth, SUSPICIOUS } from '../growth.examples.ts'
import type { Policy } from '../policy/policy.ts'
import { fromRelayConfig } from './relay-config.ts'

// Examples of Relay's documentation and of the tests beside its rules (`relay-pii/src/builtin.rs`,
// `processor.rs`), with what they become there. Our own rules are off where they would act first.
const quiet: Policy = {
  hmacKey: 'k',
  allowRules: [
    'key:iban',
    'key:ssn',
    'card',
    'iban',
    'pem',
    'ssn',
    'home-directory',
    'url-userinfo',
    'bearer',
    'jwt',
  ],
}
const clean = (config: object, value: unknown): unknown =>
  createScrubber({ ...quiet, ...fromRelayConfig(config).policy }).value(value)
const applied = (rule: string, text: string): unknown =>
  (clean({ applications: { $string: [rule] } }, { text }) as { text?: unknown }).text

const mail = ['john', 'appleseed.com'].join('@')
const address = [127, 0, 0, 1].join('.')
const long = '2001:0db8:85a3:0000:0000:8a2e:0370:7334'
const imei = ['356938', '035643809'].join('')
const mac = '4a:00:04:10:9b:50'
const uuid = 'ceee0822-ed8f-4622-b2a3-789e73e75cd1'
const card = ['4111', '1111', '1111', '1111'].join('')
const iban = ['DE89', '3704', '0044', '0532', '0130', '00'].join('')
const ssn = ['078', '05', '1120'].join('-')
const begin = ['-----BEGIN EC PRI', 'VATE KEY-----'].join('')
const end = ['-----END EC PRI', 'VATE KEY-----'].join('')
const stars = (count: number): string => '*'.repeat(count)
const alias = expect.stringMatching(/[\da-f]{32}/) as unknown

describe('a built-in rule of Relay does here what it does there', () => {
  test.each([
    ['@ip', `before ${address} after`, 'before [ip] after'],
    ['@ip:mask', address, stars(9)],
    ['@ip:remove', `before ${address} after`, 'before  after'],
    ['@ip', 'before ::1 after', 'before [ip] after'],
    ['@ip:replace', `[${long}]`, '[[ip]]'],
    ['@ip', 'fe80::1ff:fe23:4567:890a up', '[ip] up'],
    ['@ip', `::ffff:${address} up`, '[ip] up'],
    ['@ip', 'foo::1', 'foo::1'],
    ['@ip', 'at 12:34:56 std::string', 'at 12:34:56 std::string'],
    ['@imei', `before ${imei} after`, 'before [imei] after'],
    ['@mac', `ether ${mac}`, `ether ${stars(17)}`],
    ['@mac:replace', `ether ${mac}`, 'ether [mac]'],
    ['@uuid', `user id ${uuid}`, `user id ${stars(36)}`],
    ['@uuid:replace', `user id ${uuid}`, 'user id [uuid]'],
    ['@email', `John Appleseed <${mail}>`, 'John Appleseed <[email]>'],
    ['@email:mask', `John Appleseed <${mail}>`, `John Appleseed <${stars(18)}>`],
    ['@email', 'jürgen@müller.example', '[email]'],
    ['@iban', `some iban: ${iban}!`, 'some iban: [iban]!'],
    ['@iban:mask', `some iban: ${iban}!`, `some iban: ${stars(22)}!`],
    ['@iban', 'fooNO9386011117945bar', 'fooNO9386011117945bar'],
    ['@creditcard', `John Appleseed ${card}!`, 'John Appleseed [creditcard]!'],
    ['@creditcard:mask', 'of 4111 1111 1111 1111!', `of ${stars(19)}!`],
    ['@creditcard:filter', card, '[Filtered]'],
    ['@pemkey', `my key\n${begin}\nMIHbAgEB\nfojr\n${end}`, `my key\n${begin}\n[pemkey]\n${end}`],
    ['@urlauth', 'https://username:password@example.com/', 'https://[auth]@example.com/'],
    ['@urlauth:legacy', 'https://name:pw@example.com/', 'https://name:[Filtered]@example.com/'],
    ['@usssn', `Hi I'm Hilda, my SSN is ${ssn}`, `Hi I'm Hilda, my SSN is ${stars(11)}`],
    ['@usssn:replace', ssn, '[us-ssn]'],
    ['@userpath', 'C:\\Users\\mitsuhiko\\Desktop', 'C:\\Users\\[user]\\Desktop'],
    ['@userpath', 'File in /Users/mitsuhiko/Development', 'File in /Users/[user]/Development'],
    ['@userpath', 'C:\\Windows\\Profiles\\Armin\\Temp', 'C:\\Windows\\Profiles\\[user]\\Temp'],
    ['@userpath', '/home/jürgen müller/x', '/home/[user]/x'],
    ['@bearer', 'Bearer eyJhbGciOiJIUzI1NiIs', 'Bearer [token]'],
    ['@anything', 'foobar', '[Filtered]'],
    ['@anything:mask', 'foobar', '******'],
    ['@anything:hash', 'foobar', alias],
    ['@anything:remove', 'foobar', undefined],
    ['@common', `${mail} at ${address}`, '[email] at [ip]'],
    ['@common:filter', `${mail} pays with ${card}`, `${mail} pays with [Filtered]`],
  ])('%s: %j', (rule, text, expected) => {
    expect(applied(rule, text)).toEqual(expected)
  })

  test('every rule has all four methods, and a second reading changes nothing', () => {
    const types = ['creditcard', 'password', 'ip', 'imei', 'email', 'uuid', 'pemkey', 'urlauth']
    for (const type of [...types, 'usssn', 'userpath', 'mac', 'anything', 'iban', 'bearer']) {
      for (const method of ['mask', 'remove', 'hash', 'replace']) {
        const config = fromRelayConfig({ applications: { '**': [`@${type}:${method}`] } })
        expect(config.unsupported).toEqual([])
        const { value } = createScrubber({ ...quiet, ...config.policy })
        const once = value({ a: `${mail} ${address} ${mac} ${uuid} ${card}`, password: 'hunter2' })
        expect(value(once)).toEqual(once)
      }
    }
  })
})

test('blanks behind the head of a key cost no squared time', () => {
  const { policy } = fromRelayConfig({ applications: { $string: ['@pemkey'] } })
  const { value } = createScrubber({ ...quiet, ...policy })
  const ratio = growth((size) => () => value({ text: begin + '\t'.repeat(size / 8) }), 3)
  expect(ratio).toBeLessThan(SUSPICIOUS)
})

describe('rules of a configuration', () => {
  const pattern = (source: string, redaction?: object, more?: object): unknown =>
    clean(
      {
        rules: { own: { type: 'pattern', pattern: source, redaction, ...more } },
        applications: { $string: ['own'] },
      },
      { text: 'foobar d/0123456789ab Müller 42' },
    )

  test.each([
    ['foo', { method: 'replace', text: 'asd' }, 'asdbar d/0123456789ab Müller 42'],
    ['foo', undefined, 'bar d/0123456789ab Müller 42'],
    ['foo', { method: 'default' }, 'bar d/0123456789ab Müller 42'],
    ['foo', { method: 'replace' }, '[Filtered]bar d/0123456789ab Müller 42'],
    ['d/[a-f0-9]{12}', { method: 'mask' }, `foobar ${stars(14)} Müller 42`],
    [
      'd/[a-f0-9]{12}',
      { method: 'mask', maskChar: '#', charsToIgnore: '/d' },
      'foobar d/############ Müller 42',
    ],
    [String.raw`(?i)\bMÜL\w+`, { method: 'replace', text: 'x' }, 'foobar d/0123456789ab x 42'],
    [String.raw`(?x) M \w+ # a name`, { method: 'remove' }, 'foobar d/0123456789ab  42'],
    [String.raw`[[:alpha:]]{3}bar\b`, { method: 'remove' }, ' d/0123456789ab Müller 42'],
    [String.raw`(?P<n>\d+)\z`, { method: 'remove' }, 'foobar d/0123456789ab Müller '],
    [String.raw`\A(?i:FOO)`, { method: 'remove' }, 'bar d/0123456789ab Müller 42'],
    [String.raw`\p{Greek}|\x{66}oo`, { method: 'remove' }, 'bar d/0123456789ab Müller 42'],
  ])('pattern %s with %j', (source, redaction, expected) => {
    expect(pattern(source, redaction)).toEqual({ text: expected })
  })

  test.each([
    [String.raw`[\W_]+42`, 'foobar d/0123456789ab Müller'],
    [String.raw`[^\Wa-z]+\b`, 'foobar d/0123456789ab Müller '],
    [String.raw`[[:digit:]&&[^4]]`, undefined],
    [String.raw`(?:a+b)+ M`, 'foobar d/0123456789üller 42'],
  ])('classes of Rust: %s', (source, expected) => {
    const config = {
      rules: { own: { type: 'pattern', pattern: source } },
      applications: { text: ['own'] },
    }
    const { policy, unsupported } = fromRelayConfig(config)
    expect(unsupported).toEqual(expected === undefined ? ['rules: own (pattern)'] : [])
    if (expected === undefined) return
    expect(createScrubber(policy).value({ text: 'foobar d/0123456789ab Müller 42' })).toEqual({
      text: expected,
    })
  })

  test('a replacement that stands in the text by chance hides nothing', () => {
    const redaction = { method: 'replace', text: '0' }
    const rules = { own: { type: 'pattern', pattern: String.raw`\d+`, redaction } }
    expect(clean({ rules, applications: { '**': ['own'] } }, { a: 'order 100200' })).toEqual({
      a: 'order 0',
    })
  })

  test('replaceGroups names the parts of a match that go', () => {
    expect(
      pattern('(foo)(bar) (d)', { method: 'replace', text: '-' }, { replaceGroups: [3, 1, 3] }),
    ).toEqual({
      text: '-bar -/0123456789ab Müller 42',
    })
  })

  test('multiple and alias stand for other rules and may hide them', () => {
    const config = {
      rules: {
        both: { type: 'multiple', rules: ['@ip', '@email:mask'] },
        hidden: {
          type: 'multiple',
          rules: ['@ip', '@email'],
          hideInner: true,
          redaction: { method: 'replace', text: '[gone]' },
        },
        again: { type: 'alias', rule: 'hidden' },
      },
      applications: { a: ['both'], b: ['again'] },
    }
    const { policy, unsupported } = fromRelayConfig(config)
    const { value, findings } = createScrubber(policy).inspect({
      a: `${address} ${mail}`,
      b: `${address} ${mail}`,
    })
    expect(unsupported).toEqual([])
    expect(value).toEqual({ a: `[ip] ${stars(18)}`, b: '[gone] [gone]' })
    expect(findings).toEqual([
      { path: ['a'], rule: '@ip', method: 'replace', range: [0, 4] },
      { path: ['a'], rule: '@email:mask', method: 'mask', range: [5, 23] },
      { path: ['b'], rule: 'hidden', method: 'replace', range: [0, 6] },
      { path: ['b'], rule: 'hidden', method: 'replace', range: [7, 13] },
    ])
  })

  test('a rule leaves what another one wrote, and the findings tell where all of it stands', () => {
    const { policy } = fromRelayConfig({
      rules: { any: { type: 'pattern', pattern: String.raw`\w+`, redaction: { method: 'mask' } } },
      applications: { a: ['@ip', 'any'] },
    })
    expect(createScrubber(policy).inspect({ a: `${address} password=hunter2 so` })).toEqual({
      value: { a: '[ip] ********=[Filtered] **' },
      findings: [
        { path: ['a'], rule: 'key:password', method: 'replace', range: [14, 24] },
        { path: ['a'], rule: '@ip', method: 'replace', range: [0, 4] },
        { path: ['a'], rule: 'any', method: 'mask', range: [5, 13] },
        { path: ['a'], rule: 'any', method: 'mask', range: [25, 27] },
      ],
    })
  })

  test('redact_pair goes by the key of a value, of a pair and of an object, and in a text', () => {
    const config = {
      rules: { bad: { type: 'redact_pair', keyPattern: '(?i)ticket|secret[-_]?plan' } },
      applications: { '**': ['bad'] },
    }
    expect(
      clean(config, {
        extra: { Ticket_Id: 'abc', tickets: { deep: [1] }, ticketCount: 4, kept: 'abc' },
        tags: [
          ['ticket', 'abc'],
          ['color', 'red'],
        ],
        note: 'with Ticket-No: abc, and "secret_plan":"run away" this ticket was sold',
      }),
    ).toEqual({
      extra: { kept: 'abc' },
      tags: [
        ['ticket', null],
        ['color', 'red'],
      ],
      note: 'with Ticket-No: , and "secret_plan":"" this ticket was sold',
    })
  })

  test('vars.hashKey keys the pseudonyms, and they are stable under it', () => {
    const value = (hashKey: string): unknown =>
      createScrubber(
        fromRelayConfig({ vars: { hashKey }, applications: { '**': ['@anything:hash'] } }).policy,
      ).value({ a: 'bob' })
    expect(value('one')).toEqual({ a: alias })
    expect(value('one')).toEqual(value('one'))
    expect(value('one')).not.toEqual(value('two'))
  })
})
