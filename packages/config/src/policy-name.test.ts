import { expect, it } from 'vitest'
import { readPolicyName } from './policy-name.ts'

it.each([
  [undefined, 'standard'],
  ['', 'standard'],
  ['standard', 'standard'],
  [' Strict ', 'strict'],
])('TACET_POLICY %j is %s', (word, policy) => {
  const warnings: string[] = []
  expect(readPolicyName({ TACET_POLICY: word }, (line) => warnings.push(line))).toBe(policy)
  expect(warnings).toEqual([])
})

it.each(['stric', 'off', 'none', {}, 0])(
  'TACET_POLICY %j closes: strict, with one warning',
  (word) => {
    const warnings: string[] = []
    expect(readPolicyName({ TACET_POLICY: word }, (line) => warnings.push(line))).toBe('strict')
    expect(warnings).toEqual([
      'tacet: TACET_POLICY is not a known policy, strict is used (use standard or strict)',
    ])
  },
)
