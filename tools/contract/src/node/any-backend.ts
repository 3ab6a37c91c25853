import { expect } from 'vitest'
import type { App } from '../app.ts'
import { verifies } from '../requirements.ts'
import { everySignal } from '../operator-env.ts'
import { live } from './life.ts'
import type { SdkMajor } from '../sdk-majors.ts'

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
      `a backend of the kind "${backend}" gets what it understands and no more`,
      async () => {
        const { items } = await live(app, {
          sdkMajor,
          env: { ...everySignal, TACET_BACKEND: backend },
        })
        expect([...new Set(items.map(({ type }) => type))].toSorted()).toEqual(types)
        const errors = app.requests.reduce((sum, request) => sum + request.errors, 0)
        expect(items.filter(({ type }) => type === 'event')).toHaveLength(errors)
      },
    )
  }

  verifies('P4', 'a server in a sub-path is reached through its DSN alone', async () => {
    const { requests } = await live(app, { sdkMajor, env: { SENTRY_DSN: '{sub-path dsn}' } })
    expect(requests.length).toBeGreaterThan(0)
    for (const { url } of requests)
      expect(url).toMatch(/^\/observability\/errors\/api\/1\/envelope\//)
  })
}
