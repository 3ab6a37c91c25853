import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import type { EdgeApp } from './edge-app.ts'
import { everySignal } from '../operator-env.ts'
import { live } from './life.ts'

/** P1 for an app without a DSN, compared with the same app in which every wrapper does nothing. */
export function silent(app: EdgeApp, sdkMajor: SdkMajor): void {
  verifies('P1', 'without a DSN the isolate is the one it would be without tacet', async () => {
    const absent = await live(app, { sdkMajor, stance: 'absent' })
    const off = await live(app, { sdkMajor })
    expect(off.sight.changed).toEqual(absent.sight.changed)
    expect(off.sight.made).toEqual(absent.sight.made)
    expect(off.answers).toEqual(absent.answers)
    expect(off.outgoing).toEqual(absent.outgoing)
    expect(off.printed).toEqual(absent.printed)
  })

  verifies('P1', 'without a DSN the SDK is not evaluated', async () => {
    const off = await live(app, { sdkMajor })
    const on = await live(app, { sdkMajor, env: everySignal })
    expect(off.sight.sdkLoaded).toBe(false)
    // The look can see: with a DSN the SDK is there, and does things to the isolate.
    expect(on.sight.sdkLoaded).toBe(true)
    expect(on.sight.changed.length).toBeGreaterThan(off.sight.changed.length)
  })

  verifies('P1', 'without a DSN nothing is sent, whatever else the operator says', async () => {
    const { requests, sight } = await live(app, {
      sdkMajor,
      env: {
        ...everySignal,
        SENTRY_DSN: '  ',
        SENTRY_SPOTLIGHT: '{inbox}/stream',
        SENTRY_TUNNEL: '{inbox}',
        SENTRY_DEBUG: '1',
      },
    })
    expect(requests).toEqual([])
    expect(sight.sdkLoaded).toBe(false)
  })
}
