import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openInbox } from './inbox.ts'
import type { Inbox } from './inbox.ts'

const event = { event_id: 'a'.repeat(32), message: 'the till is stuck' }
const envelopeOf = (...payloads: readonly object[]): string =>
  [
    JSON.stringify({ event_id: event.event_id }),
    ...payloads.flatMap((payload) => ['{"type":"event"}', JSON.stringify(payload)]),
  ].join('\n')

let inbox: Inbox
beforeEach(async () => {
  inbox = await openInbox()
})
afterEach(() => inbox.close())

const post = (path: string, body: string | Uint8Array, headers = {}): Promise<Response> =>
  fetch(inbox.url + path, {
    method: 'POST',
    body: body as NonNullable<RequestInit['body']>,
    headers,
  })

describe('an inbox', () => {
  it('offers a DSN that points at itself', () => {
    expect(inbox.dsn).toMatch(/^http:\/\/[0-9a-f]{32}@127\.0\.0\.1:\d+\/1$/)
    expect(new URL(inbox.dsn).host).toBe(new URL(inbox.url).host)
  })

  it('keeps an envelope and answers with the event id, as Sentry does', async () => {
    const response = await post('/api/1/envelope/', envelopeOf(event))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ id: event.event_id })
    expect(inbox.items).toMatchObject([
      { id: 1, requestId: 1, type: 'event', payload: event, accepted: true },
    ])
    expect(Buffer.from(inbox.requests[0]?.raw ?? []).toString()).toBe(envelopeOf(event))
  })

  it('keeps compressed bytes beside the decoded ones', async () => {
    const raw = gzipSync(envelopeOf(event))
    await post('/api/1/envelope/', raw, { 'content-encoding': 'gzip' })
    const [request] = inbox.requests
    expect(Buffer.from(request?.raw ?? []).equals(raw)).toBe(true)
    expect(Buffer.from(request?.body ?? []).toString()).toBe(envelopeOf(event))
    expect(inbox.items[0]?.payload).toEqual(event)
  })

  it('waits for an item that has not arrived yet', async () => {
    const waiting = inbox.waitFor((item) => item.type === 'event')
    await post('/api/1/envelope/', envelopeOf(event))
    expect((await waiting).payload).toEqual(event)
  })

  it('settles only when what is under way has been read', async () => {
    const begun = new Promise<void>((resolve) => {
      const match = (): boolean => {
        resolve()
        return true
      }
      inbox.fault({ slowRead: 2 ** 24, match })
    })
    const sent = post('/upload', Buffer.alloc(2 ** 20, 'x'))
    await begun
    expect(inbox.requests).toEqual([])
    await inbox.settle(1)
    expect(inbox.requests).toHaveLength(1)
    await sent
  })

  it('hands on what a predicate throws', async () => {
    const waiting = inbox.waitFor(() => {
      throw new RangeError('from the predicate')
    })
    const thrown = waiting.catch((error: unknown) => error)
    await post('/api/1/envelope/', envelopeOf(event))
    expect(await thrown).toBeInstanceOf(RangeError)
  })

  it('says in one line that a port is taken', async () => {
    const port = Number(new URL(inbox.url).port)
    await expect(openInbox({ port })).rejects.toThrow(
      `tacet: the inbox cannot listen on port ${port}: it is in use; choose another`,
    )
  })

  it('says what did arrive when nothing that fits came', async () => {
    await post('/api/1/envelope/', envelopeOf(event))
    await expect(inbox.waitFor((item) => item.type === 'log', 1)).rejects.toThrow(
      /there is: event "the till is stuck"/,
    )
  })
})
