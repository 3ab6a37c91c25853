import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { decompress } from './decompress.ts'
import { decodeEnvelope, parsePayload } from './envelope.ts'
import type { DecodedEnvelope } from './envelope.ts'
import type { FaultSwitch, RequestHead } from '../fault.ts'
import { readBody } from './request-body.ts'
import type { RequestBody } from './request-body.ts'
import type { InboxRequest, Store } from '../store.ts'

export interface ReceiveSettings {
  readonly store: Store
  readonly faults: FaultSwitch
  /** Bytes of a body as sent. */
  readonly bodyLimit: number
  /** Bytes of a body with its encoding taken off. */
  readonly inflatedLimit: number
  /** The public key a request must name, or `undefined` to take any. */
  readonly requiredKey: string | undefined
  readonly now: () => Date
}

/**
 * Reads one request whatever it is, keeps it, and answers as Sentry does: 200 with the event id,
 * 400 for what cannot be read, 403 for a wrong key, 413 for what is too large. A fault overrides
 * the answer, never the keeping: bytes that arrived did leave the app.
 */
export async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  { store, faults, bodyLimit, inflatedLimit, requiredKey, now }: ReceiveSettings,
): Promise<void> {
  const head = headOf(request)
  const fault = faults.take(head)
  store.begin()
  const sent = await readBody(request, bodyLimit, fault?.slowRead)
  const encoding = head.headers['content-encoding'] ?? ''
  const decoded = await decompress(sent.bytes, encoding, inflatedLimit)

  const endpoint = endpointOf(head)
  const envelope = endpoint === 'other' ? undefined : decoders[endpoint](decoded.bytes)
  const truncated = sent.truncated || decoded.truncated
  const error = problemOf(sent, bodyLimit) ?? decoded.error ?? envelope?.error
  const wrongKey =
    requiredKey !== undefined && endpoint !== 'other' && keyOf(head, envelope) !== requiredKey

  const usual = truncated ? 413 : wrongKey ? 403 : error ? 400 : 200
  const unanswered = fault?.hang || fault?.reset || !sent.complete
  const kept = store.add({
    ...head,
    time: now().toISOString(),
    endpoint,
    rawHeaders: request.rawHeaders,
    raw: sent.bytes,
    body: decoded.bytes,
    truncated,
    ...(envelope && { envelope }),
    ...(error !== undefined && { error }),
    ...(fault && { fault }),
    status: unanswered ? 0 : (fault?.status ?? usual),
  })
  answer(response, kept, wrongKey)
}

/**
 * Keeps what arrived on a connection but is no HTTP, or has a head too large to be read. Only the
 * last packet is at hand, so the request counts as cut.
 */
export function receiveUnreadable(
  error: Error & { readonly code?: string; readonly rawPacket?: Uint8Array },
  socket: Duplex,
  { store, now }: Pick<ReceiveSettings, 'now' | 'store'>,
): void {
  const { code = 'unknown reason', rawPacket: raw } = error
  // Without a packet it is a sender that went away, which ends its request elsewhere.
  if (raw && raw.length > 0) {
    store.begin()
    store.add({
      method: '',
      url: '',
      headers: {},
      rawHeaders: [],
      time: now().toISOString(),
      endpoint: 'other',
      raw,
      body: raw,
      truncated: true,
      error: `it cannot be read as HTTP (${code})`,
      status: 400,
    })
  }
  if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
}

function problemOf(sent: RequestBody, limit: number): string | undefined {
  if (!sent.complete) return `the sender went away after ${sent.size} bytes`
  if (sent.truncated) return `the body has ${sent.size} bytes, more than ${limit} are not taken`
  return undefined
}

function answer(response: ServerResponse, request: InboxRequest, wrongKey: boolean): void {
  const { fault, status } = request
  if (fault?.hang) return
  if (fault?.reset) {
    response.socket?.resetAndDestroy()
    return
  }
  const send = (): void => {
    if (response.destroyed) return
    const detail = wrongKey ? 'the DSN key is missing or wrong' : request.error
    response.writeHead(status, {
      'content-type': 'application/json',
      // It may quote the sender, who may have written what no header can hold.
      ...(detail !== undefined && { 'x-sentry-error': detail.replace(/[^ -~]/g, '?') }),
      ...fault?.headers,
    })
    response.end(JSON.stringify(status === 200 ? acknowledgement(request) : { detail }))
  }
  if (fault?.delayMs) {
    const timer = setTimeout(send, fault.delayMs)
    response.once('close', () => clearTimeout(timer))
  } else {
    send()
  }
}

function acknowledgement({ envelope }: InboxRequest): { id?: string } {
  const id = envelope?.headers['event_id']
  return typeof id === 'string' ? { id } : {}
}

function headOf(request: IncomingMessage): RequestHead {
  // Without a prototype, so that a header named `__proto__` is one like any other.
  const headers = Object.create(null) as Record<string, string>
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    const name = (request.rawHeaders[at] ?? '').toLowerCase()
    const value = request.rawHeaders[at + 1] ?? ''
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value
  }
  return { method: request.method ?? '', url: request.url ?? '', headers }
}

/** A prefix may stand before `/api/`: backends live under sub-paths. */
function endpointOf({ method, url }: RequestHead): InboxRequest['endpoint'] {
  const endpoint = /^[^?]*\/api\/[^/?]+\/(envelope|store)\/?(?:\?|$)/.exec(url)?.[1]
  return method === 'POST' && (endpoint === 'envelope' || endpoint === 'store') ? endpoint : 'other'
}

const decoders: Readonly<Record<'envelope' | 'store', (bytes: Uint8Array) => DecodedEnvelope>> = {
  envelope: decodeEnvelope,
  // The older endpoint takes one bare event, which is shown as an envelope of one item.
  store(raw) {
    const payload = parsePayload(raw)
    if (typeof payload !== 'object' || payload === null || payload instanceof Uint8Array) {
      return { headers: {}, items: [], error: 'the event is not a JSON object' }
    }
    const { event_id, type } = payload as Record<string, unknown>
    const itemType = type === 'transaction' ? type : 'event'
    const item = { type: itemType, headers: { type: itemType }, payload, raw }
    return { headers: event_id === undefined ? {} : { event_id }, items: [item] }
  },
}

/** The key stands in the `X-Sentry-Auth` header, the query, or the envelope's `dsn` header. */
function keyOf(head: RequestHead, envelope: DecodedEnvelope | undefined): string | undefined {
  const fromAuth = /\bsentry_key=([^,\s]+)/.exec(head.headers['x-sentry-auth'] ?? '')?.[1]
  const fromQuery = /[?&]sentry_key=([^&]+)/.exec(head.url)?.[1]
  const dsn = envelope?.headers['dsn']
  const fromDsn = typeof dsn === 'string' ? /^https?:\/\/([^:@/]+)/.exec(dsn)?.[1] : undefined
  return fromAuth ?? fromQuery ?? fromDsn
}
