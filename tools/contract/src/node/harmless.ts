import type { Fault } from '@tacet/inbox'
import { expect } from 'vitest'
import type { Answer, App, ScriptedRequest } from '../app.ts'
import { verifies } from '../requirements.ts'
import { everySignal } from '../operator-env.ts'
import { live, liveAlone } from './life.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import { pointedAt, withInbox, withSession, type Session } from './session.ts'

const faults: readonly Fault[] = [
  { status: 500 },
  { status: 413 },
  { reset: true },
  { slowRead: 2_048 },
  { hang: true },
]

/** P3 for an app: whatever the backend does, the app is the one it would be without telemetry. */
export function harmless(app: App, sdkMajor: SdkMajor): void {
  const failing = app.requests.find(({ errors }) => errors === 1)
  if (failing === undefined) throw new Error(`${app.name} has no scripted request that fails`)

  verifies(
    'P3',
    'nobody can tell from answers, output or exit whether telemetry is on',
    async () => {
      const alone = await liveAlone(app)
      const on = await live(app, { sdkMajor, env: everySignal })
      expect(on.answers).toEqual(alone.answers)
      expect(on.outgoing).toEqual(alone.outgoing)
      expect(withoutPort(on.outcome)).toEqual(withoutPort(alone.outcome))
    },
  )

  verifies(
    'P3',
    'a backend that is not there changes neither answers nor output nor exit',
    async () => {
      const alone = await liveAlone(app)
      // Port 9 is the discard service, which no machine of today runs.
      const env = { ...everySignal, SENTRY_DSN: 'http://key@127.0.0.1:9/1' }
      const absent = await live(app, { sdkMajor, env })
      expect(absent.answers).toEqual(alone.answers)
      expect(withoutPort(absent.outcome)).toEqual(withoutPort(alone.outcome))
    },
  )

  verifies('P3', 'a backend that fails in any way changes no answer', async () => {
    const alone = await withSession(app, { preload: [] }, (session) => driveUnder(faults, session))
    await withInbox((inbox) =>
      withSession(app, { sdkMajor, env: pointedAt(inbox) }, async (session) => {
        const answers = await driveUnder(faults, session, (fault) => inbox.fault(fault))
        expect(answers).toEqual(alone)
      }),
    )
  })

  verifies('P3', 'memory stays bounded while the backend hangs', async () => {
    await withInbox(async (inbox) => {
      inbox.fault({ hang: true })
      const options = { sdkMajor, env: pointedAt(inbox), nodeArgs: ['--expose-gc'], probe: true }
      await withSession(app, options, async (session) => {
        await repeat(session, failing, 200)
        const early = Number(await session.program.ask('heap'))
        await repeat(session, failing, 500)
        const late = Number(await session.program.ask('heap'))
        // An event of an app is some 20 kB: 500 that were kept would be twice as much as this.
        expect(late - early).toBeLessThan(5 * 2 ** 20)
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
}

async function driveUnder(
  all: readonly Fault[],
  session: Session,
  apply?: (fault: Fault) => void,
): Promise<Answer[][]> {
  const answers: Answer[][] = []
  for (const fault of all) {
    apply?.(fault)
    answers.push(await session.drive())
  }
  return answers
}

async function repeat(session: Session, request: ScriptedRequest, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await session.request(request)
}

/** Each run listens on a port of its own, which apps like to print. */
function withoutPort<T extends { readonly stdout: string }>(outcome: T): T {
  return { ...outcome, stdout: outcome.stdout.replaceAll(/:\d+/g, ':port') }
}
