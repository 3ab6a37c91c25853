import { continueTrace } from '@sentry/cloudflare'
import { capture, eachMessage, log, traceHeaders, withTelemetry } from '../../cloudflare.ts'

interface Env {
  readonly ORDERS: { send(body: Body): Promise<void> }
}

interface Body {
  readonly trace: ReturnType<typeof traceHeaders>
  /** Services to call. */
  readonly urls: readonly string[]
}

interface Message {
  readonly id: string
  readonly attempts: number
  readonly body: Body
  ack(): void
  retry(): void
}

/** What apps throw is not always an error. */
const thrown: Readonly<Record<string, unknown>> = {
  string: 'thrown as a string',
  nothing: null,
  missing: undefined,
  object: { code: 7 },
  symbol: Symbol('thrown'),
  frozen: Object.freeze(new Error('thrown frozen')),
  getter: Object.defineProperty(new Error('x'), 'message', {
    get() {
      throw new Error('not for you')
    },
  }),
}

/** A tag that `initialScope` sets, and a release that the build baked in. */
const sentry = { initialScope: { tags: { app: 'shop' } }, release: 'shop@1.2.3' }

const handlers = {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const text = searchParams.get('text') ?? ''
    switch (pathname) {
      case '/throw':
        throw thrown[text]
      case '/huge':
        throw new Error('huge', { cause: new Error('x'.repeat(5_000_000)) })
      case '/body':
        // The app is first and last to read it.
        return new Response(String((await request.text()).length))
      case '/pulses':
        return new Response(pulses(Number(text)), {
          headers: { 'content-type': 'text/event-stream' },
        })
      case '/breaks':
        return new Response(
          new ReadableStream({
            pull(controller) {
              capture(new Error('the stream broke'))
              controller.error(new Error('the stream broke'))
            },
          }),
        )
      case '/forward':
        await env.ORDERS.send({ trace: traceHeaders(), urls: searchParams.getAll('url') })
        return Response.json(traceHeaders())
      case '/take-over': {
        const headers = Object.fromEntries(request.headers)
        const trace = { sentryTrace: headers['sentry-trace'], baggage: headers['planted-baggage'] }
        return continueTrace(trace, () => fetch(text))
      }
      default:
        throw new Error(`no page ${text}`)
    }
  },

  queue: eachMessage(
    async ({ body }: Message) => {
      await Promise.all(body.urls.map(async (url) => (await fetch(url)).text()))
    },
    { trace: ({ body }) => body.trace },
  ),

  email(): void {
    throw new Error('the mail could not be filed')
  },

  tail(): void {
    throw new Error('traces could not be filed')
  },

  scheduled({ cron }: { cron: string }): void {
    if (Object.hasOwn(thrown, cron)) throw thrown[cron]
  },
}

/** A stream that gives a sign of life now and then, and a line of log with each. */
function pulses(count: number): ReadableStream<Uint8Array> {
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      if (sent === count) return controller.close()
      sent += 1
      log.info(`pulse ${sent}`)
      controller.enqueue(new TextEncoder().encode(`data: ${sent}\n\n`))
      await new Promise((resolve) => setTimeout(resolve, 150))
    },
  })
}

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default withTelemetry(handlers, {
  tracePropagationTargets: ['/inside'],
  sentry,
  monitors: { '0 4 * * *': 'Nightly sync (EU)!' },
})
