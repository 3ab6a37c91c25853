import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import {
  expectAllLeaked,
  expectEachOnce,
  expectNoLeaks,
  traceHeadersIn,
} from '../evidence/sealed-wire.ts'
import { everySignal } from '../operator-env.ts'
import { verifies } from '../requirements.ts'
import type { EdgeApp } from './edge-app.ts'
import { live } from './life.ts'
import { errorsOf } from './session.ts'

/** P2 for an app under real requests. */
export function sealed(app: EdgeApp, sdkMajor: SdkMajor, version: string): void {
  const on = () => live(app, { sdkMajor, env: everySignal })

  verifies(
    'P2',
    'each failure arrives once, tagged, from the SDK it is said to come from',
    async () => {
      const { items } = await on()
      expectEachOnce(items, { count: errorsOf(app), tag: app.tag, version })
    },
  )

  verifies(
    'P2',
    'no planted secret arrives, neither at the backend nor at a third party',
    async () => {
      const { rows, outgoing } = await on()
      expectNoLeaks(rows)
      for (const { signal, arrived, planted } of rows) {
        if (signal !== 'third party' || planted.length > 0) expect(arrived).toBeGreaterThan(0)
      }
      expect(traceHeadersIn(outgoing.flat())).toEqual([])
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
    expectNoLeaks(rows)
    expect(items.filter(({ type }) => type === 'event')).toHaveLength(errorsOf(app))
  })

  verifies(
    'P2',
    'the proof can fail: behind the plain SDK every planted secret arrives',
    async () => {
      const { rows } = await live(app, { sdkMajor, env: everySignal, stance: 'plain' })
      expectAllLeaked(rows)
    },
  )
}
