import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import zlib from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { openInbox } from '../inbox.ts'
import type { Inbox, InboxOptions } from '../inbox.ts'

const eventId = 'b'.repeat(32)
const envelope = `{"event_id":"${eventId}"}\n{"type":"event"}\n{"message":"overdue"}\n`
const MiB = 2 ** 20

const opened: Inbox[] = []
const open = async (options?: InboxOptions): Promise<Inbox> => {
  const inbox = await openInbox(options)
  opened.push(inbox)
  return inbox
}
afterEach(async () => {
  await Promise.all(opened.splice(0).map((inbox) => inbox.close()))
})

const post = (
  inbox: Inbox,
  body: string | Uint8Array | ReadableStream = envelope,
  headers: Record<string, string> = {},
  path = '/api/1/envelope/',
): Promise<Response> =>
  fetch(inbox.url + path, {
    method: 'POST',
    body: body as NonNullable<RequestInit['body']>,
    headers,
    ...(body instanceof ReadableStream && { duplex: 'half' as const }),
  })

/** Writes the head of a request and no more than the start of its body. */
async function halfRequest(inbox: Inbox, contentLength: number, start: string): Promise<Socket> {
  const socket = connect(Number(new URL(inbox.url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => {})
  socket.write(
    `POST /api/1/envelope/ HTTP/1.1\r\nHost: x\r\nContent-Length: ${contentLength}\r\n\r\n${start}`,
  )
  return socket
}

describe('the inbox takes', () => {
  it.each(['gzip', 'x-gzip', 'deflate', 'deflate-raw', 'br', 'zstd', 'gzip, br'])(
    'a body in %s',
    async (name) => {
      const encoders: Record<string, ((text: string) => Uint8Array) | undefined> = {
        gzip: zlib.gzipSync,
        'x-gzip': zlib.gzipSync,
        deflate: zlib.deflateSync,
        'deflate-raw': zlib.deflateRawSync,
        br: zlib.brotliCompressSync,
        zstd: zlib.zstdCompressSync ?? zlib.gzipSync,
        'gzip, br': (text) => zlib.brotliCompressSync(zlib.gzipSync(text)),
      }
      const encoding = name === 'zstd' && !zlib.zstdCompressSync ? 'gzip' : name.replace('-raw', '')
      const inbox = await open()
      const response = await post(inbox, encoders[name]?.(envelope), {
        'content-encoding': encoding,
      })
      expect(response.status).toBe(200)
      expect(inbox.items).toMatchObject([{ type: 'event', payload: { message: 'overdue' } }])
    },
  )

  it('a chunked body without a content type', async () => {
    const inbox = await open()
    const parts = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of envelope.match(/.{1,7}/gs) ?? []) {
          controller.enqueue(new TextEncoder().encode(part))
        }
        controller.close()
      },
    })
    await post(inbox, parts)
    expect(inbox.requests[0]?.headers['transfer-encoding']).toBe('chunked')
    expect(inbox.requests[0]?.headers['content-type']).toBeUndefined()
    expect(inbox.items).toHaveLength(1)
  })

  it('an envelope below a sub-path, with or without the last slash', async () => {
    const inbox = await open()
    await post(inbox, envelope, {}, '/sentry/api/42/envelope/?sentry_version=7')
    await post(inbox, envelope, {}, '/api/42/envelope')
    expect(inbox.items).toHaveLength(2)
  })

  it('a bare event at the store endpoint', async () => {
    const inbox = await open()
    const body = JSON.stringify({ event_id: eventId, message: 'old' })
    const response = await post(inbox, body, {}, '/api/1/store/')
    expect(await response.json()).toEqual({ id: eventId })
    expect(inbox.items).toMatchObject([{ type: 'event', payload: { message: 'old' } }])
  })

  it('any other request, for what an app says to third parties', async () => {
    const inbox = await open()
    const response = await fetch(`${inbox.url}/pay?amount=3`, {
      method: 'PUT',
      headers: { baggage: 'sentry-environment=prod' },
      body: 'card',
    })
    expect(response.status).toBe(200)
    expect(inbox.requests).toMatchObject([
      {
        endpoint: 'other',
        method: 'PUT',
        url: '/pay?amount=3',
        headers: { baggage: 'sentry-environment=prod' },
      },
    ])
    expect(inbox.contains('card')).toMatchObject([{ where: 'body', form: 'plain' }])
  })

  it('posts of a browser from another origin, with any header', async () => {
    const inbox = await open()
    const response = await fetch(`${inbox.url}/api/1/envelope/`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-headers': 'x-sentry-auth',
      },
    })
    expect(response.ok).toBe(true)
    expect(response.headers.get('access-control-allow-origin')).toBe('https://shop.example')
    expect(response.headers.get('access-control-allow-headers')).toBe('x-sentry-auth')
  })

  it('many senders at once, and loses none', async () => {
    const inbox = await open()
    const numbers = Array.from({ length: 200 }, (_, number) => number)
    await Promise.all(
      numbers.map((number) => post(inbox, `{}\n{"type":"event"}\n{"number":${number}}`)),
    )
    const arrived = inbox.items.map((item) => (item.payload as { number: number }).number)
    expect(arrived.toSorted((a, b) => a - b)).toEqual(numbers)
  })
})

