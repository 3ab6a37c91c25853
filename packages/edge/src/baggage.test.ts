import { expect, test } from 'vitest'
import { agreementIn } from './baggage.ts'

const id = '4bf92f3577b34da6a3ce929d0e0e4736'

test.each([
  [null, undefined],
  ['', undefined],
  ['user=anna,sentry-user_id=7', undefined],
  [
    `sentry-trace_id=${id}, other=1,sentry-sampled=true`,
    `sentry-trace_id=${id},sentry-sampled=true`,
  ],
  [`sentry-trace_id=${id}x,sentry-sample_rate=0.25`, 'sentry-sample_rate=0.25'],
  ['sentry-transaction=/reset%2Fsecret,sentry-release=a', undefined],
  ['sentry-constructor=1,__proto__=2', undefined],
])('of the header %s stays %s', (header, rest) => {
  expect(agreementIn(header)).toBe(rest)
})
