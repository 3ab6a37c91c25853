import { capture, log, metric, span, status, tag, withTelemetry } from '../../deno.ts'
import { runPieces } from './pieces.ts'

declare const Deno: {
  serve(
    options: { hostname: string; port: number; onListen(address: { port: number }): void },
    handler: (request: Request) => Promise<Response> | Response,
  ): unknown
}

const routes: Readonly<Record<string, (query: URLSearchParams) => Promise<Response> | Response>> = {
  '/plain': () => new Response('plain'),
  '/status': () => Response.json(status()),
  '/loaded': () => Response.json({ loaded: Object.hasOwn(globalThis, '__SENTRY__') }),
  '/throws': (query) => {
    throw new Error(`order failed: ${query.get('text') ?? ''}`)
  },
  '/signals': (query) => {
    log.warn('stock is low', { note: query.get('text') })
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
  '/pieces': async () => new Response(await runPieces(25)),
  '/span': () => span('charge card', async () => new Response('charged')),
}

const handler = withTelemetry(
  (request: Request) => {
    const { pathname, searchParams } = new URL(request.url)
    return routes[pathname]?.(searchParams) ?? new Response('nothing here', { status: 404 })
  },
  { route: ({ url }) => new URL(url).pathname },
)

Deno.serve(
  { hostname: '127.0.0.1', port: 0, onListen: ({ port }) => console.log(`port ${port}`) },
  async (request) => {
    try {
      return await handler(request)
    } catch (error) {
      return new Response(String(error), { status: 500 })
    }
  },
)
