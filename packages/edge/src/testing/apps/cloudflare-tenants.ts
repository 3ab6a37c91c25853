import {
  capture,
  eachMessage,
  log,
  metric,
  span,
  status,
  tag,
  withTelemetry,
} from '../../cloudflare.ts'

type Env = Readonly<Record<string, unknown>>

interface Message {
  readonly id: string
  readonly attempts: number
  ack(): void
  retry(): void
}

const inner = withTelemetry(
  {
    async fetch(request: Request, _env: Env, _context?: object): Promise<Response> {
      const who = new URL(request.url).searchParams.get('who') ?? ''
      tag('who', who)
      console.info(`serving ${who}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      capture(new Error(`handled for ${who}`))
      log.error(`logged for ${who}`)
      metric.count(`counted.${who}`)
      span(`measured for ${who}`, () => {})
      throw new Error(`failed for ${who}`)
    },
    queue: eachMessage((message: Message) => {
      throw new Error(`message for ${message.id}`)
    }),
  },
  { dsnVariable: 'TENANT_DSN' },
)

/** Hands each request the bindings of its tenant, as a worker that serves several does. */
// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default {
  async fetch(request: Request, env: Env, context: object): Promise<Response> {
    const query = new URL(request.url).searchParams
    const who = query.get('who') ?? ''
    const dsn = query.get('dsn')
    const own: Env = { ...env, ...(dsn === null ? {} : { TENANT_DSN: dsn }) }
    const contexts: Readonly<Record<string, object | undefined>> = {
      none: undefined,
      throwing: {
        waitUntil() {
          throw new Error('the invocation is over')
        },
      },
    }
    const mode = query.get('context') ?? ''
    const given = Object.hasOwn(contexts, mode) ? contexts[mode] : context
    if (query.has('queue')) {
      const message = { id: who, attempts: 9, ack() {}, retry() {} }
      await inner.queue({ queue: 'orders', messages: [message] }, own, given)
    }
    if (query.has('status')) return Response.json(status())
    return inner.fetch(request, own, given).catch((error: Error) => new Response(error.message))
  },
}
