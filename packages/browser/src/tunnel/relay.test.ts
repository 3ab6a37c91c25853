import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { errorEnvelope } from '../testing/tunnel/envelopes.ts'
import { useTunnels } from '../testing/tunnel/use-tunnels.ts'

const tunnels = useTunnels()

test('the status and the rate limits of the backend go back, and nothing else', async () => {
  const tunnel = await tunnels.open()
  const limits = '60:error:key:quota, 2700:default;error:organization'
  tunnels.inbox.fault({
    status: 429,
    headers: {
      'retry-after': '60',
      'set-cookie': 'backend=1',
      'x-sentry-error': 'internal detail',
      'x-sentry-rate-limits': limits,
    },
  })
  const { status, headers, text } = await tunnel.post(errorEnvelope())
  expect(status).toBe(429)
  expect(headers).toMatchObject({ 'retry-after': '60', 'x-sentry-rate-limits': limits })
  expect(headers).not.toHaveProperty('set-cookie')
  expect(headers).not.toHaveProperty('x-sentry-error')
  expect(text).toBe('tacet: the backend refused it\n')
})

test('a backend that has had enough is left alone for everybody', async () => {
  let time = 0
  const tunnel = await tunnels.open({ now: () => time })
  tunnels.inbox.fault({ status: 429, headers: { 'retry-after': '30' }, times: 1 })
  expect((await tunnel.post(errorEnvelope())).status).toBe(429)
  const { status, headers } = await tunnel.post(errorEnvelope())
  expect(status).toBe(429)
  expect(headers['retry-after']).toBe('30')
  expect(tunnels.inbox.requests).toHaveLength(1)
  time = 30_000
  expect((await tunnel.post(errorEnvelope())).status).toBe(200)
})

test('a rate limit that is none of the known shapes does not go back', async () => {
  const tunnel = await tunnels.open()
  tunnels.inbox.fault({ headers: { 'retry-after': 'soon <b>', 'x-sentry-rate-limits': '60:"x"' } })
  const { status, headers } = await tunnel.post(errorEnvelope())
  expect(status).toBe(200)
  expect(headers).not.toHaveProperty('retry-after')
  expect(headers).not.toHaveProperty('x-sentry-rate-limits')
})

test('a backend that hangs, resets or is not there is answered for', async () => {
  const hurried = await tunnels.open({ timeout: 200 })
  tunnels.inbox.fault({ hang: true })
  expect((await hurried.post(errorEnvelope())).status).toBe(504)
  const patient = await tunnels.open()
  tunnels.inbox.fault({ reset: true })
  expect((await patient.post(errorEnvelope())).status).toBe(502)

  const nobody = await tunnels.open({ env: { PUBLIC_SENTRY_DSN: `http://key@127.0.0.1:1/1` } })
  expect((await nobody.post(errorEnvelope())).status).toBe(502)
})

test('a redirect of the backend is not followed', async () => {
  const { server, port, visits } = await decoy()
  tunnels.closeLater(server)
  const tunnel = await tunnels.open()
  for (const status of [301, 302, 303, 307, 308]) {
    const headers = { location: `http://127.0.0.1:${port}/api/1/envelope/` }
    tunnels.inbox.fault({ status, headers })
    expect((await tunnel.post(errorEnvelope())).status).toBe(502)
  }
  expect(visits()).toBe(0)
})

/** Somewhere that nothing may reach. */
async function decoy(): Promise<{ server: Server; port: number; visits: () => number }> {
  let count = 0
  const server = createServer((_, response) => {
    count += 1
    response.end()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port, visits: () => count }
}
