import type { Fault, RequestHead } from './fault.ts'
import type { DecodedEnvelope, EnvelopeItem } from './receiving/envelope.ts'

/** One request in full, as it came off the wire and as it was understood. */
export interface InboxRequest extends RequestHead {
  /** Counts up from 1, in the order in which requests were read to their end. */
  readonly id: number
  /** When its last byte arrived, ISO 8601. */
  readonly time: string
  /** `other` is anything that is no Sentry endpoint. */
  readonly endpoint: 'envelope' | 'other' | 'store'
  /** Names and values in turn, spelled and ordered as sent. */
  readonly rawHeaders: readonly string[]
  /** The body as it arrived, still compressed. */
  readonly raw: Uint8Array
  /** The body with its content encoding taken off. */
  readonly body: Uint8Array
  /** Whether a limit cut `raw` or `body`, so that not every byte was kept. */
  readonly truncated: boolean
  /** What could be read of the envelope; absent at other endpoints. */
  readonly envelope?: DecodedEnvelope
  /** Why the request could not be read in full. */
  readonly error?: string
  /** The fault it met. */
  readonly fault?: Fault
  /** The status it is answered with; 0 when it gets no answer. */
  readonly status: number
}

/** One item that arrived. */
export interface InboxItem extends EnvelopeItem {
  /** Counts up from 1. */
  readonly id: number
  readonly requestId: number
  /** When it arrived, ISO 8601. */
  readonly time: string
  readonly envelopeHeaders: Readonly<Record<string, unknown>>
  /** Whether a backend would have stored it: `false` when a fault or an error was answered. */
  readonly accepted: boolean
}

/** What the inbox holds. Memory is bounded: the oldest requests are forgotten first. */
export interface Store {
  readonly requests: readonly InboxRequest[]
  readonly items: readonly InboxItem[]
  /** Requests that were dropped to stay within the bounds. */
  readonly forgotten: number
  /** Requests whose body is being read. */
  readonly reading: number
  /** Announces a request before its body is read. */
  begin(): void
  /** Keeps a request that was begun, and gives it its id. */
  add(request: Omit<InboxRequest, 'id'>): InboxRequest
  clear(): void
  /** Calls back after every change; returns the way to stop it. */
  subscribe(listener: () => void): () => void
}

/**
 * @param bounds `requests` kept at most, and the `bytes` they may hold together.
 */
export function createStore(bounds: { requests: number; bytes: number }): Store {
  const requests: InboxRequest[] = []
  const items: InboxItem[] = []
  const listeners = new Set<() => void>()
  let bytes = 0
  let forgotten = 0
  let reading = 0
  let lastRequest = 0
  let lastItem = 0

  const changed = (): void => {
    for (const listener of listeners) listener()
  }
  const forgetOldest = (): void => {
    const oldest = requests.shift()
    if (!oldest) return
    bytes -= weightOf(oldest)
    forgotten += 1
    const firstKept = items.findIndex((item) => item.requestId !== oldest.id)
    items.splice(0, firstKept === -1 ? items.length : firstKept)
  }

  return {
    requests,
    items,
    get forgotten() {
      return forgotten
    },
    get reading() {
      return reading
    },
    begin() {
      reading += 1
      changed()
    },
    add(begun) {
      reading -= 1
      lastRequest += 1
      const request = { ...begun, id: lastRequest }
      requests.push(request)
      bytes += weightOf(request)
      for (const item of request.envelope?.items ?? []) {
        lastItem += 1
        items.push({
          ...item,
          id: lastItem,
          requestId: request.id,
          time: request.time,
          envelopeHeaders: request.envelope?.headers ?? {},
          accepted: request.status === 200,
        })
      }
      // The newest request stays even when it alone is over the bound: someone is waiting for it.
      while (requests.length > 1 && (requests.length > bounds.requests || bytes > bounds.bytes)) {
        forgetOldest()
      }
      changed()
      return request
    },
    clear() {
      requests.length = 0
      items.length = 0
      bytes = 0
      forgotten = 0
      changed()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const weightOf = (request: InboxRequest): number =>
  request.raw.length + (request.body === request.raw ? 0 : request.body.length)
