import { describe, expect, test } from 'vitest'
import { fromSentryTrace, toSentryTrace } from '../work.ts'

const traceId = 'ab'.repeat(16)
const spanId = '12'.repeat(8)
const none = {
  get traceparent(): string {
    throw new Error('unreadable')
  },
}

describe('a trace of the SDK', () => {
  test.each([
    ['sampled', '-1', '01'],
    ['not sampled', '-0', '00'],
    ['undecided', '', '00'],
  ])('%s is carried in the form of W3C', (_name, decision, flags) => {
    const sentryTrace = `${traceId}-${spanId}${decision}`
    expect(fromSentryTrace({ sentryTrace, baggage: undefined })).toEqual({
      traceparent: `00-${traceId}-${spanId}-${flags}`,
    })
  })

  test('brings along only what services agree on', () => {
    const baggage = `sentry-trace_id=${traceId},sentry-transaction=secret,own=secret`
    expect(fromSentryTrace({ sentryTrace: `${traceId}-${spanId}-1`, baggage })).toEqual({
      traceparent: `00-${traceId}-${spanId}-01`,
      baggage: `sentry-trace_id=${traceId}`,
    })
  })

  test.each([undefined, '', 'junk', `${traceId}`, `${traceId}-${spanId}-2`])(
    'that is none (%s) is not carried',
    (sentryTrace) => {
      expect(fromSentryTrace({ sentryTrace, baggage: 'sentry-sampled=true' })).toEqual({})
    },
  )
})

describe('a trace that was carried', () => {
  const traceparent = `00-${traceId}-${spanId}-`

  test.each([
    ['sampled, it is sampled', '01', undefined, '-1'],
    ['by a service that samples nothing, it is undecided', '00', undefined, ''],
    [
      'refused by name, it is refused',
      '00',
      `sentry-trace_id=${traceId},sentry-sampled=false`,
      '-0',
    ],
  ])('%s', (_name, flags, baggage, decision) => {
    expect(toSentryTrace({ traceparent: traceparent + flags, baggage })).toEqual({
      sentryTrace: `${traceId}-${spanId}${decision}`,
      baggage,
    })
  })

  test("with another trace's baggage goes without it", () => {
    const baggage = `sentry-trace_id=${'cd'.repeat(16)},sentry-sampled=false`
    expect(toSentryTrace({ traceparent: `${traceparent}00`, baggage })).toEqual({
      sentryTrace: `${traceId}-${spanId}`,
      baggage: undefined,
    })
  })

  test.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    none,
    { traceparent: 7 },
    { traceparent: `00-${'0'.repeat(32)}-${spanId}-01` },
    { traceparent: `00-${traceId}-${'0'.repeat(16)}-01` },
    { traceparent: `ff-${traceId}-${spanId}-01` },
    { traceparent: `00-${traceId.toUpperCase()}-${spanId}-01` },
    { traceparent: `${traceparent}01-more` },
  ])('that is none is none', (carrier) => {
    expect(toSentryTrace(carrier)).toBeUndefined()
  })
})
