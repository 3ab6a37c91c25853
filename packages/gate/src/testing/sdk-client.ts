import * as core11 from '@sentry/core'
import * as server11 from '@sentry/core/server'
import * as core10 from 'sentry-core-10'
import * as server10 from 'sentry-core-10/server'
import type { Envelope, Send } from '../envelope.ts'

/** The public calls of both SDK majors, under the types of the newer one. */
export const sdks = [
  {
    major: 10,
    core: core10 as unknown as typeof core11,
    server: server10 as unknown as typeof server11,
  },
  { major: 11, core: core11, server: server11 },
] as const

/** Makes a client current that hands every envelope to `send`, as an app's own SDK would. */
export function openClient({ core, server }: (typeof sdks)[number], send: Send): core11.Client {
  const client = new server.ServerRuntimeClient({
    dsn: `https://${'a'.repeat(32)}@127.0.0.1/1`,
    integrations: [],
    stackParser: core.createStackParser(server.nodeStackLineParser()),
    tracesSampleRate: 1,
    release: 'shop@1.2.3',
    environment: 'test',
    enableLogs: true,
    transport: () => ({
      send: async (envelope: Envelope) => {
        await send(envelope)
        return {}
      },
      flush: async () => true,
    }),
  } as never)
  core.setCurrentClient(client)
  client.init()
  return client
}
