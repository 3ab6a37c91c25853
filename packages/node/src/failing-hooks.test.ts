import { describe, expect, test } from 'vitest'
import { majors, runApp } from './testing/run-app.ts'
import { useInbox } from './testing/use-inbox.ts'

const inbox = await useInbox()

const asked = ['beforeBreadcrumb', 'beforeSendLog', 'beforeSendMetric']

describe.each(majors)('on SDK %s', (major) => {
  describe.each(['start', 'guard'])('with %s', (way) => {
    test.each([
      ['throws', 'beforeSendSpan'],
      ['throws', 'tracesSampler'],
      ['rejects', 'beforeSendSpan'],
      ['rejects', 'tracesSampler'],
    ])('an app whose own hooks fail goes on: each %s, %s among them', async (how, name) => {
      const { code, stdout, stderr } = await runApp('failing-hooks', {
        major,
        preload: false,
        args: [way, how, ...asked, name],
        env: {
          SENTRY_DSN: inbox.dsn,
          SENTRY_TRACES_SAMPLE_RATE: '1',
          TACET_BACKEND: 'sentry',
        },
      })
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'at work\nDONE its result' })
      expect(stderr).toContain('tacet: the hook `beforeBreadcrumb` gave no answer')
      expect(stderr).not.toContain('the hook failed')

      const types = inbox.items.map(({ type }) => type)
      expect(types).toContain('event')
      expect(types).not.toContain('log')
      // Version 11 streams spans unless told otherwise.
      const spans = types.filter((type) => type === 'span' || type === 'transaction')
      expect(spans.length > 0).toBe(name === 'beforeSendSpan')
    })
  })
})
