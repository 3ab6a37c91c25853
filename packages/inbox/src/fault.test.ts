import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openInbox } from './inbox.ts'
import type { Inbox } from './inbox.ts'

const envelope = '{}\n{"type":"event"}\n{"message":"late"}\n'
let inbox: Inbox
beforeEach(async () => {
  inbox = await openInbox()
})
afterEach(() => inbox.close())

const post = (path = '/api/1/envelope/', body: string | Uint8Array = envelope): Promise<Response> =>
  fetch(inbox.url + path, { method: 'POST', body: body as NonNullable<RequestInit['body']> })

describe('a fault', () => {
  it('answers with a status and headers, and keeps what arrived as not accepted', async () => {
    const fault = {
      status: 429,
      headers: { 'Retry-After': '60', 'X-Sentry-Rate-Limits': '60::org' },
    }
    inbox.fault(fault)
    const response = await post()
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(response.headers.get('x-sentry-rate-limits')).toBe('60::org')
    expect(inbox.requests).toMatchObject([{ status: 429, fault }])
    expect(inbox.items).toMatchObject([{ type: 'event', accepted: false }])
  })

  it('wears off after as many requests as it says', async () => {
    inbox.fault({ status: 500, times: 2 })
    const statuses = [(await post()).status, (await post()).status, (await post()).status]
    expect(statuses).toEqual([500, 500, 200])
  })

  it('meets only the requests that match', async () => {
    inbox.fault({ status: 503, match: ({ url }) => url.startsWith('/api/2/') })
    expect((await post('/api/1/envelope/')).status).toBe(200)
    expect((await post('/api/2/envelope/')).status).toBe(503)
  })

  it('ends when it is taken back', async () => {
    inbox.fault({ status: 500 })
    inbox.fault(undefined)
    expect((await post()).status).toBe(200)
  })

  it('resets the connection, with the request kept', async () => {
    inbox.fault({ reset: true })
    await expect(post()).rejects.toThrow('fetch failed')
    expect(inbox.items).toMatchObject([{ payload: { message: 'late' }, accepted: false }])
  })

  it('never answers, and the inbox can still be closed', async () => {
    inbox.fault({ hang: true })
    const answer = post().catch(() => 'ended without an answer')
    await inbox.waitFor((item) => item.type === 'event')
    await inbox.settle(1)
    await inbox.close()
    expect(await answer).toBe('ended without an answer')
    inbox = await openInbox()
  })

  it('delays the answer, not the keeping', async () => {
    inbox.fault({ delayMs: 600_000 })
    const answer = post().catch(() => 'not answered yet')
    expect(await inbox.waitFor(() => true)).toMatchObject({ type: 'event' })
    await inbox.close()
    expect(await answer).toBe('not answered yet')
    inbox = await openInbox()
  })

  it('reads slowly, and the whole of it', async () => {
    inbox.fault({ slowRead: 50 * 2 ** 20 })
    const body = Buffer.alloc(2 ** 20, 'x')
    await post('/upload', body)
    expect(inbox.requests[0]?.raw).toHaveLength(body.length)
  })
})
