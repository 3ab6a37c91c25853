import { expect } from 'vitest'
import type { App } from '../app.ts'
import { verifies } from '../requirements.ts'
import { everySignal } from '../operator-env.ts'
import { live, liveAlone } from './life.ts'
import type { SdkMajor } from '../sdk-majors.ts'

const vendor = /\/node_modules\/(@sentry|sentry-node-10|@opentelemetry|import-in-the-middle)\//

/** P1 for an app with its preload and without a DSN, compared with the app alone. */
export function silent(app: App, sdkMajor: SdkMajor): void {
  verifies(
    'P1',
    'without a DSN the process is the one it would be without the preload',
    async () => {
      const alone = await liveAlone(app)
      const off = await live(app, { sdkMajor })

      expect(off.sight.changed).toEqual(alone.sight.changed)
      expect(off.sight.listeners).toEqual(alone.sight.listeners)
      // How many sockets are kept alive at this moment is a matter of timing; their kinds are not.
      expect(new Set(off.sight.resources)).toEqual(new Set(alone.sight.resources))
      expect(off.sight.subscribed).toEqual(alone.sight.subscribed)
      expect(off.answers).toEqual(alone.answers)
      expect(off.outgoing).toEqual(alone.outgoing)
      const { code, signal, stderr } = alone.outcome
      expect(off.outcome).toMatchObject({ code, signal, stderr })
    },
  )

  verifies('P1', 'without a DSN no module of the vendor is loaded', async () => {
    const off = await live(app, { sdkMajor })
    const on = await live(app, { sdkMajor, env: everySignal })
    // The look can see: it finds them when telemetry is on.
    expect(on.sight.modules.filter((url) => vendor.test(url))).not.toEqual([])
    expect(off.sight.modules.filter((url) => vendor.test(url))).toEqual([])
  })

  verifies('P1', 'without a DSN nothing is sent, whatever else the environment says', async () => {
    const { requests } = await live(app, {
      sdkMajor,
      env: {
        SENTRY_DSN: '  ',
        SENTRY_SPOTLIGHT: '{inbox}/stream',
        SENTRY_TUNNEL: '{inbox}',
        SENTRY_DEBUG: '1',
        SENTRY_TRACES_SAMPLE_RATE: '1',
      },
    })
    expect(requests).toEqual([])
  })
}
