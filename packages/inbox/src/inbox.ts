import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './app.ts'
import { createFaultSwitch } from './fault.ts'
import type { Fault } from './fault.ts'
import { receiveUnreadable } from './receiving/receive.ts'
import { findText } from './search.ts'
import type { Place } from './search.ts'
import { createStore } from './store.ts'
import type { InboxItem, InboxRequest } from './store.ts'
import { describeItem } from './rows/title.ts'
import { settle, waitForEntry } from './wait.ts'

/** Where an inbox listens, and how much it keeps. */
export interface InboxOptions {
  /** @default 0, a free one */
  readonly port?: number
  /** @default '127.0.0.1' */
  readonly host?: string
  /**
   * The public key of the DSN.
   * @default a fixed one, so that a DSN stays valid from run to run
   */
  readonly key?: string
  /** Answers 403 to a missing or wrong key, as Sentry does. @default false */
  readonly requireKey?: boolean
  /** Requests kept; the oldest are forgotten first. @default 2_000 */
  readonly maxRequests?: number
  /** Bytes of all kept requests together. @default 268_435_456, 256 MiB */
  readonly maxBytes?: number
  /** Bytes of one body as sent; more is answered 413. @default 41_943_040, Sentry's 40 MiB */
  readonly maxBody?: number
  /** Bytes of one body when inflated; more is answered 413. @default 209_715_200, Sentry's 200 MiB */
  readonly maxInflatedBody?: number
  /** @default the system's clock */
  readonly now?: () => Date
}

/** A running receiver. */
export interface Inbox {
  /** Address of the page, for example `http://127.0.0.1:8969`. */
  readonly url: string
  /** What to put into `SENTRY_DSN`. */
  readonly dsn: string
  /** Every request in full, oldest first; the list grows as requests come. */
  readonly requests: readonly InboxRequest[]
  /** Every item that could be read, oldest first; the list grows as items come. */
  readonly items: readonly InboxItem[]
  /** Requests dropped to stay within the bounds. */
  readonly forgotten: number
  /**
   * The first item, arrived or to come, that fits.
   *
   * @param ms Milliseconds to wait. @default 10_000
   * @throws Error that lists what did arrive.
   */
  waitFor(predicate: (item: InboxItem) => boolean, ms?: number): Promise<InboxItem>
  /** As `waitFor`, for a request of any kind. */
  waitForRequest(predicate: (request: InboxRequest) => boolean, ms?: number): Promise<InboxRequest>
  /**
   * Resolves once no request is being read and none has begun for a while.
   *
   * @param quietMs Milliseconds of quiet. @default 250
   */
  settle(quietMs?: number): Promise<void>
  /**
   * Every place where a text stands in what arrived, in plain or encoded (see `findText`).
   *
   * @throws Error when something that arrived is not at hand any more, since its absence cannot be
   * proven then; TypeError when the text is empty.
   */
  contains(text: string): Place[]
  /** Makes the inbox misbehave from now on; `undefined` ends it. */
  fault(fault: Fault | undefined): void
  /** Forgets what arrived. Faults stay. */
  clear(): void
  /** Stops at once, also when senders hang. */
  close(): Promise<void>
}

const DEFAULT_KEY = '7ace7000000000000000000000000001'

/**
 * Opens a receiver which takes what a Sentry SDK sends, keeps every byte of it, and shows it on
 * one page.
 *
 * @throws Error when the port cannot be used.
 * @example
 * const inbox = await openInbox()
 * startApp({ SENTRY_DSN: inbox.dsn })
 * await inbox.waitFor((item) => item.type === 'event')
 * inbox.contains(password) // → []
 * await inbox.close()
 */
export async function openInbox(options: InboxOptions = {}): Promise<Inbox> {
  const { port = 0, host = '127.0.0.1', key = DEFAULT_KEY } = options
  const store = createStore({
    requests: options.maxRequests ?? 2_000,
    bytes: options.maxBytes ?? 2 ** 28,
  })
  const faults = createFaultSwitch()
  const links = { url: '', dsn: '', host }
  const settings = {
    store,
    faults,
    links,
    bodyLimit: options.maxBody ?? 40 * 2 ** 20,
    inflatedLimit: options.maxInflatedBody ?? 200 * 2 ** 20,
    requiredKey: options.requireKey ? key : undefined,
    now: options.now ?? ((): Date => new Date()),
  }
  // Headers are evidence too, so they may be longer than Node's 16 KiB before they are refused.
  const server = createServer({ maxHeaderSize: 2 ** 18 }, createApp(settings))
  server.on('clientError', (error, socket) => receiveUnreadable(error, socket, settings))

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'it is in use' : (error.code ?? 'unknown reason')
      reject(
        new Error(`tacet: the inbox cannot listen on port ${port}: ${reason}; choose another`, {
          cause: error,
        }),
      )
    })
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const authority = `${address.family === 'IPv6' ? `[${host}]` : host}:${address.port}`
  links.url = `http://${authority}`
  links.dsn = `http://${key}@${authority}/1`

  return {
    url: links.url,
    dsn: links.dsn,
    requests: store.requests,
    items: store.items,
    get forgotten() {
      return store.forgotten
    },
    waitFor: (predicate, ms = 10_000) =>
      waitForEntry(store, store.items, predicate, ms, describeItem),
    waitForRequest: (predicate, ms = 10_000) =>
      waitForEntry(store, store.requests, predicate, ms, ({ method, url }) => `${method} ${url}`),
    settle: (quietMs = 250) => settle(store, quietMs),
    contains(text) {
      const cut = store.requests.filter((request) => request.truncated).length
      if (store.forgotten + cut > 0) {
        throw new Error(
          `tacet: ${store.forgotten} requests were forgotten and ${cut} were cut, so the inbox cannot ` +
            'tell what they held; open it with larger bounds',
        )
      }
      return findText(store.requests, text)
    },
    fault: (fault) => faults.set(fault),
    clear: () => store.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
