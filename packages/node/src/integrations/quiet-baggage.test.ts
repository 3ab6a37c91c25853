import { describe, expect, test } from 'vitest'
import { type Major, majors, type RunningApp, startApp } from '../testing/run-app.ts'
import { useInbox } from '../testing/use-inbox.ts'

const traceId = '12345678901234567890123456789012'
const sentryTrace = `${traceId}-1234567890123456-1`
const planted = ['planted', 'by', 'a', 'caller'].join('-')

const inbox = await useInbox()
const partner = await useInbox()

const waysAndRates = [
  ['start', '0'],
  ['start', '1'],
  ['guard', '0'],
  ['guard', '1'],
] as const

/** Starts the app that asks a service which may be told of its traces. */
function callPartner(
  major: Major,
  way: string,
  rate: string,
  env: Readonly<Record<string, string>> = {},
): RunningApp {
  return startApp('partner-call', {
    major,
    args: [way],
    preload: false,
    env: {
      SENTRY_DSN: inbox.dsn,
      TACET_BACKEND: 'sentry',
      SENTRY_TRACES_SAMPLE_RATE: rate,
      PARTNER: partner.url,
      ...env,
    },
  })
}

describe.each(majors)('on SDK %s', (major) => {
  test.each(waysAndRates)(
    'with %s, a service that may know of traces learns nothing else of a caller, at rate %s',
    async (way, rate) => {
      const app = callPartner(major, way, rate)
      await fetch(`http://127.0.0.1:${await app.line('PORT ')}/`, {
        headers: {
          baggage: `sentry-transaction=${planted},sentry-trace_id=${traceId},own=${planted}`,
          'sentry-trace': sentryTrace,
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

  test.each(waysAndRates)(
    'with %s, it learns nothing else of whoever sent a message that a consumer works on, at rate %s',
    async (way, rate) => {
      const app = callPartner(major, way, rate, {
        MESSAGE_TRACE: sentryTrace,
        MESSAGE_BAGGAGE: `sentry-transaction=${planted},sentry-${planted}=1,sentry-trace_id=${traceId}`,
      })
      await app.line('PORT ')
      app.kill('SIGTERM')
      await app.outcome
      expect(partner.requests.map(({ url }) => url)).toEqual(['/message', '/message'])
      for (const { headers } of partner.requests) {
        expect(headers['baggage']).toContain(`sentry-trace_id=${traceId}`)
      }
      expect(partner.contains(planted)).toEqual([])
    },
  )

  test.each(['start', 'guard'])(
    'with %s, a service that may know of traces learns no name of them',
    async (way) => {
      const app = callPartner(major, way, '1', { TRACE_NAME: `reset ${planted}` })
      await app.line('PORT ')
      app.kill('SIGTERM')
      await app.outcome
      expect(partner.requests.map(({ url }) => url)).toEqual(['/named', '/named'])
      for (const { headers } of partner.requests.slice(-1)) {
        expect(headers['baggage']).toContain('sentry-trace_id=')
      }
      expect(partner.contains(planted)).toEqual([])
    },
  )
})
