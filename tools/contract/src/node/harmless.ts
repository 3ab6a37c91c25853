import type { Fault } from '@tacet/inbox'
import { expect } from 'vitest'
import type { Answer, App, ScriptedRequest } from '../app.ts'
import { verifies } from '../requirements.ts'
import { pointedAt, withInbox, withSession, type SdkMajor, type Session } from './session.ts'

const faults: Readonly<Record<string, Fault>> = {
  'answers 500': { status: 500 },
  'answers 413': { status: 413 },
  'resets every connection': { reset: true },
  'reads slowly': { slowRead: 2_048 },
  'never answers': { hang: true },
}

/** P3 for an app: whatever the backend does, the app is the one it would be without telemetry. */
export function harmless(app: App, sdkMajor: SdkMajor): void {
  const failing = app.requests.find(({ errors }) => errors === 1)
  if (failing === undefined) throw new Error(`${app.name} has no scripted request that fails`)

  verifies('P3', 'a customer cannot tell from any answer whether telemetry is on', async () => {
    const alone = await driveAlone(app)
    await withInbox((inbox) =>
      withSession(app, { sdkMajor, env: pointedAt(inbox) }, async (session) => {
        expect(await session.drive()).toEqual(alone)
        await session.terminate()
      }),
    )
  })

  verifies('P3', 'a backend that fails in any way changes no answer', async () => {
    const alone = await driveAlone(app)
    await withInbox((inbox) =>
      withSession(app, { sdkMajor, env: pointedAt(inbox) }, async (session) => {
        for (const [name, fault] of Object.entries(faults)) {
          inbox.fault(fault)
          expect([name, await session.drive()]).toEqual([name, alone])
        }
      }),
    )
  })

  verifies(
    'P3',
    'a backend that is not there changes no answer, no exit and no output',
    async () => {
      const alone = await driveAlone(app)
      // Port 9 is the discard service, which no machine of today runs.
      const env = { SENTRY_DSN: 'http://key@127.0.0.1:9/1', SENTRY_TRACES_SAMPLE_RATE: '1' }
      await withSession(app, { sdkMajor, env }, async (session) => {
        expect(await session.drive()).toEqual(alone)
        const { code, signal, stderr } = await session.terminate()
        expect({ code, signal, stderr }).toEqual({ code: null, signal: 'SIGTERM', stderr: '' })
      })
    },
  )

  verifies('P3', 'memory stays bounded while the backend hangs', async () => {
    await withInbox(async (inbox) => {
      inbox.fault({ hang: true })
      const options = { sdkMajor, env: pointedAt(inbox), nodeArgs: ['--expose-gc'] }
      await withSession(app, options, async (session) => {
        await repeat(session, failing, 200)
        const early = Number(await session.program.ask('heap'))
        await repeat(session, failing, 800)
        const late = Number(await session.program.ask('heap'))
        // An event of this app is some 20 kB: kept, 800 of them would be twice as much as this.
        expect(late - early).toBeLessThan(8 * 2 ** 20)
      })
    })
  })

  verifies('P3', 'a backend that asks for silence gets it', async () => {
    await withInbox((inbox) =>
      withSession(app, { sdkMajor, env: pointedAt(inbox) }, async (session) => {
        inbox.fault({ status: 429, headers: { 'retry-after': '600' } })
        await session.request(failing)
        await inbox.waitForRequest(() => true)
        await repeat(session, failing, 10)
        const asked = inbox.requests.length
        await repeat(session, failing, 20)
        await session.terminate()
        await inbox.settle()
        expect(inbox.requests.length).toBe(asked)
      }),
    )
  })

  verifies(
    'P3',
    'ended by an operator, the app delivers what it has and ends as it always does',
    async () => {
      await withInbox((inbox) =>
        withSession(app, { sdkMajor, env: pointedAt(inbox) }, async (session) => {
          await session.request(failing)
          const { code, signal, stderr } = await session.terminate()
          expect({ code, signal, stderr }).toEqual({ code: null, signal: 'SIGTERM', stderr: '' })
          expect(inbox.items.filter(({ type }) => type === 'event')).toHaveLength(1)
          expect(inbox.items.filter(({ type }) => type === 'log')).not.toEqual([])
        }),
      )
    },
  )
}

function driveAlone(app: App): Promise<Answer[]> {
  return withSession(app, { preload: [] }, (session) => session.drive())
}

async function repeat(session: Session, request: ScriptedRequest, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await session.request(request)
}
