import { once } from 'node:events'
import { request as send } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { envelope, errorEnvelope, item } from '../testing/tunnel/envelopes.ts'
import { useTunnels } from '../testing/tunnel/use-tunnels.ts'
import { createTunnel, type Tunnel } from './create-tunnel.ts'

const tunnels = useTunnels()

test('an envelope that says it is too large is refused before it comes', async () => {
  const tunnel = await tunnels.open({ maxBytes: 1_000 })
  const headers = { 'content-length': '1001', origin: tunnel.origin }
  const exchange = send(tunnel.origin, { method: 'POST', headers })
  exchange.on('error', () => {})
  exchange.flushHeaders()
  const [response] = (await once(exchange, 'response')) as [{ statusCode: number }]
  expect(response.statusCode).toBe(413)
  exchange.destroy()
})

test('an envelope that does not say how large it is is read up to the limit', async () => {
  const tunnel = await tunnels.open({ maxBytes: 100_000 })
  const headers = { origin: tunnel.origin, 'content-type': 'text/plain' }
  const exchange = send(tunnel.origin, { method: 'POST', headers })
  let written = 0
  let gone = false
  exchange.on('error', () => (gone = true))
  const answered = once(exchange, 'response') as Promise<[{ statusCode: number }]>
  const chunk = 'x'.repeat(10_000)
  const write = (): void => {
    if (gone || exchange.destroyed || written > 100e6) return
    written += chunk.length
    exchange.write(chunk, write)
  }
  write()
  const [response] = await answered
  expect(response.statusCode).toBe(413)
  expect(response).toMatchObject({ headers: { connection: 'close' } })
  exchange.destroy()
  expect(written).toBeLessThan(50e6)
  expect(tunnels.inbox.requests).toEqual([])
})

test('a body that unfolds beyond the limit is left at the limit', async () => {
  const tunnel = await tunnels.open()
  const zeros = new Blob(Array.from({ length: 300 }, () => new Uint8Array(1_000_000)))
  const stream = zeros.stream().pipeThrough(new CompressionStream('gzip'))
  const bomb = new Uint8Array(await new Response(stream).arrayBuffer())
  expect(bomb.length).toBeLessThan(1_310_720)
  const before = process.memoryUsage().rss
  const headers = { 'content-encoding': 'gzip' }
  const replies = await Promise.all(Array.from({ length: 4 }, () => tunnel.post(bomb, { headers })))
  expect(replies.map(({ status }) => status)).toEqual([413, 413, 413, 413])
  expect(process.memoryUsage().rss - before).toBeLessThan(200e6)
})

test.each<[title: string, body: string]>([
  ['no gzip at all', 'hello'],
  ['only the start of gzip', '\u001F\u008B\b'],
])('a body that is %s is not an envelope', async (_, body) => {
  const tunnel = await tunnels.open()
  const headers = { 'content-encoding': 'gzip' }
  const { status } = await tunnel.post(Buffer.from(body, 'latin1'), { headers })
  expect(status).toBe(400)
})

test('a body that does not come is given up', async () => {
  const tunnel = await tunnels.open({ timeout: 100 })
  const headers = { 'content-length': '100', origin: tunnel.origin, 'content-type': 'text/plain' }
  const exchange = send(tunnel.origin, { method: 'POST', headers })
  exchange.on('error', () => {})
  exchange.write('{}')
  const [response] = (await once(exchange, 'response')) as [{ statusCode: number }]
  expect(response.statusCode).toBe(408)
  exchange.destroy()
})

test('bodies that trickle in from one place keep out neither others nor, once over, themselves', async () => {
  const tunnel = await tunnels.open({
    concurrency: 8,
    timeout: 60_000,
    client: ({ header }) => header('x-client'),
  })
  const slow = Array.from({ length: 2 }, () => {
    const headers = { 'content-length': '100', origin: tunnel.origin, 'x-client': 'slow' }
    const exchange = send(tunnel.origin, { method: 'POST', headers })
    exchange.on('error', () => {})
    exchange.write('{')
    return exchange
  })
  const asSlow = { headers: { 'x-client': 'slow' } }
  await until(async () => (await tunnel.post(errorEnvelope(), asSlow)).status === 503)
  const quick = await tunnel.post(errorEnvelope(), { headers: { 'x-client': 'quick' } })
  expect(quick.status).toBe(200)
  const full = await tunnel.post(errorEnvelope(), asSlow)
  expect(full.headers['retry-after']).toBe('5')
  for (const exchange of slow) exchange.destroy()
  await until(async () => (await tunnel.post(errorEnvelope(), asSlow)).status === 200)
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve))
}

