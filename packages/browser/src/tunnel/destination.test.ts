import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { envelope, errorEnvelope, errorEvent, item } from '../testing/tunnel/envelopes.ts'
import { serveTunnel, type TunnelServer } from '../testing/tunnel/serve-tunnel.ts'

let inbox: Inbox
let decoy: { readonly port: number; readonly server: Server; visits: number }
let tunnel: TunnelServer

beforeAll(async () => {
  inbox = await openInbox()
  const server = createServer((_, response) => {
    decoy.visits += 1
    response.end()
  })
  // On every address of this machine, so that no spelling of its name can miss it.
  await new Promise<void>((resolve) => void server.listen(0, '::', resolve))
  decoy = { server, port: (server.address() as AddressInfo).port, visits: 0 }
  const env = { PUBLIC_SENTRY_DSN: inbox.dsn, TACET_BACKEND: 'sentry' }
  tunnel = await serveTunnel({ env, units: 10_000, unitsPerClient: 10_000 })
})
afterAll(async () => {
  await tunnel.close()
  await inbox.close()
  decoy.server.close()
  decoy.server.closeAllConnections()
})
beforeEach(() => inbox.clear())

test('an envelope that names the tunnel’s own DSN, or none, is taken', async () => {
  expect((await tunnel.post(errorEnvelope())).status).toBe(200)
  expect((await tunnel.post(errorEnvelope({}, { dsn: inbox.dsn }))).status).toBe(200)
  const withSecret = inbox.dsn.replace('@', ':legacy@')
  expect((await tunnel.post(errorEnvelope({}, { dsn: withSecret }))).status).toBe(200)
  expect(inbox.requests).toHaveLength(3)
})

/** What would lead to the decoy, to another project, or into the cloud's own services. */
const others: readonly (readonly [string, (key: string, host: string) => unknown])[] = [
  ['another host', (key) => `http://${key}@evil.test/1`],
  ['another port', (key) => `http://${key}@127.0.0.1:DECOY/1`],
  ['another project', (key, host) => `http://${key}@${host}/2`],
  ['another key', (_, host) => `http://${'0'.repeat(32)}@${host}/1`],
  ['another protocol', (key, host) => `https://${key}@${host}/1`],
  ['a file', () => 'file:///etc/passwd'],
  ['a sub-path', (key, host) => `http://${key}@${host}/../../1`],
  ['a percent-encoded sub-path', (key, host) => `http://${key}@${host}/%2e%2e/1`],
  ['user info in front', (key, host) => `http://${host}@127.0.0.1:DECOY/1?${key}`],
  ['user info behind', (key, host) => `http://${key}@${host}@127.0.0.1:DECOY/1`],
  ['user info with a password', (key, host) => `http://${key}:x@${host}:y@127.0.0.1:DECOY/1`],
  ['a backslash', (key, host) => `http://${key}@127.0.0.1:DECOY\\@${host}/1`],
  ['a fragment', (key, host) => `http://${key}@127.0.0.1:DECOY#@${host}/1`],
  ['a query', (key, host) => `http://${key}@127.0.0.1:DECOY?@${host}/1`],
  ['a line feed', (key, host) => `http://${key}@${host}/1\nhttp://127.0.0.1:DECOY/`],
  ['a null character', (key, host) => `http://${key}@${host}\u0000.evil.test/1`],
  ['IPv6', (key) => `http://${key}@[::1]:DECOY/1`],
  ['IPv6 around IPv4', (key) => `http://${key}@[::ffff:127.0.0.1]:DECOY/1`],
  ['IPv6 around IPv4 in hexadecimal', (key) => `http://${key}@[::ffff:7f00:1]:DECOY/1`],
  ['IPv6 with a zone', (key) => `http://${key}@[fe80::1%25lo]:DECOY/1`],
  ['a decimal host', (key) => `http://${key}@2130706433:DECOY/1`],
  ['an octal host', (key) => `http://${key}@0177.0.0.1:DECOY/1`],
  ['a hexadecimal host', (key) => `http://${key}@0x7f000001:DECOY/1`],
  ['a short host', (key) => `http://${key}@127.1:DECOY/1`],
  ['the host zero', (key) => `http://${key}@0:DECOY/1`],
  ['a percent-encoded host', (key) => `http://${key}@%31%32%37.0.0.1:DECOY/1`],
  ['full-width digits', (key) => `http://${key}@１２７.0.0.1:DECOY/1`],
  ['a name for this machine', (key) => `http://${key}@localhost:DECOY/1`],
  ['a name with a dot behind', (key) => `http://${key}@localhost.:DECOY/1`],
  ['a public name that leads here', (key) => `http://${key}@127.0.0.1.nip.io:DECOY/1`],
  ['the cloud’s metadata', (key) => `http://${key}@169.254.169.254/1`],
  ['an empty text', () => ''],
  ['a number', () => 1],
  ['an object', (key, host) => ({ host, publicKey: key, toString: 'x' })],
  ['a list', (key, host) => [`http://${key}@${host}/1`]],
  ['null', () => null],
  ['true', () => true],
]

