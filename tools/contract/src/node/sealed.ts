import type { InboxItem } from '@tacet/inbox'
import { expect } from 'vitest'
import type { App } from '../app.ts'
import { evidenceOf, leaksIn } from '../evidence.ts'
import { verifies } from '../requirements.ts'
import { pointedAt, withInbox, withSession, type SdkMajor, type SessionOptions } from './session.ts'
import { tally } from './tally.ts'

const naiveTelemetry = new URL('../apps/naive-telemetry.ts', import.meta.url).href

interface EventPayload {
  readonly event_id?: string
  readonly sdk?: { readonly version?: string }
  readonly tags?: Readonly<Record<string, unknown>>
}

/** P2 for an app under real requests. */
export function sealed(app: App, sdkMajor: SdkMajor, version: string): void {
  const plants = app.requests.flatMap((request) => request.plants)
  const secrets = [...new Set(plants.map(({ secret }) => secret))]

  verifies(
    'P2',
    'each failure arrives once, tagged, from the SDK it is said to come from',
    async () => {
      const { events } = await arrivals(app, { sdkMajor })
      const expected = app.requests.reduce((sum, { errors }) => sum + errors, 0)

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
      const { evidence, rows, outgoing } = await arrivals(app, { sdkMajor })
      expect(leaksIn(evidence, secrets)).toEqual([])
      for (const { leaked } of rows) expect(leaked).toEqual([])
      for (const headers of outgoing) {
        expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['sentry-trace']))
        expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['baggage']))
      }
    },
  )

  verifies(
    'P2',
    'the proof can fail: behind the plain SDK every planted secret arrives',
    async () => {
      const { rows } = await arrivals(app, { sdkMajor, preload: [naiveTelemetry] })
      for (const { signal, planted, leaked } of rows) {
        const missing = planted.filter((secret) => !leaked.includes(secret)).map(({ id }) => id)
        expect({ signal, missing }).toEqual({ signal, missing: [] })
      }
    },
  )
}

/** Lets the app live through its requests and end; then tells what reached the inbox. */
async function arrivals(app: App, options: SessionOptions) {
  return withInbox((inbox) =>
    withSession(app, { ...options, env: pointedAt(inbox) }, async (session) => {
      await session.drive()
      await session.terminate()
      await inbox.settle()
      const { outgoing } = session.surroundings
      return {
        events: inbox.items.filter(({ type }) => type === 'event').map(payloadOf),
        evidence: evidenceOf(inbox.requests),
        rows: tally(app, inbox, outgoing),
        outgoing,
      }
    }),
  )
}

function payloadOf({ payload }: InboxItem): EventPayload {
  return payload as EventPayload
}
