import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { envelope, errorEnvelope, errorEvent, eventId, item } from '../testing/tunnel/envelopes.ts'
import { serveTunnel, type TunnelServer } from '../testing/tunnel/serve-tunnel.ts'
import { createTunnel } from './create-tunnel.ts'
import type { TunnelSettings } from './settings.ts'

const password = ['correct', 'horse', 'battery'].join('-')
const visitor = '203.0.113.77'

let inbox: Inbox
const opened: { close(): unknown }[] = []

beforeAll(async () => {
  inbox = await openInbox()
})
afterAll(() => inbox.close())
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
  inbox.fault(undefined)
  inbox.clear()
})

async function open(settings: TunnelSettings = {}): Promise<TunnelServer> {
  const env = { PUBLIC_SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
  const server = await serveTunnel({ env, ...settings })
  opened.push(server)
  return server
}

test('an error arrives, scrubbed once more', async () => {
  const tunnel = await open()
  const event = { message: `login failed: password=${password}`, tags: { shop: 'north' } }
  expect((await tunnel.post(errorEnvelope(event))).status).toBe(200)
  const { payload } = await inbox.waitFor(({ type }) => type === 'event')
  expect(payload).toMatchObject({ event_id: eventId, tags: { shop: 'north' } })
  expect(inbox.contains(password)).toEqual([])
})

test('nothing of who sent it comes along: no header, no cookie, no address', async () => {
  const tunnel = await open({ policy: { identity: 'minimal' } })
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
  const [request] = inbox.requests
  expect(inbox.items.map(({ type }) => type)).toEqual(['event', 'log'])
  expect(inbox.contains(visitor)).toEqual([])
  expect(inbox.contains(password)).toEqual([])
  expect(inbox.contains('{{auto}}')).toEqual([])
  expect(JSON.stringify(inbox.items.map(({ payload }) => payload))).not.toContain('"auto"')
  expect(inbox.items[0]?.payload).toMatchObject({ user: { id: '7' } })
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
  const tunnel = await open({ policy: { identity: 'minimal' }, allow: ['session'] })
  const attrs = { release: 'shop@1', ip_address: visitor, user_agent: 'Mozilla/5.0' }
  const session = { sid: eventId, init: true, started: '2026-01-01T00:00:00Z', status: 'ok', attrs }
  await tunnel.post(envelope([item('session', session)]))
  expect((await inbox.waitFor(({ type }) => type === 'session')).payload).toMatchObject({
    init: true,
  })
  expect(inbox.contains(visitor)).toEqual([])
})

test('secrets of the server itself do not leave through a page', async () => {
  const own = ['s3rver', 'own', 'value'].join('_')
  const env = { PUBLIC_SENTRY_DSN: inbox.dsn, DATABASE_URL: `postgres://app:${own}@db/shop` }
  const tunnel = await open({ env })
  await tunnel.post(errorEnvelope({ message: `the page was rendered with ${own} in it` }))
  await inbox.waitFor(({ type }) => type === 'event')
  expect(inbox.contains(own)).toEqual([])
})

test('the operator makes a tunnel strict', async () => {
  const env = { PUBLIC_SENTRY_DSN: inbox.dsn, TACET_POLICY: 'strict' }
  const tunnel = await open({ env, policy: { mode: 'standard' } })
  await tunnel.post(errorEnvelope({ message: 'a sentence about a person' }))
  await inbox.waitFor(({ type }) => type === 'event')
  expect(inbox.contains('about a person')).toEqual([])
})

test('attachments and replays stay, unless the app opts in and vouches for bytes', async () => {
  const text = `note: password=${password}`
  const body = envelope([
    item('attachment', text, { filename: 'note.txt' }),
    item('replay_recording', `{"segment_id":0}\n[{"type":5,"data":{"tag":"x"}}]`),
    item('replay_event', { ...errorEvent(), type: 'replay_event', replay_id: eventId }),
  ])
  const closed = await open()
  expect((await closed.post(body)).status).toBe(200)
  expect(inbox.requests).toEqual([])

  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const half = await open({ allow: ['attachment'] })
  await half.post(body)
  expect(inbox.requests).toEqual([])

  const wide = await open({
    allow: ['attachment', 'replay_event', 'replay_recording'],
    binary: { attachment: (bytes) => utf8.decode(bytes) },
  })
  await wide.post(body)
  await inbox.settle()
  expect(inbox.items.map(({ type }) => type)).toEqual([
    'attachment',
    'replay_recording',
    'replay_event',
  ])
  expect(inbox.contains(password)).toEqual([])
})

test.each(['gzip', 'deflate'])('a body in %s is taken', async (encoding) => {
  const tunnel = await open()
  const body = await compress(errorEnvelope(), encoding as CompressionFormat)
  const { status } = await tunnel.post(body, { headers: { 'content-encoding': encoding } })
  expect(status).toBe(200)
  await inbox.waitFor(({ type }) => type === 'event')
})

async function compress(text: string, format: CompressionFormat): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test('no DSN, a server’s DSN and a kill switch all mean that there is no tunnel', async () => {
  for (const env of [
    {},
    { SENTRY_DSN: inbox.dsn },
    { PUBLIC_SENTRY_DSN: inbox.dsn, TACET_DISABLED: '1' },
    { PUBLIC_SENTRY_DSN: 'not a dsn' },
  ]) {
    const tunnel = await open({ env })
    expect((await tunnel.post(errorEnvelope())).status).toBe(404)
  }
  expect(inbox.requests).toEqual([])
})

test('an invalid DSN is told once, without its value', () => {
  const lines: string[] = []
  const env = { PUBLIC_SENTRY_DSN: `https://${password}@` }
  createTunnel({ env, warn: (line) => lines.push(line) })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^tacet: telemetry is off: PUBLIC_SENTRY_DSN /)
  expect(lines.join()).not.toContain(password)
})

