import { openInbox } from '@tacet/inbox'
import { expect } from 'vitest'
import type { SdkMajor } from '../sdk-majors.ts'
import { verifies } from '../requirements.ts'
import type { EdgeApp } from './edge-app.ts'
import { withEdgeSession } from './session.ts'

interface Case {
  readonly sentence: string
  readonly env: Readonly<Record<string, string>>
  readonly rule: string
  readonly on: boolean
}

const cases: readonly Case[] = [
  { sentence: 'nothing set is off', env: {}, rule: 'SENTRY_DSN', on: false },
  { sentence: 'a blank DSN is off', env: { SENTRY_DSN: ' \t' }, rule: 'SENTRY_DSN', on: false },
  {
    sentence: 'what is no DSN is off',
    env: { SENTRY_DSN: 'https://shop.test/hunter2' },
    rule: 'SENTRY_DSN',
    on: false,
  },
  { sentence: 'a DSN is on', env: { SENTRY_DSN: ' {dsn} ' }, rule: 'SENTRY_DSN', on: true },
  {
    sentence: 'DO_NOT_TRACK beats a DSN',
    env: { SENTRY_DSN: '{dsn}', DO_NOT_TRACK: '1' },
    rule: 'DO_NOT_TRACK',
    on: false,
  },
  {
    sentence: 'TACET_DISABLED beats everything',
    env: { SENTRY_DSN: '{dsn}', DO_NOT_TRACK: '1', TACET_DISABLED: 'yes' },
    rule: 'TACET_DISABLED',
    on: false,
  },
  {
    sentence: 'no flag of the SDK turns it on',
    env: { SENTRY_SPOTLIGHT: '1', SENTRY_DEBUG: '1', SENTRY_TRACES_SAMPLE_RATE: '1' },
    rule: 'SENTRY_DSN',
    on: false,
  },
]

/** P5 for an app: one order decides. */
export function oneSwitch(app: EdgeApp, sdkMajor: SdkMajor): void {
  const failing = app.requests.find(({ errors }) => errors === 1)
  if (failing === undefined) throw new Error(`${app.name} has no scripted request that fails`)

  for (const { sentence, env, rule, on } of cases) {
    verifies('P5', `${sentence}, and status() says that ${rule} decided`, async () => {
      const inbox = await openInbox()
      const filled = Object.fromEntries(
        Object.entries(env).map(([name, value]) => [name, value.replace('{dsn}', inbox.dsn)]),
      )
      try {
        await withEdgeSession(app, { sdkMajor, env: filled, probe: true }, async (session) => {
          await session.request(failing)
          if (on) await inbox.waitFor(({ type }) => type === 'event')
          await inbox.settle()
          const { sdkLoaded, status } = await session.hosted.look()
          expect(status).toMatchObject({ on, rule })
          expect(sdkLoaded).toBe(on)
          expect(inbox.items.filter(({ type }) => type === 'event')).toHaveLength(on ? 1 : 0)
          if (!on) expect(inbox.requests).toEqual([])
          expect(session.hosted.printed().join('\n')).not.toContain('hunter2')
        })
      } finally {
        await inbox.close()
      }
    })
  }
}
