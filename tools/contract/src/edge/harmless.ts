import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { openInbox, type Fault, type Inbox, type InboxItem } from '@tacet/inbox'
import { expect } from 'vitest'
import type { Answer, ScriptedRequest } from '../app.ts'
import type { SdkMajor } from '../sdk-majors.ts'
import { pointedAt } from '../node/session.ts'
import { verifies } from '../requirements.ts'
import type { EdgeApp } from './edge-app.ts'
import { everySignal } from '../operator-env.ts'
import { live } from './life.ts'
import { withEdgeSession, type EdgeSession } from './session.ts'

const faults: readonly Fault[] = [{ status: 500 }, { status: 413 }, { reset: true }, { hang: true }]

/** P3 for an app: whatever the backend does, the app is the one it would be without telemetry. */
export function harmless(app: EdgeApp, sdkMajor: SdkMajor): void {
  const failing = app.requests.find(({ errors }) => errors === 1)
  if (failing === undefined) throw new Error(`${app.name} has no scripted request that fails`)
  const absent = () => live(app, { sdkMajor, stance: 'absent' })

  verifies('P3', 'nobody can tell from answers or output whether telemetry is on', async () => {
    const without = await absent()
    const on = await live(app, { sdkMajor, env: everySignal })
    expect(on.answers).toEqual(without.answers)
    expect(on.outgoing).toEqual(without.outgoing)
    expect(on.printed).toEqual(without.printed)
  })

  verifies('P3', 'a backend that is not there changes neither answers nor output', async () => {
    const without = await absent()
    // Port 9 is the discard service, which no machine of today runs.
    const env = { ...everySignal, SENTRY_DSN: 'http://key@127.0.0.1:9/1' }
    const gone = await live(app, { sdkMajor, env })
    expect(gone.answers).toEqual(without.answers)
    expect(gone.printed).toEqual(without.printed)
  })

  verifies(
    'P3',
    'a backend that fails or hangs neither changes nor holds back an answer',
    async () => {
      const { answers } = await absent()
      await withInboxed(app, sdkMajor, async (session, inbox) => {
        for (const fault of faults) {
          inbox.fault(fault)
          expect(await session.drive()).toEqual(answers)
        }
      })
    },
  )

  verifies(
    'P3',
    'requests at the same time mix neither their answers nor their errors',
    async () => {
      const { answers } = await absent()
      const alone = await live(app, { sdkMajor, env: everySignal })
      await withInboxed(app, sdkMajor, async (session, inbox) => {
        const times = 5
        const crowd = await Promise.all(
          Array.from({ length: times }, () => app.requests)
            .flat()
            .map((request) => session.request(request)),
        )
        expect(crowd).toEqual(
          Array.from({ length: times }, (): readonly Answer[] => answers).flat(),
        )
        const errors = app.requests.reduce((sum, request) => sum + request.errors, 0)
        await session.settled()
        await inbox.waitFor(() => eventsIn(inbox).length >= errors * times, 15_000).catch(() => {})
        await inbox.settle(600)
        const known = new Set(eventsIn(alone).map(signatureOf))
        const signatures = eventsIn(inbox).map(signatureOf)
        expect(signatures.filter((signature) => !known.has(signature))).toEqual([])
        expect(signatures).toHaveLength(errors * times)
      })
    },
  )

  verifies('P3', 'memory stays bounded while the backend hangs', async () => {
    const abyss = await openAbyss()
    const env = { ...everySignal, SENTRY_DSN: `http://key@127.0.0.1:${abyss.port}/1` }
    try {
      await withEdgeSession(app, { sdkMajor, env, probe: true }, async (session) => {
        // Until as much is under way as ever will be.
        await repeat(session, failing, 500)
        const early = await session.hosted.heap()
        await repeat(session, failing, 500)
        const late = await session.hosted.heap()
        // An event of an app is some 20 kB: 500 that were kept would be twice as much as this.
        expect(late - early).toBeLessThan(5 * 2 ** 20)
      })
    } finally {
      abyss.close()
    }
  })

  verifies('P3', 'a backend that asks for silence gets it', async () => {
    await withInboxed(app, sdkMajor, async (session, inbox) => {
      inbox.fault({ status: 429, headers: { 'retry-after': '600' } })
      await session.request(failing)
      await inbox.waitForRequest(() => true)
      await repeat(session, failing, 10)
      await inbox.settle(600)
      const asked = inbox.requests.length
      await repeat(session, failing, 20)
      await inbox.settle(600)
      expect(inbox.requests.length).toBe(asked)
    })
  })
}

/** A backend that takes everything, answers nothing and, unlike an inbox, keeps nothing. */
async function openAbyss(): Promise<{ readonly port: number; close(): void }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket.resume().on('error', () => {}))
    socket.once('close', () => sockets.delete(socket))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

async function withInboxed(
  app: EdgeApp,
  sdkMajor: SdkMajor,
  prove: (session: EdgeSession, inbox: Inbox) => Promise<void>,
): Promise<void> {
  const inbox = await openInbox()
  try {
    const options = { sdkMajor, env: pointedAt(inbox), probe: true }
    await withEdgeSession(app, options, (session) => prove(session, inbox))
  } finally {
    await inbox.close()
  }
}

async function repeat(
  { request }: EdgeSession,
  scripted: ScriptedRequest,
  times: number,
): Promise<void> {
  for (let i = 0; i < times; i++) await request(scripted)
}

function eventsIn({ items }: { readonly items: readonly InboxItem[] }): readonly InboxItem[] {
  return items.filter(({ type }) => type === 'event')
}

/** What an error is and which request it belongs to. */
function signatureOf({ payload }: InboxItem): string {
  const { exception, request, tags, transaction } = payload as Readonly<Record<string, unknown>>
  const { method, url } = (request ?? {}) as { method?: string; url?: string }
  const path = url?.replace(/^[a-z]+:\/\/[^/]*/, '')
  const { values = [] } = (exception ?? {}) as {
    values?: readonly { type: string; value: string }[]
  }
  const thrown = values.map((one) => `${one.type}: ${one.value}`)
  return JSON.stringify([thrown, method, path, tags, transaction])
}
