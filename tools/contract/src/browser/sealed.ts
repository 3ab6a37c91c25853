import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import {
  expectAllLeaked,
  expectEachOnce,
  expectNoLeaks,
  traceHeadersIn,
} from '../evidence/sealed-wire.ts'
import { verifies } from '../requirements.ts'
import { pageTally } from './page-tally.ts'
import type { PageApp } from './page-app.ts'
import { everySignal, visit } from './visit.ts'

/** P2 for a page under a visitor's hands. */
export function sealed(app: PageApp, sdkMajor: SdkMajor, version: string): void {
  const on = () => visit(app, { sdkMajor, env: everySignal })

  verifies(
    'P2',
    'each failure of the page arrives once, tagged, from the SDK it is said to come from',
    async () => {
      const { items } = await on()
      const count = app.steps.reduce((sum, { errors }) => sum + errors, 0)
      expectEachOnce(items, { count, tag: app.tag, version })
    },
  )

  verifies(
    'P2',
    'no secret of the page arrives, neither at the backend nor at a third party',
    async () => {
      const seen = await on()
      expectNoLeaks(pageTally(app, seen))
      const names = seen.sent
        .filter(({ to }) => to === 'others')
        .flatMap(({ headers }) => Object.keys(headers))
      expect(traceHeadersIn(names)).toEqual([])
    },
  )

  verifies(
    'P2',
    'the proof can fail: behind the plain SDK the secrets of the page arrive',
    async () => {
      expectAllLeaked(pageTally(app, await visit(app, { sdkMajor, naive: true })))
    },
  )
}
