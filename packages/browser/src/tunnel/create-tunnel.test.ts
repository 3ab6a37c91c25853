import { expect, test, vi } from 'vitest'
import { envelope, errorEnvelope, errorEvent, eventId, item } from '../testing/tunnel/envelopes.ts'
import { useTunnels } from '../testing/tunnel/use-tunnels.ts'
import { createTunnel } from './create-tunnel.ts'

const tunnels = useTunnels()
const password = ['correct', 'horse', 'battery'].join('-')
const visitor = '203.0.113.77'

test('an error arrives, scrubbed once more', async () => {
  const tunnel = await tunnels.open()
  const event = { message: `login failed: password=${password}`, tags: { shop: 'north' } }
  expect((await tunnel.post(errorEnvelope(event))).status).toBe(200)
  const { payload } = await tunnels.inbox.waitFor(({ type }) => type === 'event')
  expect(payload).toMatchObject({ event_id: eventId, tags: { shop: 'north' } })
  expect(tunnels.inbox.contains(password)).toEqual([])
})

test('nothing of who sent it comes along: no header, no cookie, no address', async () => {
  const tunnel = await tunnels.open({ policy: { identity: 'minimal' } })
  const user = { id: '7', ip_address: visitor }
  const attrs = { release: 'shop@1', ip_address: visitor, user_agent: 'Mozilla/5.0' }
  const sdk = {
    name: 'sentry.javascript.browser',
    version: '11.0.0',
    settings: { infer_ip: 'auto' },
  }
  const body = envelope([
    item('event', errorEvent({ user, sdk, tags: { 'client.address': visitor } })),
    item('log', {
      version: 2,
      ingest_settings: { infer_ip: 'auto', infer_user_agent: 'auto' },
      items: [
        {
          timestamp: 1,
          level: 'info',
          body: 'hello',
          trace_id: eventId,
          attributes: { 'user.ip_address': { type: 'string', value: '{{auto}}' } },
        },
      ],
    }),
    item('session', {
      sid: eventId,
      init: true,
      started: '2026-01-01T00:00:00Z',
      status: 'ok',
      attrs,
    }),
  ])
  const headers = {
    authorization: `Bearer ${password}`,
    cookie: `sid=${password}`,
    forwarded: `for=${visitor}`,
    'user-agent': `Mozilla/5.0 ${password}`,
    'x-forwarded-for': visitor,
    'x-real-ip': visitor,
  }
  await tunnel.post(body, { headers })
  const [request] = tunnels.inbox.requests
  expect(tunnels.inbox.items.map(({ type }) => type)).toEqual(['event', 'log'])
  expect(tunnels.inbox.contains(visitor)).toEqual([])
  expect(tunnels.inbox.contains(password)).toEqual([])
  expect(tunnels.inbox.contains('{{auto}}')).toEqual([])
  expect(JSON.stringify(tunnels.inbox.items.map(({ payload }) => payload))).not.toContain('"auto"')
  expect(tunnels.inbox.items[0]?.payload).toMatchObject({ user: { id: '7' } })
  expect(Object.keys(request?.headers ?? {}).filter((name) => !expectedHeaders.has(name))).toEqual(
    [],
  )
})

/** What the runtime's `fetch` adds by itself is the same for every visitor. */
const expectedHeaders = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'connection',
  'content-length',
  'content-type',
  'host',
  'sec-fetch-mode',
  'user-agent',
  'x-sentry-auth',
])

test('an address inside a session does not arrive either, once sessions are opted in', async () => {
  const tunnel = await tunnels.open({ policy: { identity: 'minimal' }, allow: ['session'] })
  const attrs = { release: 'shop@1', ip_address: visitor, user_agent: 'Mozilla/5.0' }
  const session = { sid: eventId, init: true, started: '2026-01-01T00:00:00Z', status: 'ok', attrs }
  await tunnel.post(envelope([item('session', session)]))
  expect((await tunnels.inbox.waitFor(({ type }) => type === 'session')).payload).toMatchObject({
    init: true,
  })
  expect(tunnels.inbox.contains(visitor)).toEqual([])
})

test('secrets of the server itself do not leave through a page', async () => {
  const own = ['s3rver', 'own', 'value'].join('_')
  const env = {
    PUBLIC_SENTRY_DSN: tunnels.inbox.dsn,
    DATABASE_URL: `postgres://app:${own}@db/shop`,
  }
  const tunnel = await tunnels.open({ env })
  await tunnel.post(errorEnvelope({ message: `the page was rendered with ${own} in it` }))
  await tunnels.inbox.waitFor(({ type }) => type === 'event')
  expect(tunnels.inbox.contains(own)).toEqual([])
})

test('the operator makes a tunnel strict', async () => {
  const env = { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn, TACET_POLICY: 'strict' }
  const tunnel = await tunnels.open({ env, policy: { mode: 'standard' } })
  await tunnel.post(errorEnvelope({ message: 'a sentence about a person' }))
  await tunnels.inbox.waitFor(({ type }) => type === 'event')
  expect(tunnels.inbox.contains('about a person')).toEqual([])
})

