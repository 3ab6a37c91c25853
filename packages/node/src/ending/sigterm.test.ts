import { openInbox } from '@tacet/inbox'
import { describe, expect, test } from 'vitest'
import { majors, startApp, type AppOptions, type Outcome } from '../testing/run-app.ts'
import { useInbox } from '../testing/use-inbox.ts'

const inbox = await useInbox()

async function terminate(answer: string, options: AppOptions): Promise<Outcome> {
  const app = startApp('signals', { args: [answer, 'capture'], ...options })
  await app.line('READY')
  app.kill('SIGTERM')
  return app.outcome
}

test.each(majors)(
  'a library that looks who else listens sees nobody else, on SDK %s',
  async (major) => {
    const answer = 'a library that ends the process unless others listen'
    const plain = await terminate(answer, { preload: false })
    expect(await terminate(answer, { major, env: { SENTRY_DSN: inbox.dsn } })).toEqual(plain)
  },
)

test.each(majors)('so does one that was there first, on SDK %s', async (major) => {
  const app = startApp('early-listener', {
    major,
    preload: false,
    env: { SENTRY_DSN: inbox.dsn },
  })
  await app.line('READY')
  app.kill('SIGTERM')
  expect(await app.outcome).toMatchObject({ code: null, signal: 'SIGTERM' })
})

const answers = [
  'no listener',
  'a listener that exits',
  'a listener that closes',
  'a listener that takes its time',
]

describe.each(majors)('on SDK %s', (major) => {
  test.each(answers)(
    'with %s the app ends as without telemetry, and has delivered',
    async (answer) => {
      const plain = await terminate(answer, { preload: false })
      const env = { SENTRY_DSN: inbox.dsn }
      const watched = await terminate(answer, { major, env, preload: 'patient' })
      expect(watched).toEqual(plain)
      // Sent once more at the end if no answer had come, but always the same event.
      const ids = new Set(inbox.items.map((item) => item.envelopeHeaders['event_id']))
      expect(ids.size).toBe(1)
    },
  )
})

test('a backend that hangs holds up the end for its bound only', async () => {
  const hanging = await openInbox()
  try {
    hanging.fault({ hang: true })
    const plain = await terminate('no listener', { preload: false })
    expect(await terminate('no listener', { env: { SENTRY_DSN: hanging.dsn } })).toEqual(plain)
  } finally {
    await hanging.close()
  }
})

test('with nothing to deliver the signal has its effect', async () => {
  const app = startApp('signals', { args: ['no listener'], env: { SENTRY_DSN: inbox.dsn } })
  await app.line('READY')
  app.kill('SIGTERM')
  expect(await app.outcome).toMatchObject({ signal: 'SIGTERM', stderr: '' })
})
