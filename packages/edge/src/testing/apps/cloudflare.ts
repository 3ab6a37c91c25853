import { DurableObject, WorkflowEntrypoint } from 'cloudflare:workers'
import {
  capture,
  eachMessage,
  log,
  metric,
  span,
  status,
  tag,
  traceHeaders,
  withDurableObjectTelemetry,
  withTelemetry,
  withWorkflowTelemetry,
} from '../../cloudflare.ts'
import { runPieces } from './pieces.ts'

interface Body {
  readonly text: string
  readonly trace?: Partial<Record<'baggage' | 'sentry-trace', string>>
}

interface Message {
  readonly id: string
  readonly attempts: number
  readonly body: Body
  ack(): void
  retry(): void
}

interface Env {
  readonly ORDERS: { send(body: Body): Promise<void> }
  readonly COUNTER: {
    idFromName(name: string): unknown
    get(id: unknown): { fetch(url: string): Promise<Response>; fail(text: string): Promise<void> }
  }
  readonly REVIEW: { create(options: { params: unknown }): Promise<{ id: string }> }
}

type Route = (query: URLSearchParams, env: Env) => Promise<Response> | Response

const routes: Readonly<Record<string, Route>> = {
  '/plain': () => new Response('plain'),
  '/status': () => Response.json(status()),
  '/loaded': () => Response.json({ loaded: Reflect.get(globalThis, 'sdkLoaded') === true }),
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
    await scheduler(20)
    throw new Error(`failed for ${tenant}`)
  },
  '/call': (query) => fetch(query.get('text') ?? ''),
  '/pieces': async () => new Response(await runPieces(25)),
  '/span': () => span('charge card', async () => new Response('charged')),
  '/stream': () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const write = async (): Promise<void> => {
      const writer = writable.getWriter()
      await writer.write(new TextEncoder().encode('first\n'))
      log.info('first part is out')
      await scheduler(400)
      await writer.write(new TextEncoder().encode('last\n'))
      await writer.close()
    }
    void write()
    return new Response(readable, { headers: { 'content-type': 'text/event-stream' } })
  },
  '/enqueue': async (query, env) => {
    await env.ORDERS.send({ text: query.get('text') ?? '', trace: traceHeaders() })
    return Response.json(traceHeaders())
  },
  '/object': async (query, env) => {
    const counter = env.COUNTER.get(env.COUNTER.idFromName('one'))
    if (query.has('text')) await counter.fail(query.get('text') ?? '')
    return counter.fetch('https://counter/value')
  },
  '/workflow': async (query, env) => {
    const { id } = await env.REVIEW.create({ params: { text: query.get('text') } })
    return new Response(id)
  },
}

export const Counter: typeof DurableObject = withDurableObjectTelemetry(
  class Counter extends DurableObject {
    override fetch(): Response {
      return new Response('7')
    }

    fail(text: string): never {
      throw new Error(`object failed: ${text}`)
    }
  },
)

export const Review: typeof WorkflowEntrypoint = withWorkflowTelemetry(
  class Review extends WorkflowEntrypoint {
    override async run(event: { payload: { text: string } }): Promise<void> {
      throw new Error(`review failed: ${event.payload.text}`)
    }
  },
)

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry(
  {
    fetch(request: Request, env: Env): Promise<Response> | Response {
      const { pathname, searchParams } = new URL(request.url)
      return routes[pathname]?.(searchParams, env) ?? new Response('nothing here', { status: 404 })
    },
    queue: eachMessage(
      async (message: Message) => {
        if (message.body.text.startsWith('bad')) throw new Error(`cannot ${message.body.text}`)
      },
      { maxRetries: 2, trace: (message) => message.body.trace },
    ),
    scheduled({ cron }: { cron: string }): void {
      if (cron !== '*/5 * * * *') throw new Error(`nothing to do at ${cron}`)
    },
  },
  { route: ({ url }) => new URL(url).pathname },
)

function scheduler(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
