import { openInbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import { majors, runApp, startApp } from './testing/run-app.ts'
import { useInbox } from './testing/use-inbox.ts'

const inbox = await useInbox()

interface Seen {
  readonly started: object
  readonly status: object
  readonly changed: readonly string[]
  readonly vendor: number
  readonly result: number
  readonly flushed: boolean
}

async function observe(env: Readonly<Record<string, string>>): Promise<Seen & { stderr: string }> {
  const app = startApp('observed-start', { preload: false, env })
  const seen = JSON.parse(await app.line('SEEN ')) as Seen
  const { stderr } = await app.outcome
  return { ...seen, stderr }
}

describe('off', () => {
  test.each([
    ['without a DSN', {}, 'no-dsn'],
    ['with a blank DSN', { SENTRY_DSN: ' ' }, 'blank-dsn'],
    [
      'with the kill switch',
      { SENTRY_DSN: 'https://key@errors.test/1', TACET_DISABLED: '1' },
      'disabled',
    ],
    [
      'with DO_NOT_TRACK',
      { SENTRY_DSN: 'https://key@errors.test/1', DO_NOT_TRACK: '1' },
      'do-not-track',
    ],
  ])('%s nothing is loaded, added or said', async (_name, env, reason) => {
    const seen = await observe({ SENTRY_SPOTLIGHT: '1', ...env })
    expect(seen).toMatchObject({
      started: { on: false, reason },
      status: { on: false, reason },
      changed: [],
      vendor: 0,
      result: 42,
      flushed: true,
      stderr: '',
    })
  })

  test('an invalid DSN is told in one line that does not hold it', async () => {
    const seen = await observe({ SENTRY_DSN: 'https://not-a-dsn' })
    expect(seen).toMatchObject({ started: { on: false, reason: 'invalid-dsn' }, vendor: 0 })
    expect(seen.stderr).toMatch(/^tacet: .*SENTRY_DSN.*\n$/)
    expect(seen.stderr).not.toContain('not-a-dsn')
  })
})

describe.each(majors)('on SDK %s', (major) => {
  test.each([
    ['comes to its end', [], 0],
    ['calls process.exit', ['exit'], 3],
  ])('a script that %s has delivered what it reported', async (_name, args, code) => {
    const env = { SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
    const plain = await runApp('script', { args, preload: false })
    expect(await runApp('script', { args, major, env, preload: 'patient' })).toEqual(plain)
    expect(plain.code).toBe(code)
    const types = inbox.items.map((item) => item.type).toSorted()
    expect(types).toEqual(['event', 'log'])
  })

  test('no variable of the SDK has an effect', async () => {
    const spotlight = await openInbox()
    const env = {
      SENTRY_DSN: inbox.dsn,
      TACET_BACKEND: 'sentry',
      SENTRY_SPOTLIGHT: `${spotlight.url}/stream`,
      SENTRY_TUNNEL: spotlight.url,
      SENTRY_DEBUG: '1',
      SENTRY_NAME: 'planted-name',
      SENTRY_TRACE: '12345678901234567890123456789012-1234567890123456-1',
      SENTRY_BAGGAGE: 'sentry-release=planted-release',
      SENTRY_TRACE_LIFECYCLE: 'stream',
      GITHUB_SHA: 'planted-commit',
      VERCEL: '1',
    }
    const plain = await runApp('script', { preload: false })
    expect(await runApp('script', { major, env, preload: 'patient' })).toEqual(plain)
    const { payload: event } = await inbox.waitFor((item) => item.type === 'event')
    expect(event).not.toHaveProperty('server_name')
    expect(event).not.toHaveProperty('release')
    expect(inbox.contains('planted')).toEqual([])
    expect(inbox.contains('12345678901234567890123456789012')).toEqual([])
    expect(spotlight.requests).toEqual([])
    await spotlight.close()
  })
})

test('a process without the SDK says so in one line and goes on', async () => {
  const outcome = await runApp('without-sdk', { env: { SENTRY_DSN: inbox.dsn }, preload: false })
  expect(outcome).toMatchObject({ code: 0, stdout: 'sdk-missing' })
  expect(outcome.stderr).toMatch(/^tacet: .*@sentry\/node.*\n$/)
})
