import { describe, expect, test } from 'vitest'
import { majors, runApp, type Major, type Outcome } from '../testing/run-app.ts'
import { useInbox } from '../testing/use-inbox.ts'

const planted = ['canary', '7f3a9c', 'twice'].join('')

const inbox = await useInbox()
const elsewhere = await useInbox()

function runInitAgain(
  major: Major,
  preload: 'usual' | false,
  transport = 'usual transport',
): Promise<Outcome> {
  return runApp('init-again', {
    major,
    preload,
    args: [transport],
    env: {
      PLANTED: planted,
      APP_SECRET: planted,
      APP_DSN: inbox.dsn,
      SENTRY_DSN: inbox.dsn,
      SPOTLIGHT: `${elsewhere.url}/stream`,
      THIRD_PARTY: `${elsewhere.url}/api`,
      TACET_BACKEND: 'sentry',
    },
  })
}

const traceHeaders = () =>
  elsewhere.requests.flatMap(({ headers }) =>
    ['baggage', 'sentry-trace'].filter((name) => name in headers),
  )

describe.each(majors)('on SDK %s', (major) => {
  test('an app that calls Sentry.init by itself sends what is planted', async () => {
    await runInitAgain(major, false)
    expect(inbox.contains(planted)).not.toEqual([])
    expect(elsewhere.contains(planted)).not.toEqual([])
  })

  test('once telemetry was started, it sends through the gate and tells nobody else', async () => {
    const { code, stderr } = await runInitAgain(major, 'usual')
    expect(code).toBe(0)
    expect(stderr).toContain('tacet: Sentry.init was called after telemetry was started')
    expect(inbox.items.filter(({ type }) => type === 'event')).toHaveLength(2)
    expect(inbox.contains(planted)).toEqual([])
    expect(elsewhere.requests).toHaveLength(1)
    expect(traceHeaders()).toEqual([])
  })

  test('what cannot be guarded sends nothing', async () => {
    const { code } = await runInitAgain(major, 'usual', 'sealed transport')
    expect(code).toBe(0)
    expect(inbox.items).toEqual([])
  })
})