test('a page that leaves in the middle harms nothing', async () => {
  const tunnel = await tunnels.open()
  for (let index = 0; index < 50; index++) {
    const socket = connect(tunnel.port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `POST / HTTP/1.1\r\nhost: 127.0.0.1:${tunnel.port}\r\norigin: ${tunnel.origin}\r\n` +
        'content-length: 100\r\n\r\n{}',
    )
    socket.destroy()
  }
  expect((await tunnel.post(errorEnvelope())).status).toBe(200)
  expect(tunnels.inbox.requests).toHaveLength(1)
})

test('a flood from one client is answered 429, and others still get through', async () => {
  const tunnel = await tunnels.open({
    now: () => 15_000,
    unitsPerClient: 20,
    units: 50,
    client: ({ header }) => header('x-client'),
  })
  const post = async (client: string): Promise<number> =>
    (await tunnel.post(errorEnvelope(), { headers: { 'x-client': client } })).status
  const flood: number[] = []
  for (let index = 0; index < 200; index++) flood.push(await post('one'))
  expect(flood.filter((status) => status === 200)).toHaveLength(20)
  expect(flood.filter((status) => status === 429)).toHaveLength(180)
  expect(await post('two')).toBe(200)
  for (let index = 0; index < 100; index++) await post(`client ${index}`)
  expect(tunnels.inbox.requests).toHaveLength(50)
  const late = await tunnel.post(errorEnvelope(), { headers: { 'x-client': 'three' } })
  expect(late).toMatchObject({ status: 429, headers: { 'retry-after': '45' } })
})

test('large envelopes count for more', async () => {
  const tunnel = await tunnels.open({ now: () => 0, units: 10 })
  const breadcrumbs = Array.from({ length: 1_000 }, (_, index) => ({
    message: `${index}`.repeat(40),
  }))
  const large = errorEnvelope({ breadcrumbs })
  expect(large.length).toBeGreaterThan(16_384 * 5)
  expect((await tunnel.post(large)).status).toBe(200)
  expect((await tunnel.post(large)).status).toBe(429)
  expect(tunnels.inbox.requests).toHaveLength(1)
})

test('envelopes that take long to look at count for more', async () => {
  let time = 0
  const binary = {
    // Stands for work: it takes what looking at the worst of pages takes.
    attachment: (bytes: Uint8Array): Uint8Array => {
      time += 40
      return bytes
    },
  }
  const tunnel = await tunnels.open({ now: () => time, units: 10, allow: ['attachment'], binary })
  const slow = envelope([item('attachment', 'x')])
  expect((await tunnel.post(slow)).status).toBe(200)
  expect((await tunnel.post(slow)).status).toBe(200)
  expect((await tunnel.post(errorEnvelope())).status).toBe(429)
  time = 60_000
  expect((await tunnel.post(errorEnvelope())).status).toBe(200)
})

/** A server whose sockets come from elsewhere, as Express's `ip` or a public address would say. */
async function postFrom(tunnel: Tunnel, address: string, headers: object = {}): Promise<number> {
  const answered = new Promise<number>((resolve) => {
    void tunnel(
      {
        method: 'POST',
        headers: { host: 'shop.test', origin: 'https://shop.test', ...headers },
        httpVersionMajor: 1,
        socket: { remoteAddress: address },
        body: errorEnvelope(),
        readableEnded: true,
        on: () => {},
        pause: () => {},
      },
      { writeHead: resolve, end: () => {} },
    )
  })
  return answered
}

test('a client is counted by its address, whatever it writes into its headers', async () => {
  const env = { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn }
  const tunnel = createTunnel({ env, now: () => 0, unitsPerClient: 2, warn: () => {} })
  const statuses: number[] = []
  for (let index = 0; index < 4; index++) {
    const lie = { 'x-forwarded-for': `198.51.100.${index}`, 'x-real-ip': `198.51.100.${index}` }
    statuses.push(await postFrom(tunnel, '203.0.113.7', lie))
  }
  expect(statuses).toEqual([200, 200, 429, 429])
  expect(await postFrom(tunnel, '203.0.113.8')).toBe(200)
})

test('a proxy of our own network does not stand for one client', async () => {
  const env = { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn }
  const tunnel = createTunnel({ env, now: () => 0, unitsPerClient: 2, units: 5, warn: () => {} })
  const statuses: number[] = []
  for (let index = 0; index < 6; index++) statuses.push(await postFrom(tunnel, '::ffff:10.0.0.7'))
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
})
