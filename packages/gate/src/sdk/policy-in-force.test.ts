import type { Policy } from '@tacet/scrub'
import { expect, test } from 'vitest'
import { leastCollection } from './sdk-options.ts'
import { policyInForce } from './policy-in-force.ts'

test.each([
  ['standard', 'standard', 'standard'],
  ['standard', 'strict', 'strict'],
  ['strict', 'standard', 'strict'],
] as const)(
  'an operator who says %s and an app that says %s get %s',
  (operator, mode, expected) => {
    expect(policyInForce(operator, { mode }).mode).toBe(expected)
  },
)

test.each(['strict', null, 5, { mode: 'lax' }])('a policy that is none is strict: %j', (wrong) => {
  expect(policyInForce('standard', wrong as unknown as Policy).mode).toBe('strict')
})

test("the process's own secrets join those of the app, once each", () => {
  const { secrets } = policyInForce('standard', { secrets: ['given'] }, ['own', 'given'])
  expect(secrets).toEqual(['given', 'own'])
})

test('under strict neither headers nor queries are gathered', () => {
  const { httpHeaders, urlQueryParams } = leastCollection({ mode: 'strict' }, { headers: ['host'] })
  expect({ httpHeaders, urlQueryParams }).toEqual({
    httpHeaders: { request: false, response: false },
    urlQueryParams: false,
  })
})
