import express from 'express'
import type { RequestHandler, Response, Router } from 'express'
import type { Fault, FaultSwitch } from './fault.ts'
import { pageHeaders, readPage } from './page.ts'
import type { Listing } from './page/wire.ts'
import { createRows } from './rows/rows.ts'
import type { Store } from './store.ts'

export interface PageSettings {
  readonly store: Store
  readonly faults: FaultSwitch
  /** Known once the server listens. */
  readonly links: { readonly dsn: string; readonly host: string }
}

/** The answers a person can choose on the page. */
const answers: Readonly<Record<string, Fault | undefined>> = {
  'as usual': undefined,
  '429 rate limit': {
    status: 429,
    headers: { 'Retry-After': '60', 'X-Sentry-Rate-Limits': '60::key' },
  },
  '500 error': { status: 500 },
  '413 too large': { status: 413 },
  'after 5 seconds': { delayMs: 5_000 },
  never: { hang: true },
  'connection reset': { reset: true },
}

/** Unsent bytes after which a page that does not read is let go; it reconnects and reloads. */
const MAX_BACKLOG = 2 ** 20

/** The page and the data behind it. */
export function createPageRoutes({ store, faults, links }: PageSettings): Router {
  const routes = express.Router()
  const rows = createRows(store)
  let answer = 'as usual'

  const listing = (): Listing => ({
    ...rows.since(0),
    dsn: links.dsn,
    answer,
    answers: Object.keys(answers),
  })

  /** A page elsewhere must not read the inbox through a name that resolves to this machine. */
  const sameHost: RequestHandler = (request, response, next) => {
    if (isOwnHost(request.get('host') ?? '', links.host)) next()
    else response.status(403).json({ detail: 'open the inbox under the address it printed' })
  }

  routes.get('/', sameHost, (request, response, next) => {
    // A program that asks for `/` is no reader of the page: its request is kept like any other.
    if (!request.get('accept')?.includes('text/html')) return next()
    return response.set(pageHeaders()).type('html').send(readPage())
  })
  routes.use(['/api/items', '/api/search', '/api/answer', '/events'], sameHost)
  routes.get('/api/items', (_request, response) => response.json(listing()))
  routes.delete('/api/items', (_request, response) => {
    store.clear()
    response.sendStatus(204)
  })
  routes.get('/api/items/:id', (request, response) => {
    const detail = rows.detail(request.params.id)
    return detail ? response.json(detail) : response.sendStatus(404)
  })
  routes.get('/api/items/:id/raw', (request, response) => {
    const raw = rows.raw(request.params.id)
    if (!raw) return response.sendStatus(404)
    // Never as a document of this origin: it is whatever a sender put in.
    return response
      .set({ 'content-disposition': `attachment; filename="${request.params.id}.bin"` })
      .set({ 'x-content-type-options': 'nosniff', 'content-type': 'application/octet-stream' })
      .send(Buffer.from(raw))
  })
  routes.get('/api/search', (request, response) => {
    const { text } = request.query
    return typeof text === 'string' && text !== ''
      ? response.json(rows.find(text))
      : response.sendStatus(400)
  })
  routes.put('/api/answer/:name', (request, response) => {
    const { name } = request.params
    if (!Object.hasOwn(answers, name)) return response.sendStatus(404)
    answer = name
    faults.set(answers[name])
    return response.sendStatus(204)
  })
  routes.get('/events', (_request, response) => {
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.flushHeaders()
    response.once('close', follow(store, rows, response))
  })
  return routes
}

/** Tells one page about every change until it is stopped. */
function follow(store: Store, rows: ReturnType<typeof createRows>, response: Response): () => void {
  const say = (event: string, data: unknown): void => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }
  let last = store.requests.at(-1)?.id ?? 0
  say('ready', last)
  return store.subscribe(() => {
    if (response.writableLength > MAX_BACKLOG) return response.destroy()
    const newest = store.requests.at(-1)?.id
    if (newest === undefined && last > 0) {
      last = 0
      return say('clear', {})
    }
    if (newest === undefined || newest <= last) return undefined
    const arrived = rows.since(last)
    last = newest
    return say('rows', arrived)
  })
}

/** The names this machine is reached by, or any name when the inbox is open to the network. */
function isOwnHost(host: string, boundTo: string): boolean {
  const name = host.replace(/:\d+$/, '')
  const isLocal = boundTo === '127.0.0.1' || boundTo === '::1' || boundTo === 'localhost'
  return !isLocal || name === 'localhost' || name === '127.0.0.1' || name === '[::1]'
}
