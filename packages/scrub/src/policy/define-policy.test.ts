import { describe, expect, test } from 'vitest'
import { createScrubber } from '../create-scrubber.ts'
import { definePolicy } from './define-policy.ts'
import type { Policy } from './policy.ts'
import { parseSelector } from '../rules/selector.ts'

describe('definePolicy', () => {
  test('gives back what it checked', () => {
    const policy: Policy = {
      mode: 'strict',
      terms: ['Bluebird'],
      allowRules: ['card', 'github', 'key:token'],
    }
    expect(definePolicy(policy)).toBe(policy)
  })

  test.each([
    [{ mode: 'loose' }, 'policy.mode must be one of standard, strict'],
    [{ identity: 'all' }, 'policy.identity must be one of'],
    [{ terms: [' '] }, 'policy.terms holds an empty string'],
    [{ keys: 'rubric' }, 'policy.keys must be a list of strings'],
    [{ bounds: { depth: 0 } }, 'policy.bounds.depth must be a whole number above 0'],
    [
      { allowRules: ['gihtub'] },
      'policy.allowRules names a rule that does not exist; did you mean github?',
    ],
    [
      { allowRules: ['key:passwordd'] },
      'policy.allowRules names a rule that does not exist; did you mean key:password?',
    ],
    [
      { allowRules: ['card', 'key:apiKeey'] },
      'policy.allowRules names a rule that does not exist; did you mean key:apikey?',
    ],
    [
      { allowRules: ['key:rubrik'], keys: ['rubric'] },
      'policy.allowRules names a rule that does not exist; did you mean key:rubric?',
    ],
    [{ allowRules: ['zzzzzzzz'] }, 'policy.allowRules names a rule that does not exist; explain()'],
    [
      { allowRules: ['own-secret'] },
      'policy.allowRules cannot switch off own-secret; policy.secrets',
    ],
    [null, 'a policy must be an object'],
    ['strict', 'a policy must be an object'],
    [{ allowKey: ['a'] }, 'policy has a field that does not exist; did you mean allowKeys?'],
    [
      { hunter2hunter2: 1 },
      'policy has a field that does not exist; the fields are mode, identity',
    ],
    [{ terms: ['x'] }, 'policy.terms holds a single character'],
    [{ secrets: [12345678] }, 'policy.secrets must be a list of strings'],
    [{ keys: ['***'] }, 'policy.keys holds a key without a letter or digit'],
    [{ hmacKey: ' ' }, 'policy.hmacKey must be a text that is not blank'],
    [{ replacement: null }, 'policy.replacement must be a string'],
    [{ replacement: 'x'.repeat(201) }, 'policy.replacement must be at most 200 characters'],
    [{ bounds: { dept: 3 } }, 'policy.bounds has a field that does not exist; did you mean depth?'],
    [{ warn: 'console' }, 'policy.warn must be a function'],
    [{ bounds: 5 }, 'policy.bounds must be an object'],
    [{ rules: {} }, 'policy.rules must be a list of rules'],
    [{ rules: [{ id: 'a', pattern: 'x', method: 'remove' }] }, 'policy.rules[0].pattern must be'],
    [
      { rules: [{ id: 'a', pattern: /x/, method: 'mask', target: 'text', group: [1] }] },
      'policy.rules[0] has a field that does not exist; did you mean groups?',
    ],
    ...[[2], [-1], '1', [], [1, 1], [0.5]].map((groups) => [
      { rules: [{ id: 'a', pattern: /(x)/, method: 'mask', groups }] },
      'policy.rules[0].groups must be a list of numbers of groups',
    ]),
    [
      { rules: [{ id: 'a', pattern: /x/, method: 'mask', maskKeeps: 7 }] },
      'policy.rules[0].maskKeeps must be a string',
    ],
    [
      { rules: [{ id: 'a', pattern: /x/, method: 'mask', accepts: 1 }] },
      'policy.rules[0].accepts must be a function',
    ],
    [
      { rules: [{ id: 'a', pattern: /(a+)+$/, method: 'mask' }] },
      'policy.rules[0].pattern repeats what can match a text in two ways',
    ],
    [{ rules: [{ id: '', pattern: /x/, method: 'remove' }] }, 'policy.rules[0].id must be a name'],
    [
      { rules: [{ id: 'a', pattern: /x/, method: 'drop' }] },
      'policy.rules[0].method must be one of',
    ],
    [
      { rules: [{ id: 'a', pattern: /x/, method: 'mask', selects: parseSelector('a..b') }] },
      'policy.rules[0].selects is no selector',
    ],
  ] as unknown as [Policy, string][])('refuses %j', (policy, message) => {
    expect(() => definePolicy(policy)).toThrow(`tacet: ${message}`)
    expect(() => definePolicy(policy)).not.toThrow(/hunter2|\n/)
    expect(() => createScrubber(policy)).toThrow(TypeError)
  })
})

