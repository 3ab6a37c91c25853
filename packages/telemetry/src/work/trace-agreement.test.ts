import { describe, expect, test } from 'vitest'
import { agreementIn } from '../work.ts'

const traceId = '12345678901234567890123456789012'
const planted = ['planted', 'by', 'a', 'caller'].join('-')

describe('of a baggage header', () => {
  test.each([
    ['the agreement about a trace stays', `sentry-trace_id=${traceId},sentry-sampled=true`],
    ['rates stay', 'sentry-sample_rate=0.25,sentry-sample_rand=0.123'],
  ])('%s', (_name, header) => {
    expect(agreementIn(header)).toBe(header)
  })

  test.each([
    ['other keys go', `sentry-transaction=${planted}`],
    ["others' members go", `own=${planted}`],
    ['values of another shape go', `sentry-trace_id=${planted},sentry-sampled=${planted}`],
    ['properties go', `sentry-sampled=true;note=${planted}`],
    ['names of objects go', 'sentry-constructor=true'],
  ])('%s', (_name, header) => {
    expect(agreementIn(header)).toBe('')
  })

  test('several headers are one', () => {
    expect(agreementIn(['sentry-sampled=true', ' sentry-x=1 , sentry-sample_rate=1'])).toBe(
      'sentry-sampled=true,sentry-sample_rate=1',
    )
    expect(agreementIn(undefined)).toBe('')
  })
})
