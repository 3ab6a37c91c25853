import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { majors, runApp, type Outcome } from '../testing/run-app.ts'

let inbox: Inbox
beforeAll(async () => {
  inbox = await openInbox()
})
afterAll(() => inbox.close())

const { stdout } = await runApp('crash', { args: ['--list'], preload: false })
const ends = JSON.parse(stdout) as string[]

/** Ends that are no crash: the app dealt with the error, or there was none. */
const quietEnds = new Set([
  'a rejection handled late',
  'an own rejection listener',
  'a throw in a watched worker thread',
  'process.exit',
  'process.exit after output',
  'an exit code',
  'a natural end',
  'an unsettled top-level await',
])
/**
 * Node ends at once, without `exit`, when a listener for the crash throws, and begins no thread in a
 * directory that is gone; nothing is delivered then.
 */
const silencedEnds = new Set([
  'an own monitor that throws',
  'an own listener that throws',
  'a removed directory',
])

const plainRuns = new Map<string, Promise<Outcome>>()

/** The outcome without telemetry, found out once. */
function plainRun(end: string, flags: readonly string[] = []): Promise<Outcome> {
  const key = [end, ...flags].join(' ')
  const known = plainRuns.get(key) ?? runApp('crash', { args: [end], preload: false, flags })
  plainRuns.set(key, known)
  return known
}

function arrived(release: string): unknown[] {
  return inbox.items
    .map((item) => item.payload as { release?: string; level?: string })
    .filter((payload) => payload.release === release)
    .map((payload) => payload.level)
}

describe.each(majors)('on SDK %s', (major) => {
  test.concurrent.each(ends)('%s is the same with telemetry, and a crash arrives', async (end) => {
    const release = `${major} ${end}`
    const env = { SENTRY_DSN: inbox.dsn, SENTRY_RELEASE: release }
    const watched = await runApp('crash', { args: [end], major, env, preload: 'patient' })
    expect(watched).toEqual(await plainRun(end))
    const isCrash = !quietEnds.has(end) && !silencedEnds.has(end)
    expect(arrived(release).length > 0).toBe(isCrash)
  })

  test.concurrent.each(['strict', 'throw', 'warn', 'warn-with-error-codes', 'none'])(
    'an unhandled rejection is the same under --unhandled-rejections=%s',
    async (mode) => {
      const end = 'an unhandled rejection'
      const flags = [`--unhandled-rejections=${mode}`]
      const release = `${major} ${mode}`
      const env = { SENTRY_DSN: inbox.dsn, SENTRY_RELEASE: release }
      const watched = await runApp('crash', {
        args: [end],
        major,
        env,
        flags,
        preload: 'patient',
      })
      expect(watched).toEqual(await plainRun(end, flags))
      expect(arrived(release)).toEqual(mode === 'strict' || mode === 'throw' ? ['fatal'] : [])
    },
  )
})

test.concurrent.each(ends)('%s is the same with telemetry off', async (end) => {
  expect(await runApp('crash', { args: [end] })).toEqual(await plainRun(end))
})

test('a backend that hangs holds up a crash for its bound and changes nothing', async () => {
  const hanging = await openInbox()
  try {
    hanging.fault({ hang: true })
    const end = 'a throw in a timer'
    const watched = await runApp('crash', { args: [end], env: { SENTRY_DSN: hanging.dsn } })
    expect(watched).toEqual(await plainRun(end))
  } finally {
    await hanging.close()
  }
})

test('a backend that is absent changes nothing about a crash', async () => {
  const gone = await openInbox()
  await gone.close()
  const end = 'a sync throw'
  const watched = await runApp('crash', { args: [end], env: { SENTRY_DSN: gone.dsn } })
  expect(watched).toEqual(await plainRun(end))
})