test('the status and the rate limits of the backend go back, and nothing else', async () => {
  const tunnel = await open()
  const limits = '60:error:key:quota, 2700:default;error:organization'
  inbox.fault({
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

test('a rate limit that is none of the known shapes does not go back', async () => {
  const tunnel = await open()
  inbox.fault({ headers: { 'retry-after': 'soon <b>', 'x-sentry-rate-limits': '60:"x"' } })
  const { status, headers } = await tunnel.post(errorEnvelope())
  expect(status).toBe(200)
  expect(headers).not.toHaveProperty('retry-after')
  expect(headers).not.toHaveProperty('x-sentry-rate-limits')
})

test('a backend that hangs, resets or is not there is answered for', async () => {
  const tunnel = await open({ timeout: 200 })
  inbox.fault({ hang: true })
  expect((await tunnel.post(errorEnvelope())).status).toBe(504)
  inbox.fault({ reset: true })
  expect((await tunnel.post(errorEnvelope())).status).toBe(502)

  const nobody = await open({ env: { PUBLIC_SENTRY_DSN: `http://key@127.0.0.1:1/1` } })
  expect((await nobody.post(errorEnvelope())).status).toBe(502)
})

test('a redirect of the backend is not followed', async () => {
  const { server, port, visits } = await decoy()
  opened.push(server)
  const tunnel = await open()
  for (const status of [301, 302, 303, 307, 308]) {
    const headers = { location: `http://127.0.0.1:${port}/api/1/envelope/` }
    inbox.fault({ status, headers })
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
  const tunnel = await open({ policy: hostile, warn })
  expect((await tunnel.post(errorEnvelope())).status).toBe(500)
  expect((await tunnel.post(errorEnvelope())).status).toBe(500)
  expect(lines).toEqual([expect.stringMatching(/^tacet: the tunnel takes nothing: /)])

  expect(() => createTunnel(unreadable)).not.toThrow()
  expect(inbox.requests).toEqual([])
  expect(lines.join()).not.toContain(password)
})

test('the handler speaks `fetch` too', async () => {
  const tunnel = createTunnel({ env: { PUBLIC_SENTRY_DSN: inbox.dsn }, warn: () => {} })
  const send = (body: string, headers: Record<string, string>): Promise<Response> =>
    tunnel(new Request('https://shop.test/telemetry', { method: 'POST', body, headers }))
  const own = { origin: 'https://shop.test', cookie: `sid=${password}` }
  expect((await send(errorEnvelope(), own)).status).toBe(200)
  expect((await send(errorEnvelope(), { origin: 'https://evil.test' })).status).toBe(403)
  expect((await tunnel(new Request('https://shop.test/telemetry'))).status).toBe(405)
  await inbox.settle()
  expect(inbox.items).toHaveLength(1)
  expect(inbox.contains(password)).toEqual([])
})

test('a body that a parser in front has read is taken from there', async () => {
  const tunnel = createTunnel({ env: { PUBLIC_SENTRY_DSN: inbox.dsn }, warn: () => {} })
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
        resume: () => {},
      },
      { writeHead: (status) => written.push(status), end: () => {} },
    )
    expect(written).toEqual([200])
  }
  await inbox.settle()
  expect(inbox.items).toHaveLength(2)
})
