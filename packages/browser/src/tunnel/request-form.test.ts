import { expect, test } from 'vitest'
import { envelope, errorEnvelope, errorEvent, item } from '../testing/tunnel/envelopes.ts'
import { useTunnels } from '../testing/tunnel/use-tunnels.ts'

const tunnels = useTunnels()

test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
  '%s is not taken',
  async (method) => {
    const tunnel = await tunnels.open()
    const { status, headers } = await tunnel.post('', { method })
    expect(status).toBe(405)
    expect(headers.allow).toBe('POST')
    expect(tunnels.inbox.requests).toEqual([])
  },
)

test.each([
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/html',
  'text/plain; charset=utf-16',
  'application/octet-stream',
])('the content type %s is not taken', async (type) => {
  const tunnel = await tunnels.open()
  const { status } = await tunnel.post(errorEnvelope(), { headers: { 'content-type': type } })
  expect(status).toBe(415)
  expect(tunnels.inbox.requests).toEqual([])
})

test.each(['application/x-sentry-envelope', 'text/plain', 'Text/Plain; charset=utf-8', undefined])(
  'the content type %s is taken',
  async (type) => {
    const tunnel = await tunnels.open()
    const { status } = await tunnel.post(errorEnvelope(), { headers: { 'content-type': type } })
    expect(status).toBe(200)
  },
)

test.each(['br', 'zstd', 'gzip, gzip', 'gzip,', 'compress', 'constructor'])(
  'the content encoding %s is not taken',
  async (encoding) => {
    const tunnel = await tunnels.open()
    const headers = { 'content-encoding': encoding }
    expect((await tunnel.post(errorEnvelope(), { headers })).status).toBe(415)
  },
)

test('a page of another origin is refused, and a listed one may read the answer', async () => {
  const own = await tunnels.open()
  const evil = { origin: 'https://evil.test' }
  expect((await own.post(errorEnvelope(), { headers: evil })).status).toBe(403)
  expect((await own.post(errorEnvelope(), { headers: { origin: undefined } })).status).toBe(403)

  const shop = { origin: 'https://shop.example', 'sec-fetch-site': 'cross-site' }
  const listed = await tunnels.open({ origins: ['https://shop.example'] })
  const taken = await listed.post(errorEnvelope(), { headers: shop })
  expect(taken.status).toBe(200)
  expect(taken.headers['access-control-allow-origin']).toBe('https://shop.example')
  const broken = await listed.post('{', { headers: shop })
  expect(broken.status).toBe(400)
  expect(broken.headers['access-control-allow-origin']).toBe('https://shop.example')
  const refused = await listed.post(errorEnvelope(), { headers: evil })
  expect(refused.status).toBe(403)
  expect(refused.headers).not.toHaveProperty('access-control-allow-origin')
})

test('a preflight is answered for listed origins, without credentials', async () => {
  const tunnel = await tunnels.open({ origins: ['https://shop.example'] })
  const ask = { 'access-control-request-method': 'POST', 'content-type': undefined }
  const shop = { ...ask, origin: 'https://shop.example' }
  const { status, headers } = await tunnel.post('', { method: 'OPTIONS', headers: shop })
  expect(status).toBe(204)
  expect(headers).toMatchObject({
    'access-control-allow-headers': 'content-type',
    'access-control-allow-methods': 'POST',
    'access-control-allow-origin': 'https://shop.example',
  })
  expect(headers).not.toHaveProperty('access-control-allow-credentials')
  const evil = { ...ask, origin: 'https://evil.test' }
  expect((await tunnel.post('', { method: 'OPTIONS', headers: evil })).status).toBe(403)
})

test.each<[title: string, body: string]>([
  ['nothing', ''],
  ['no envelope', 'hello'],
  ['a truncated envelope', errorEnvelope().slice(0, -20)],
  ['a wrong length', `{}\n{"type":"event","length":9}\n{}\n`],
  ['two events', envelope([item('event', errorEvent()), item('event', errorEvent())])],
])('%s is not an envelope', async (_, body) => {
  const tunnel = await tunnels.open()
  expect((await tunnel.post(body)).status).toBe(400)
  expect(tunnels.inbox.requests).toEqual([])
})

test.each<[title: string, items: readonly string[]]>([
  ['an unknown type', [item('minidump', '{}')]],
  ['an event that is no JSON', [item('event', 'boom')]],
  ['an event that is a list', [item('event', '[]')]],
  ['an event without an id', [item('event', '{"message":"x"}')]],
  ['a policy report of a browser', [item('raw_security', '{"csp-report":{}}')]],
])('of %s nothing leaves', async (_, items) => {
  const tunnel = await tunnels.open()
  expect((await tunnel.post(envelope(items))).status).toBe(200)
  expect(tunnels.inbox.requests).toEqual([])
})
