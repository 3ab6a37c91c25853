import { openInbox, type Inbox } from '@tacet/inbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tunnelHosts, type Running } from './tunnel-hosts.ts'
import { openTunnelRoom, type TunnelRoom } from './tunnel-room.ts'

const minute = 60_000
const secret = ['correct', 'horse', 'battery'].join('-')
let room: TunnelRoom
let inbox: Inbox

beforeAll(async () => {
  room = await openTunnelRoom()
  inbox = await openInbox()
  return async () => {
    await inbox.close()
    await room.close()
  }
}, 5 * minute)

function envelope(header: object = {}): string {
  const id = 'c0ffee00c0ffee00c0ffee00c0ffee00'
  const event = { event_id: id, message: `password=${secret}`, user: { ip_address: '{{auto}}' } }
  return [{ event_id: id, ...header }, { type: 'event' }, event]
    .map((part) => JSON.stringify(part))
    .join('\n')
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

describe.each(tunnelHosts)('in $name', (host) => {
  let tunnel: Running
  beforeAll(async () => {
    tunnel = await host.open(room, { PUBLIC_SENTRY_DSN: inbox.dsn })
  }, minute)
  afterAll(() => tunnel?.close())
  beforeEach(() => {
    inbox.fault(undefined)
    inbox.clear()
  })

  it('an envelope is scrubbed, and nothing of the page comes along', async () => {
    const own = { authorization: `Bearer ${secret}`, cookie: `sid=${secret}`, 'x-secret': secret }
    expect(await tunnel.post(envelope(), own)).toBe(200)
    await inbox.waitFor(({ type }) => type === 'event')
    expect(inbox.contains(secret)).toEqual([])
    expect(inbox.contains('{{auto}}')).toEqual([])
    expect(inbox.requests[0]?.headers['x-sentry-auth']).toContain('sentry_key=')
  })

  it('other DSNs, origins, types and forms are refused', async () => {
    expect(await tunnel.post(envelope({ dsn: 'http://key@127.0.0.1:1/1' }))).toBe(403)
    expect(await tunnel.post(envelope(), { origin: 'https://evil.test' })).toBe(403)
    expect(await tunnel.post(envelope(), { 'content-type': 'application/json' })).toBe(415)
    expect(await tunnel.post('hello')).toBe(400)
    expect(await tunnel.post('x'.repeat(1_400_000))).toBe(413)
    expect(inbox.requests).toEqual([])
  })

  it('a redirect is not followed, and a backend that fails is answered for', async () => {
    inbox.fault({ status: 307, headers: { location: `${inbox.url}/elsewhere` } })
    expect(await tunnel.post(envelope())).toBe(502)
    inbox.fault({ reset: true })
    expect(await tunnel.post(envelope())).toBe(502)
    expect(inbox.requests.map(({ url }) => url)).not.toContain('/elsewhere')
  })

  it('a compressed body is taken off its encoding within bounds, where the runtime can', async () => {
    const headers = { 'content-encoding': 'gzip' }
    expect(await tunnel.post(await gzip(envelope()), headers)).toBe(host.inflates ? 200 : 415)
    const bomb = await gzip('x'.repeat(100_000_000))
    expect(await tunnel.post(bomb, headers)).toBe(host.inflates ? 413 : 415)
    expect(inbox.requests).toHaveLength(host.inflates ? 1 : 0)
  })
})
