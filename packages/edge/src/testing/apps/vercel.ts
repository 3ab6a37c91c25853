import { capture, log, metric, span, status, tag, withTelemetry } from '../../vercel.ts'
import { runPieces } from './pieces.ts'

/** The event of Vercel's edge runtime, as far as it is used. */
interface FetchEvent extends Event {
  readonly request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}

/** What the tests' host adds to the global object. */
interface Host {
  runRequest?<T>(context: object, work: () => T): T
}

const routes: Readonly<Record<string, (query: URLSearchParams) => Promise<Response> | Response>> = {
  '/plain': () => new Response('plain'),
  '/status': () => Response.json(status()),
  '/throws': (query) => {
    throw new Error(`order failed: ${query.get('text') ?? ''}`)
  },
  '/not-found': () => {
    throw Object.assign(new Error('no such order'), { status: 404 })
  },
  '/signals': (query) => {
    log.warn(`stock is low ${query.get('text') ?? ''}`, { sku: 'A-1', note: query.get('text') })
    metric.count('orders')
    return new Response('logged')
  },
  '/handled': (query) => {
    capture(new Error('handled'), { tags: { step: query.get('text') ?? '' } })
    return new Response('handled')
  },
  '/tenant': async (query) => {
    const tenant = query.get('text') ?? ''
    tag('tenant', tenant)
    console.info(`serving ${tenant}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    throw new Error(`failed for ${tenant}`)
  },
  '/call': (query) => fetch(query.get('text') ?? ''),
  '/pieces': async () => new Response(await runPieces(25)),
  '/span': () => span('charge card', async () => new Response('charged')),
}

export const handler = withTelemetry(
  (request: Request, _context?: object) => {
    const { pathname, searchParams } = new URL(request.url)
    return routes[pathname]?.(searchParams) ?? new Response('nothing here', { status: 404 })
  },
  { route: ({ url }) => new URL(url).pathname },
)

addEventListener('fetch', (given) => {
  const event = given as FetchEvent
  const context = { waitUntil: (work: Promise<unknown>) => event.waitUntil(work) }
  const answer = async (): Promise<Response> => handler(event.request, context)
  const { runRequest } = globalThis as Host
  const run = runRequest === undefined ? answer() : runRequest(context, answer)
  event.respondWith(run.catch((error: unknown) => new Response(String(error), { status: 500 })))
})
