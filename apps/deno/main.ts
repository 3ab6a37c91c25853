// A ferry service on Deno: which ferries go, and a ticket for one. Started with
//
//   deno run --allow-net --allow-env main.ts
//
// Without SENTRY_DSN, `withTelemetry` calls `answer` as it stands. With one, what it throws is
// reported and thrown on, and what a secret looks like stays in this process.
import { tag, withTelemetry } from '@tacet/edge/deno'
import { routes } from './routes.ts'

Deno.serve(
  {
    hostname: '127.0.0.1',
    port: Number(Deno.env.get('PORT') ?? 8000),
    onListen: ({ port }) => console.log(`ferry: open on http://127.0.0.1:${port}`),
    onError: () => Response.json({ error: 'the ferry is late' }, { status: 500 }),
  },
  withTelemetry(answer, { route: ({ url }) => templateOf(url) }),
)

function answer(request: Request): Promise<Response> | Response {
  tag('line', 'north shore')
  const url = new URL(request.url)
  const route = routes[templateOf(request.url) ?? '']
  return route?.(request, url) ?? Response.json({ error: 'nothing here' }, { status: 404 })
}

/** `/ferries/7` is asked for at `/ferries/:ferry`. */
function templateOf(url: string): string | undefined {
  const template = new URL(url).pathname.replace(/^(\/ferries\/)\d+/, '$1:ferry')
  return Object.hasOwn(routes, template) ? template : undefined
}
