import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import type { EdgeApp } from './edge-app.ts'
import { everySignal } from '../operator-env.ts'
import { live } from './life.ts'
import { errorsOf } from './session.ts'

/** The item types each backend may get from an app that uses every signal. */
const understood: Readonly<Record<string, readonly string[]>> = {
  auto: ['event'],
  bugsink: ['event'],
  glitchtip: ['event', 'log', 'transaction'],
}

/** P4 for an app: the DSN decides, and what a backend does not understand is not sent. */
export function anyBackend(app: EdgeApp, sdkMajor: SdkMajor): void {
  for (const [backend, types] of Object.entries(understood)) {
    verifies(
      'P4',
      `a backend of the kind "${backend}" gets what it understands and no more`,
      async () => {
        const env = { ...everySignal, TACET_BACKEND: backend }
        const { items } = await live(app, { sdkMajor, env })
        expect([...new Set(items.map(({ type }) => type))].toSorted()).toEqual(types)
        expect(items.filter(({ type }) => type === 'event')).toHaveLength(errorsOf(app))
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
