import { openInbox, type Inbox } from '@tacet/inbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { agreementIn } from './incoming-baggage.ts'
import { majors, startApp } from './testing/run-app.ts'

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

describe.each(majors)('on SDK %s', (major) => {
  let inbox: Inbox
  let partner: Inbox
  beforeEach(async () => {
    inbox = await openInbox()
    partner = await openInbox()
  })
  afterEach(async () => {
    await inbox.close()
    await partner.close()
  })

  test.each([
    ['start', '0'],
    ['start', '1'],
    ['guard', '0'],
    ['guard', '1'],
  ])(
    'with %s, a service that may know of traces learns nothing else of a caller, at rate %s',
    async (way, rate) => {
      const app = startApp('partner-call', {
        major,
        args: [way],
        preload: false,
        env: {
          SENTRY_DSN: inbox.dsn,
          TACET_BACKEND: 'sentry',
          SENTRY_TRACES_SAMPLE_RATE: rate,
          PARTNER: partner.url,
        },
      })
      await fetch(`http://127.0.0.1:${await app.line('PORT ')}/`, {
        headers: {
          baggage: `sentry-transaction=${planted},sentry-trace_id=${traceId},own=${planted}`,
          'sentry-trace': `${traceId}-1234567890123456-1`,
        },
      })
      app.kill('SIGTERM')
      await app.outcome
      expect(partner.contains(planted)).toEqual([])
      expect(inbox.contains(planted)).toEqual([])
      expect(partner.requests.map(({ url }) => url)).toEqual(['/fetch', '/http'])
      for (const { headers } of partner.requests) {
        expect(headers['sentry-trace']).toContain(traceId)
        expect(headers['baggage']).toContain(`sentry-trace_id=${traceId}`)
      }
    },
  )
})
