import { expect } from 'vitest'
import type { App } from '../app.ts'
import {
  expectAllLeaked,
  expectEachOnce,
  expectNoLeaks,
  traceHeadersIn,
} from '../evidence/sealed-wire.ts'
import { verifies } from '../requirements.ts'
import { everySignal } from '../operator-env.ts'
import { live } from './life.ts'
import type { SdkMajor } from '../sdk-majors.ts'

const naiveTelemetry = new URL('../apps/naive-telemetry.ts', import.meta.url).href

/** P2 for an app under real requests. */
export function sealed(app: App, sdkMajor: SdkMajor, version: string): void {
  const on = () => live(app, { sdkMajor, env: everySignal })

  verifies(
    'P2',
    'each failure arrives once, tagged, from the SDK it is said to come from',
    async () => {
      const { items } = await on()
      const count = app.requests.reduce((sum, { errors }) => sum + errors, 0)
      expectEachOnce(items, { count, tag: app.tag, version })
    },
  )

  verifies(
    'P2',
    'no planted secret arrives, neither at the backend nor at a third party',
    async () => {
      const { rows, outgoing } = await on()
      expectNoLeaks(rows)
      for (const { arrived } of rows) expect(arrived).toBeGreaterThan(0)
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
      expect(requests.filter(({ endpoint }) => endpoint !== 'envelope')).toEqual([])
    },
  )

  verifies(
    'P2',
    'the proof can fail: behind the plain SDK every planted secret arrives',
    async () => {
      const { rows } = await live(app, { sdkMajor, env: everySignal, preload: [naiveTelemetry] })
      expectAllLeaked(rows)
    },
  )
}
