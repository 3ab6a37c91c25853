import { expect } from 'vitest'
import type { SdkMajor } from '../node/sdk-majors.ts'
import { verifies } from '../requirements.ts'
import { pageTally } from './page-tally.ts'
import type { PageApp } from './page-app.ts'
import { everySignal, visit } from './visit.ts'

/** The parts of an event that the proofs look at. */
interface EventPayload {
  readonly event_id?: string
  readonly sdk?: { readonly version?: string }
  readonly tags?: Readonly<Record<string, unknown>>
}

/** P2 for a page under a visitor's hands. */
export function sealed(app: PageApp, sdkMajor: SdkMajor, version: string): void {
  const on = () => visit(app, { sdkMajor, env: everySignal })

  verifies(
    'P2',
    'each failure of the page arrives once, tagged, from the SDK it is said to come from',
    async () => {
      const { items } = await on()
      const events = items
        .filter(({ type }) => type === 'event')
        .map(({ payload }) => payload as EventPayload)
      const expected = app.steps.reduce((sum, { errors }) => sum + errors, 0)

      expect(events).toHaveLength(expected)
      expect(new Set(events.map(({ event_id }) => event_id)).size).toBe(expected)
      for (const event of events) {
        expect(event.tags).toMatchObject({ [app.tag[0]]: app.tag[1] })
        expect(event.sdk?.version).toBe(version)
      }
    },
  )

  verifies(
    'P2',
    'no secret of the page arrives, neither at the backend nor at a third party',
    async () => {
      const seen = await on()
      for (const { signal, leaked } of pageTally(app, seen)) {
        expect({ signal, leaked }).toEqual({ signal, leaked: [] })
      }
      const names = seen.sent
        .filter(({ to }) => to === 'others')
        .flatMap(({ headers }) => Object.keys(headers))
      expect(names.filter((name) => /^(sentry-trace|baggage|traceparent)$/.test(name))).toEqual([])
    },
  )

  verifies(
    'P2',
    'the proof can fail: behind the plain SDK the secrets of the page arrive',
    async () => {
      const seen = await visit(app, { sdkMajor, naive: true })
      for (const { signal, planted, leaked } of pageTally(app, seen)) {
        const missing = planted.filter((secret) => !leaked.includes(secret)).map(({ id }) => id)
        expect({ signal, missing }).toEqual({ signal, missing: [] })
      }
    },
  )
}
