import { expect } from 'vitest'
import type { App } from '../app.ts'
import { verifies } from '../requirements.ts'
import { withInbox, withSession, type SdkMajor } from './session.ts'

/** What the probe answers when it is asked to look. */
export interface Sight {
  readonly changed: readonly string[]
  readonly listeners: Readonly<Record<string, number>>
  readonly resources: readonly string[]
  readonly made: Readonly<Record<string, number>>
  readonly subscribed: readonly string[]
  readonly modules: readonly string[]
  readonly builtins: readonly string[]
}

const vendor = /\/node_modules\/(@sentry|sentry-node-10|@opentelemetry|import-in-the-middle)\//

/** P1 for an app with its preload and without a DSN, compared with the app alone. */
export function silent(app: App, sdkMajor: SdkMajor): void {
  verifies(
    'P1',
    'without a DSN the process is the one it would be without the preload',
    async () => {
      const alone = await look(app, { sdkMajor, preload: [] })
      const off = await look(app, { sdkMajor })

      expect(off.sight.changed).toEqual(alone.sight.changed)
      expect(off.sight.listeners).toEqual(alone.sight.listeners)
      expect(off.sight.resources).toEqual(alone.sight.resources)
      expect(off.sight.subscribed).toEqual(alone.sight.subscribed)
      expect(off.answers).toEqual(alone.answers)
      expect(off.outgoing).toEqual(alone.outgoing)
      expect(off.outcome).toEqual(alone.outcome)
    },
  )

  verifies('P1', 'without a DSN no module of the vendor is loaded', async () => {
    const off = await look(app, { sdkMajor })
    expect(off.sight.modules.length).toBeGreaterThan(10)
    expect(off.sight.modules.filter((url) => vendor.test(url))).toEqual([])
  })

  verifies('P1', 'without a DSN nothing is sent, whatever else the environment says', async () => {
    await withInbox(async (inbox) => {
      const env = {
        SENTRY_DSN: '  ',
        SENTRY_SPOTLIGHT: `${inbox.url}/stream`,
        SENTRY_TUNNEL: inbox.url,
        SENTRY_DEBUG: '1',
        SENTRY_TRACES_SAMPLE_RATE: '1',
      }
      await look(app, { sdkMajor, env })
      await inbox.settle()
      expect(inbox.requests).toEqual([])
    })
  })
}

async function look(app: App, options: Parameters<typeof withSession>[1]) {
  return withSession(app, options, async (session) => {
    const answers = await session.drive()
    const sight = (await session.program.ask('look')) as Sight
    // Ports and ids differ from run to run by nature; names do not.
    const outgoing = session.surroundings.outgoing.map((headers) => Object.keys(headers).toSorted())
    const { code, signal, stderr } = await session.terminate()
    return { answers, sight, outgoing, outcome: { code, signal, stderr } }
  })
}
