import { expect } from 'vitest'
import type { App } from '../app.ts'
import { verifies } from '../requirements.ts'
import { pointedAt, withInbox, withSession, type SdkMajor } from './session.ts'

/** The item types each backend may get from an app that uses every signal. */
const understood: Readonly<Record<string, readonly string[]>> = {
  auto: ['event'],
  bugsink: ['event'],
  glitchtip: ['event', 'log', 'transaction'],
}

/** P4 for an app: the DSN decides, and what a backend does not understand is not sent. */
export function anyBackend(app: App, sdkMajor: SdkMajor): void {
  for (const [backend, types] of Object.entries(understood)) {
    verifies(
      'P4',
      `a backend of the kind "${backend}" gets nothing it does not understand`,
      async () => {
        await withInbox((inbox) => {
          const env = { ...pointedAt(inbox), TACET_BACKEND: backend }
          return withSession(app, { sdkMajor, env }, async (session) => {
            await session.drive()
            await session.terminate()
            await inbox.settle()

            const arrived = inbox.items.map(({ type }) => type)
            const errors = app.requests.reduce((sum, request) => sum + request.errors, 0)
            expect(arrived.filter((type) => type === 'event')).toHaveLength(errors)
            expect(arrived.filter((type) => !types.includes(type))).toEqual([])
          })
        })
      },
    )
  }

  verifies('P4', 'a server in a sub-path is reached through its DSN alone', async () => {
    await withInbox((inbox) => {
      const dsn = new URL(inbox.dsn)
      dsn.pathname = `/observability/errors${dsn.pathname}`
      const env = { SENTRY_DSN: dsn.href }
      return withSession(app, { sdkMajor, env }, async (session) => {
        await session.drive()
        await session.terminate()
        await inbox.settle()
        expect(inbox.requests.length).toBeGreaterThan(0)
        for (const { url } of inbox.requests) {
          expect(url).toMatch(/^\/observability\/errors\/api\/1\/envelope\//)
        }
      })
    })
  })
}
