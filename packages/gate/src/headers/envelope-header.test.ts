import { describe, expect, it } from 'vitest'
import { envelopeHeader } from './envelope-header.ts'
import { canary } from '../testing/perfect-scrubber.ts'

const id = '0123456789abcdef0123456789abcdef'
const dsnKey = 'fedcba9876543210fedcba9876543210'
const complete = {
  event_id: id,
  sent_at: '2026-11-21T00:00:00.123Z',
  sdk: { name: 'sentry.javascript.aws-serverless', version: '11.0.0' },
  trace: {
    trace_id: id,
    public_key: dsnKey,
    sampled: 'true',
    sample_rate: '0.25',
    sample_rand: '0.8716312',
  },
  dsn: `https://${dsnKey}@o1.ingest.example.test:8443/sub/path/42`,
}

describe('envelopeHeader', () => {
  it('keeps every field it knows when each has its shape', () => {
    expect(envelopeHeader(complete)).toEqual(complete)
  })

  it('leaves out everything else', () => {
    const more = { retention: 30, [canary('key')]: canary('value') }
    expect(
      envelopeHeader({
        ...complete,
        ...more,
        sdk: { ...complete.sdk, ...more, packages: [more], settings: more },
        trace: {
          ...complete.trace,
          ...more,
          transaction: canary('transaction'),
          release: canary('release'),
          environment: canary('environment'),
          org_id: '1',
          replay_id: id,
          user_segment: canary('segment'),
        },
      }),
    ).toEqual(complete)
  })

  it('keeps no field that has its shape with a text before or after it', () => {
    const surrounded: ((value: string) => string)[] = [
      (value) => canary('before') + value,
      (value) => value + canary('after'),
      (value) => `${canary('line before')}\n${value}`,
      (value) => `${value}\n${canary('line after')}`,
    ]
    for (const surround of surrounded) {
      const inAll = (fields: object): object =>
        Object.fromEntries(
          Object.entries(fields).map(([name, value]: [string, object | string]) => [
            name,
            typeof value === 'string' ? surround(value) : inAll(value),
          ]),
        )
      expect(envelopeHeader(inAll(complete))).toEqual({})
      // The sampling context is read only with its id and key, so they have to be right here.
      const { trace_id, public_key, ...rest } = complete.trace
      const trace = { trace_id, public_key, ...inAll(rest) }
      expect(envelopeHeader({ trace })).toEqual({ trace: { trace_id, public_key } })
      for (const [name, version] of [
        [surround(complete.sdk.name), complete.sdk.version],
        [complete.sdk.name, surround(complete.sdk.version)],
      ]) {
        expect(envelopeHeader({ sdk: { name, version } })).toEqual({})
      }
    }
  })

  it.each([
    ['an id of another length', { event_id: id + '0' }],
    ['an id with dashes', { event_id: '01234567-89ab-cdef-0123-456789abcdef' }],
    ['an id in an object', { event_id: new String(id) }],
    ['an id with a line after it', { event_id: `${id}\n` }],
    ['a date in words', { sent_at: 'Sat Nov 21 2026' }],
    ['a date with a text after it', { sent_at: `2026-11-21T00:00:00Z ${canary('date')}` }],
    ['a date object', { sent_at: new Date(0) }],
    ['an SDK of another family', { sdk: { name: canary('sdk'), version: '1.2.3' } }],
    ['an SDK name with digits', { sdk: { name: 'sentry.sk1234567890', version: '1.2.3' } }],
    ['an SDK version in words', { sdk: { name: 'sentry.javascript.node', version: canary('v') } }],
    [
      'a version with a build text',
      { sdk: { name: 'sentry.javascript', version: '1.2.3+a1b2c3' } },
    ],
    ['a trace without a key', { trace: { trace_id: id } }],
    ['a trace with a key in words', { trace: { trace_id: id, public_key: canary('key') } }],
    ['a trace without an id', { trace: { public_key: dsnKey } }],
    ['a trace that is text', { trace: canary('trace') }],
    ['a DSN of another scheme', { dsn: `file://${dsnKey}@host/1` }],
    ['a DSN with a query', { dsn: `https://${dsnKey}@host.test/1?${canary('query')}` }],
    ['a DSN without a project', { dsn: `https://${dsnKey}@host.test/` }],
    ['no header', undefined],
    ['text', canary('header')],
    ['an array', [canary('header')]],
  ])('leaves out %s', (_, header) => {
    expect(envelopeHeader(header)).toEqual({})
  })

  it.each([
    ['sampled', 'yes'],
    ['sampled', true],
    ['sampled', `true ${canary('sampled')}`],
    ['sampled', `${canary('sampled')} true`],
    ['sample_rate', '1.5'],
    ['sample_rate', '-0.1'],
    ['sample_rate', canary('rate')],
    ['sample_rand', '0.4111111111111111111111'],
    ['sample_rand', '4111111111111111'],
    ['sample_rand', 0.5],
  ])('leaves %s: %j out of the trace and keeps the rest', (name, value) => {
    const { [name]: _, ...rest } = complete.trace as Record<string, string>
    const header = { trace: { ...complete.trace, [name]: value } }
    expect(envelopeHeader(header)).toEqual({ trace: rest })
  })

  it.each(['0', '1', '1.0', '0.000001', '1e-7', '2.5e-10'])('knows %s as a rate', (sample_rate) => {
    const header = { trace: { trace_id: id, public_key: dsnKey, sample_rate } }
    expect(envelopeHeader(header)).toEqual(header)
  })

  it('knows a trace that was not sampled', () => {
    const header = { trace: { trace_id: id, public_key: dsnKey, sampled: 'false' } }
    expect(envelopeHeader(header)).toEqual(header)
  })

  it('cuts a legacy secret out of the DSN that a tunnel needs', () => {
    const dsn = (secret: string) => `https://${dsnKey}${secret}@[::1]:9000/7`
    expect(envelopeHeader({ dsn: dsn(`:${canary('secret')}`) })).toEqual({ dsn: dsn('') })
  })

  it('leaves out what cannot be read', () => {
    const header = Object.defineProperty({ event_id: id }, 'sdk', {
      get: () => {
        throw new Error('unreadable')
      },
    })
    expect(envelopeHeader(header)).toEqual({ event_id: id })
  })
})
