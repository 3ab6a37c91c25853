import { describe, expect, test } from 'vitest'
import { createScrubber } from './create-scrubber.ts'
import { definePolicy } from './define-policy.ts'
import type { Policy } from './policy.ts'

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
    [{ allowRules: ['credit-crad'] }, 'policy.allowRules names a rule that does not exist'],
  ] as unknown as [Policy, string][])('refuses %j', (policy, message) => {
    expect(() => definePolicy(policy)).toThrow(`tacet: ${message}`)
    expect(() => createScrubber(policy)).toThrow(TypeError)
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

  test('may choose another replacement, and stays idempotent with it', () => {
    const { text } = createScrubber({ replacement: '<removed>' })
    expect(text('password=hunter2 x')).toBe('password=<removed> x')
    expect(text(text('password=hunter2 x'))).toBe('password=<removed> x')
  })

  test('explains each finding and how to allow it, without the text', () => {
    const { explain } = createScrubber()
    expect(explain({ apiKey: 'abc123', m: 'password=hunter2' })).toEqual([
      {
        path: ['apiKey'],
        rule: 'key:api-key',
        method: 'replace',
        allow: "policy.allowKeys: ['apiKey']",
      },
      {
        path: ['m'],
        rule: 'key:password',
        method: 'replace',
        range: [9, 19],
        allow: "policy.allowRules: ['key:password']",
      },
    ])
  })
})
