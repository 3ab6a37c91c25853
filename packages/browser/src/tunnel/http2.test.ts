import { once } from 'node:events'
import { connect, createServer } from 'node:http2'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { errorEnvelope } from '../testing/tunnel/envelopes.ts'
import { useTunnels } from '../testing/tunnel/use-tunnels.ts'
import { createTunnel } from './create-tunnel.ts'

const tunnels = useTunnels()

test('a server of HTTP/2 has a tunnel too', async () => {
  const env = { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn }
  const tunnel = createTunnel({ env, maxBytes: 100_000 })
  const server = createServer((request, response) => void tunnel(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const session = connect(origin)

  const post = async (body: string, from: string): Promise<unknown> => {
    const stream = session.request({ ':method': 'POST', ':path': '/telemetry', origin: from })
    stream.on('error', () => {})
    stream.end(body)
    const [headers] = (await once(stream, 'response')) as [Record<string, unknown>]
    stream.resume()
    return headers[':status']
  }
  expect(await post(errorEnvelope(), origin)).toBe(200)
  expect(await post(errorEnvelope(), 'https://evil.test')).toBe(403)
  expect(await post('x'.repeat(1_000_000), origin)).toBe(413)
  expect(await post(errorEnvelope(), origin)).toBe(200)
  expect(tunnels.inbox.requests).toHaveLength(2)
  session.destroy()
  server.close()
})