test.each(others)('a body’s DSN with %s is refused, and nothing is asked for', async (_, make) => {
  const [, key = '', host = ''] = /^http:\/\/(\w+)@([^/]+)/.exec(inbox.dsn) ?? []
  const made = make(key, host)
  const dsn = typeof made === 'string' ? made.replace('DECOY', String(decoy.port)) : made
  const { status, text } = await tunnel.post(errorEnvelope({}, { dsn }))
  expect(status).toBe(403)
  expect(text).toBe('tacet: it is for another DSN\n')
  expect(inbox.requests).toEqual([])
  expect(decoy.visits).toBe(0)
})

test('no other place in a request chooses where it goes', async () => {
  const target = `http://127.0.0.1:${decoy.port}`
  const body = envelope([
    item('event', errorEvent({ dsn: target, url: target, request: { url: target } }), {
      dsn: target,
      url: target,
    }),
  ])
  const [, key = ''] = /^http:\/\/(\w+)@/.exec(inbox.dsn) ?? []
  const headers = {
    forwarded: `host=127.0.0.1:${decoy.port}`,
    'x-forwarded-host': `127.0.0.1:${decoy.port}`,
    'x-original-url': target,
    'x-sentry-auth': `Sentry sentry_key=${key}, sentry_dsn=${target}`,
    referer: target,
  }
  expect((await tunnel.post(body, { headers })).status).toBe(200)
  const query = new URLSearchParams({ dsn: target, url: target, o: '1', p: '2' })
  const { status } = await tunnel.post(body, { path: `/telemetry?${query}` })
  expect(status).toBe(200)
  expect(decoy.visits).toBe(0)
  expect(inbox.requests.map(({ url }) => url)).toEqual(['/api/1/envelope/', '/api/1/envelope/'])
})

test('a name for this machine in the operator’s own DSN is the operator’s business', async () => {
  const env = { PUBLIC_SENTRY_DSN: inbox.dsn.replace('127.0.0.1', 'localhost') }
  const own = await serveTunnel({ env })
  expect((await own.post(errorEnvelope())).status).toBe(200)
  await own.close()
  expect(inbox.requests).toHaveLength(1)
})

test('an absolute address in the request line chooses nothing either', async () => {
  const path = `http://127.0.0.1:${decoy.port}/api/1/envelope/`
  expect((await tunnel.post(errorEnvelope(), { path })).status).toBe(200)
  expect(decoy.visits).toBe(0)
  expect(inbox.requests).toHaveLength(1)
})

test('a trace of another project’s does not come along', async () => {
  const key = ['d', 'e'].join('').repeat(16)
  const trace = { trace_id: 'a'.repeat(32), public_key: key, org_id: '42', transaction: '/u/anna' }
  expect((await tunnel.post(errorEnvelope({}, { trace }))).status).toBe(200)
  expect(inbox.contains('anna')).toEqual([])
  expect(inbox.contains(key)).toEqual([])
})