describe('a secret that is refused', () => {
  const given = { secrets: ['x7k', 'Qz7-own-Value', 'Production', 'abcabd'] }
  const lines = [
    'tacet: policy.secrets[0] has fewer than 6 characters, so it is not looked for; use a long random value',
    'tacet: policy.secrets[2] is too common, so it is not looked for; use a long random value',
    'tacet: policy.secrets[3] is too common, so it is not looked for; use a long random value',
  ]

  test('is told once, by its place and never by its value', () => {
    const told: string[] = []
    const policy = definePolicy({ ...given, warn: (line) => told.push(line) })
    expect(told).toEqual(lines)
    expect(createScrubber(policy).text('x7k Qz7-own-Value')).toBe('x7k [Filtered]')
    expect(told).toEqual(lines)
  })

  test('is told when it is registered, too, once for each reason', () => {
    const told: string[] = []
    const { registerSecret } = createScrubber({ warn: (line) => told.push(line) })
    const longer = ['Rot8', '-4711-value'].join('')
    expect(['x7k', 'y8l', 'localhost', longer].map(registerSecret)).toEqual([
      false,
      false,
      false,
      true,
    ])
    expect(told).toEqual([
      'tacet: a value given to registerSecret() has fewer than 6 characters, so it is not looked for; use a long random value',
      'tacet: a value given to registerSecret() is too common, so it is not looked for; use a long random value',
    ])
  })

  test('breaks nothing when nobody listens, or who listens throws', () => {
    const warn = (): never => {
      throw new Error('full disk')
    }
    expect(createScrubber(given).registerSecret('x')).toBe(false)
    expect(createScrubber({ ...given, warn }).registerSecret('x')).toBe(false)
  })
})

describe('a policy', () => {
  test('allows only what it names', () => {
    const text = 'session_id=abc123 password=hunter2'
    expect(createScrubber({ allowKeys: ['sessionId'] }).text(text)).toBe(
      'session_id=abc123 password=[Filtered]',
    )
    expect(
      createScrubber({ allowRules: ['key:password'] }).value({ password: 'hunter2', token: 'abc' }),
    ).toEqual({
      password: 'hunter2',
      token: '[Filtered]',
    })
  })

  test('may switch off a word of its own, too', () => {
    const policy = { keys: ['ru-bric', 'other'], allowRules: ['key:rubric'] }
    expect(createScrubber(policy).value({ teamRubric: 'abc', other: 'abc' })).toEqual({
      teamRubric: 'abc',
      other: '[Filtered]',
    })
  })

  test('names the words of keys in any spelling', () => {
    const scrubber = createScrubber({ allowRules: ['key:apiKey', 'key:Password'] })
    const input = { api_key: 'abc123', apikey: 'abc123', pass_word: 'hunter2', password: 'hunter2' }
    expect(scrubber.value(input)).toEqual(input)
    expect(scrubber.text('my password=hunter2 and token=abc123')).toBe(
      'my password=hunter2 and token=[Filtered]',
    )
  })

  test('names headers in any case', () => {
    const request = { url: 'https://x.test/', headers: { 'X-Team': 'red' } }
    expect(
      createScrubber({ allowHeaders: ['X-TEAM'] }).value({ event_id: 'a'.repeat(32), request }),
    ).toMatchObject({ request: { headers: { 'X-Team': 'red' } } })
  })

  test('may choose another replacement, and stays idempotent with it', () => {
    const { text } = createScrubber({ replacement: '<removed>' })
    const header = JSON.stringify({ authorization: { token: ['Qk7zPv2m', 'Wq9Lr4Tb'].join('') } })
    expect(text(header)).toBe('{"authorization":"<removed>"}')
    expect(text('password=hunter2 x')).toBe('password=<removed> x')
    const { value } = createScrubber({ replacement: '***' })
    const once = value({
      'password: hunter2': { tags: 'Qk7zPv2mWq9' },
      'a password: hunter2': 'so',
    })
    expect(value(once)).toEqual(once)
    expect(text(text('password=hunter2 x'))).toBe('password=<removed> x')
  })

  test.each([
    ['a token', ['ghp', 'a1B2'.repeat(9)].join('_')],
    ['a number of a card', ['4111', '1111', '1111', '1111'].join(' ')],
    ['a password in an address', ['https://who:', 'what@x.test'].join('')],
  ])('may not have %s written in place of what went', (_what, replacement) => {
    expect(() => createScrubber({ replacement })).toThrow(
      /^tacet: policy\.replacement looks like a secret itself; use a word in brackets, such as \[Removed\]$/,
    )
  })

  test.each([
    '[Removed]',
    '***',
    '<removed>',
    'REDACTED',
    '[password removed]',
    'a secret was here',
  ])('may have %s written in place of what went', (replacement) => {
    expect(createScrubber({ replacement }).text(`ran ${replacement}`)).toBe(`ran ${replacement}`)
  })

  test('may name the rule whose mark its replacement bears', () => {
    const replacement = ['4111', '1111', '1111', '1111'].join(' ')
    expect(createScrubber({ replacement, allowRules: ['card'] }).text('a')).toBe('a')
  })
})
