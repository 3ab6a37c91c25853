import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, afterEach, beforeAll } from 'vitest'
import type { TunnelSettings } from '../../tunnel/settings.ts'
import { serveTunnel, type TunnelServer } from './serve-tunnel.ts'

export interface Tunnels {
  /** The backend behind all tunnels of a test; only within tests. */
  readonly inbox: Inbox
  /** Serves a tunnel to the inbox, by default one that takes whatever Sentry takes. */
  open(settings?: TunnelSettings): Promise<TunnelServer>
  /** Closes something after the test. */
  closeLater(one: { close(): unknown }): void
}

/** Opens tunnels and an inbox in the tests of one file. */
export function useTunnels(): Tunnels {
  let inbox: Inbox | undefined
  const opened: { close(): unknown }[] = []
  const backend = (): Inbox => {
    if (inbox === undefined) throw new Error('ask from within a test')
    return inbox
  }
  beforeAll(async () => {
    inbox = await openInbox()
  })
  afterAll(() => inbox?.close())
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
    inbox?.fault(undefined)
    inbox?.clear()
  })
  return {
    get inbox() {
      return backend()
    },
    async open(settings = {}) {
      const env = { PUBLIC_SENTRY_DSN: backend().dsn, TACET_BACKEND: 'sentry' }
      const server = await serveTunnel({ env, ...settings })
      opened.push(server)
      return server
    },
    closeLater: (one) => void opened.push(one),
  }
}