test('attachments and replays stay, unless the app opts in and vouches for bytes', async () => {
  const text = `note: password=${password}`
  const body = envelope([
    item('attachment', text, { filename: 'note.txt' }),
    item('replay_recording', `{"segment_id":0}\n[{"type":5,"data":{"tag":"x"}}]`),
    item('replay_event', { ...errorEvent(), type: 'replay_event', replay_id: eventId }),
  ])
  const closed = await tunnels.open()
  expect((await closed.post(body)).status).toBe(200)
  expect(tunnels.inbox.requests).toEqual([])

  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const half = await tunnels.open({ allow: ['attachment'] })
  await half.post(body)
  expect(tunnels.inbox.requests).toEqual([])

  const wide = await tunnels.open({
    allow: ['attachment', 'replay_event', 'replay_recording'],
    binary: { attachment: (bytes) => utf8.decode(bytes) },
  })
  await wide.post(body)
  await tunnels.inbox.settle()
  expect(tunnels.inbox.items.map(({ type }) => type)).toEqual([
    'attachment',
    'replay_recording',
    'replay_event',
  ])
  expect(tunnels.inbox.contains(password)).toEqual([])
})

test.each(['gzip', 'deflate'])('a body in %s is taken', async (encoding) => {
  const tunnel = await tunnels.open()
  const body = await compress(errorEnvelope(), encoding as CompressionFormat)
  const { status } = await tunnel.post(body, { headers: { 'content-encoding': encoding } })
  expect(status).toBe(200)
  await tunnels.inbox.waitFor(({ type }) => type === 'event')
})

async function compress(text: string, format: CompressionFormat): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test('no DSN, a server’s DSN and a kill switch all mean that there is no tunnel', async () => {
  for (const env of [
    {},
    { SENTRY_DSN: tunnels.inbox.dsn },
    { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn, TACET_DISABLED: '1' },
    { PUBLIC_SENTRY_DSN: 'not a dsn' },
  ]) {
    const tunnel = await tunnels.open({ env })
    expect((await tunnel.post(errorEnvelope())).status).toBe(404)
  }
  expect(tunnels.inbox.requests).toEqual([])
})

test('an invalid DSN is told once, without its value', () => {
  const lines: string[] = []
  const env = { PUBLIC_SENTRY_DSN: `https://${password}@` }
  createTunnel({ env, warn: (line) => lines.push(line) })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^tacet: telemetry is off: PUBLIC_SENTRY_DSN /)
  expect(lines.join()).not.toContain(password)
})

test('settings that cannot be read cost the envelope and one line, not the app', async () => {
  const hostile = {
    get mode(): never {
      throw new Error(password)
    },
  }
  const unreadable = {
    get timeout(): never {
      throw new Error(password)
    },
  }
  const lines: string[] = []
  const warn = (line: string): void => void lines.push(line)
  const tunnel = await tunnels.open({ policy: hostile, warn })
  expect((await tunnel.post(errorEnvelope())).status).toBe(500)
  expect((await tunnel.post(errorEnvelope())).status).toBe(500)
  expect(lines).toEqual([expect.stringMatching(/^tacet: the tunnel takes nothing: /)])

  const print = vi.spyOn(console, 'warn').mockImplementation(warn)
  expect(() => createTunnel(unreadable)).not.toThrow()
  print.mockRestore()
  const deaf = (): never => {
    throw new Error('nobody listens')
  }
  const quiet = await tunnels.open({ policy: hostile, warn: deaf })
  expect((await quiet.post(errorEnvelope())).status).toBe(500)
  expect(tunnels.inbox.requests).toEqual([])
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toContain(password)
})

test('the handler speaks `fetch` too', async () => {
  const tunnel = createTunnel({ env: { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn }, warn: () => {} })
  const send = (body: string, headers: Record<string, string>): Promise<Response> =>
    tunnel(new Request('https://shop.test/telemetry', { method: 'POST', body, headers }))
  const own = { origin: 'https://shop.test', cookie: `sid=${password}` }
  expect((await send(errorEnvelope(), own)).status).toBe(200)
  expect((await send(errorEnvelope(), { origin: 'https://evil.test' })).status).toBe(403)
  expect((await tunnel(new Request('https://shop.test/telemetry'))).status).toBe(405)
  await tunnels.inbox.settle()
  expect(tunnels.inbox.items).toHaveLength(1)
  expect(tunnels.inbox.contains(password)).toEqual([])
})

test('the host is what the page called, not what the server makes of it', async () => {
  const tunnel = createTunnel({ env: { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn }, warn: () => {} })
  const send = (origin: string): Promise<Response> =>
    tunnel(
      new Request('http://localhost:3000/telemetry', {
        method: 'POST',
        body: errorEnvelope(),
        headers: { host: 'shop.test', origin },
      }),
    )
  expect((await send('https://shop.test')).status).toBe(200)
  expect((await send('http://localhost:3000')).status).toBe(403)
})

test('a body that a parser in front has read is taken from there', async () => {
  const tunnel = createTunnel({ env: { PUBLIC_SENTRY_DSN: tunnels.inbox.dsn }, warn: () => {} })
  for (const body of [errorEnvelope(), Buffer.from(errorEnvelope())]) {
    const written: unknown[] = []
    await tunnel(
      {
        method: 'POST',
        headers: { host: 'shop.test', origin: 'https://shop.test' },
        httpVersionMajor: 1,
        socket: { remoteAddress: visitor },
        body,
        readableEnded: true,
        on: () => {},
        pause: () => {},
      },
      { writeHead: (status) => written.push(status), end: () => {} },
    )
    expect(written).toEqual([200])
  }
  await tunnels.inbox.settle()
  expect(tunnels.inbox.items).toHaveLength(2)
})
