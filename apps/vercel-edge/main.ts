// An edge function that answers for a concert hall: which seats are free, and what one costs a
// member. Vercel runs it near the visitor; the box office stands behind it.
//
// Without SENTRY_DSN in the deployment, `withTelemetry` calls `answer` as it stands. With one, what
// it throws is reported and thrown on, and what a secret looks like stays in this function.
import { tag, withTelemetry } from '@tacet/edge/vercel'
import { routes } from './routes.ts'

export const config: { readonly runtime: 'edge' } = { runtime: 'edge' }

// oxlint-disable-next-line import/no-default-export -- that is where Vercel looks for the function
export default withTelemetry(answer, { route: ({ url }) => templateOf(url) })

function answer(request: Request): Promise<Response> | Response {
  tag('hall', 'great hall')
  const url = new URL(request.url)
  const route = routes[templateOf(request.url) ?? '']
  return route?.(request, url) ?? Response.json({ error: 'nothing here' }, { status: 404 })
}

/** `/seats/7` is asked for at `/seats/:seat`. */
function templateOf(url: string): string | undefined {
  const template = new URL(url).pathname.replace(/^(\/seats\/)\d+/, '$1:seat')
  return Object.hasOwn(routes, template) ? template : undefined
}