describe('the inbox refuses as Sentry does, and still keeps', () => {
  it.each([
    [
      'an envelope with a wrong length',
      '{}\n{"type":"event","length":99}\n{}',
      /says it has 99 bytes/,
    ],
    ['an envelope that is no envelope', 'hello', /the envelope header is not a JSON object/],
    [
      'an item whose type no header can hold',
      '{}\n{"type":"\\n\u{1f600}","length":9}\n',
      /says it has 9/,
    ],
    ['no body', '', /the envelope header is not a JSON object/],
  ])('%s', async (_name, body, error) => {
    const inbox = await open()
    const response = await post(inbox, body)
    expect(response.status).toBe(400)
    expect(inbox.requests).toMatchObject([{ status: 400, error: expect.stringMatching(error) }])
    expect(Buffer.from(inbox.requests[0]?.body ?? []).toString()).toBe(body)
  })

  it('a body that is not compressed as it says', async () => {
    const inbox = await open()
    expect((await post(inbox, envelope, { 'content-encoding': 'gzip' })).status).toBe(400)
    expect((await post(inbox, envelope, { 'content-encoding': 'rot13' })).status).toBe(400)
    expect((await post(inbox, envelope, { 'content-encoding': 'constructor' })).status).toBe(400)
    expect(inbox.requests.map((request) => request.error)).toEqual([
      'the body is not valid gzip',
      'the content encoding is not known',
      'the content encoding is not known',
    ])
    expect(inbox.contains('overdue')).toHaveLength(3)
  })

  it('a body of 50 MiB, whose sender still gets its answer', async () => {
    const inbox = await open()
    const response = await post(inbox, Buffer.alloc(50 * MiB, 'x'))
    expect(response.status).toBe(413)
    expect(inbox.requests).toMatchObject([{ status: 413, truncated: true }])
    expect(inbox.requests[0]?.raw).toHaveLength(40 * MiB)
  })

  it('a small body that inflates to a gigabyte', async () => {
    const inbox = await open({ maxInflatedBody: 8 * MiB })
    const bomb = zlib.brotliCompressSync(Buffer.alloc(64 * MiB))
    const response = await post(inbox, bomb, { 'content-encoding': 'br' })
    expect(response.status).toBe(413)
    expect(inbox.requests).toMatchObject([
      { truncated: true, error: expect.stringMatching(/grows/) },
    ])
  })

  it('a wrong key, when it is asked to look', async () => {
    const inbox = await open({ requireKey: true })
    const { username } = new URL(inbox.dsn)
    const auth = (key: string): Record<string, string> => ({
      'x-sentry-auth': `Sentry sentry_version=7, sentry_key=${key}`,
    })
    expect((await post(inbox, envelope)).status).toBe(403)
    expect((await post(inbox, envelope, auth('0'.repeat(32)))).status).toBe(403)
    expect((await post(inbox, envelope, auth(username))).status).toBe(200)
    expect(
      (await post(inbox, envelope, {}, `/api/1/envelope/?sentry_key=${username}`)).status,
    ).toBe(200)
    expect((await post(inbox, `{"dsn":"${inbox.dsn}"}\n`)).status).toBe(200)
    expect(inbox.items.map((item) => item.accepted)).toEqual([false, false, true, true])
  })

  it.each([
    ['bytes that are no HTTP', 'HELO mail\r\n\r\n', 'HPE_INVALID_'],
    [
      'a head beyond all bounds',
      `GET / HTTP/1.1\r\nX: ${'x'.repeat(2 ** 19)}`,
      'HPE_HEADER_OVERFLOW',
    ],
  ])('%s', async (_name, bytes, code) => {
    const inbox = await open()
    const socket = connect(Number(new URL(inbox.url).port), '127.0.0.1')
    socket.on('error', () => {})
    socket.write(bytes)
    const request = await inbox.waitForRequest(() => true)
    expect(request.error).toContain(code)
    expect(() => inbox.contains('x')).toThrow(/1 were cut/)
    socket.destroy()
  })

  it('a sender that goes away in the middle', async () => {
    const inbox = await open()
    const socket = await halfRequest(inbox, 500, envelope)
    socket.end()
    const request = await inbox.waitForRequest(() => true)
    expect(request).toMatchObject({
      status: 0,
      error: `the sender went away after ${envelope.length} bytes`,
    })
    expect(inbox.contains('overdue')).toHaveLength(1)
  })
})

describe('memory stays within its bounds', () => {
  it('by forgetting the oldest requests, and says so when it is asked for proof', async () => {
    const inbox = await open({ maxRequests: 3 })
    for (let number = 1; number <= 5; number += 1) {
      await post(inbox, `{}\n{"type":"event"}\n{"number":${number}}`)
    }
    expect(inbox.requests.map((request) => request.id)).toEqual([3, 4, 5])
    expect(inbox.items.map((item) => item.payload)).toEqual([
      { number: 3 },
      { number: 4 },
      { number: 5 },
    ])
    expect(inbox.forgotten).toBe(2)
    expect(() => inbox.contains('number')).toThrow(/2 requests were forgotten/)
    inbox.clear()
    expect(inbox.contains('number')).toEqual([])
  })

  it('by the bytes of what it keeps', async () => {
    const inbox = await open({ maxBytes: 3 * MiB })
    for (let sent = 0; sent < 8; sent += 1) await post(inbox, Buffer.alloc(MiB, 'x'), {}, '/other')
    expect(inbox.requests).toHaveLength(3)
    expect(inbox.forgotten).toBe(5)
  })
})
