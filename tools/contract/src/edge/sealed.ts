import { expect } from 'vitest'
import type { SdkMajor } from '../node/sdk-majors.ts'
import { verifies } from '../requirements.ts'
import type { EdgeApp } from './edge-app.ts'
import { everySignal, live } from './life.ts'
import { errorsOf } from './session.ts'

/** The parts of an event that the proofs look at. */
interface EventPayload {
  readonly event_id?: string
  readonly sdk?: { readonly version?: string }
  readonly tags?: Readonly<Record<string, unknown>>
}

/** P2 for an app under real requests. */
export function sealed(app: EdgeApp, sdkMajor: SdkMajor, version: string): void {
  const on = () => live(app, { sdkMajor, env: everySignal })

  verifies(
    'P2',
    'each failure arrives once, tagged, from the SDK it is said to come from',
    async () => {
      const { items } = await on()
      const events = items
        .filter(({ type }) => type === 'event')
        .map(({ payload }) => payload as EventPayload)
      const expected = errorsOf(app)
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
    'no planted secret arrives, neither at the backend nor at a third party',
    async () => {
      const { rows, outgoing } = await on()
      for (const { signal, arrived, leaked, planted } of rows) {
        expect({ signal, leaked }).toEqual({ signal, leaked: [] })
        if (signal !== 'third party' || planted.length > 0) expect(arrived).toBeGreaterThan(0)
      }
      expect(outgoing.flat().filter((name) => traceHeader.test(name))).toEqual([])
    },
  )

  verifies(
    'P2',
    'no spotlight, tunnel or other variable of the SDK opens a second way out',
    async () => {
      const { requests } = await live(app, {
        sdkMajor,
        env: {
          ...everySignal,
          SENTRY_SPOTLIGHT: '{inbox}/stream',
          SENTRY_TUNNEL: '{inbox}/tunnel',
        },
      })
      expect(requests.length).toBeGreaterThan(0)
      expect(requests.filter(({ endpoint }) => endpoint !== 'envelope')).toEqual([])
    },
  )

  verifies('P2', 'under the strict policy no planted secret arrives either', async () => {
    const env = { ...everySignal, TACET_POLICY: 'strict' }
    const { items, rows } = await live(app, { sdkMajor, env })
    for (const { signal, leaked } of rows)
      expect({ signal, leaked }).toEqual({ signal, leaked: [] })
    expect(items.filter(({ type }) => type === 'event')).toHaveLength(errorsOf(app))
  })

  verifies(
    'P2',
    'the proof can fail: behind the plain SDK every planted secret arrives',
    async () => {
      const { rows } = await live(app, { sdkMajor, env: everySignal, stance: 'plain' })
      for (const { signal, planted, leaked } of rows) {
        const missing = planted.filter((secret) => !leaked.includes(secret)).map(({ id }) => id)
        expect({ signal, missing }).toEqual({ signal, missing: [] })
      }
    },
  )
}

/** Headers that tell a service of a trace. */
const traceHeader = /^(sentry-trace|baggage|traceparent)$/
