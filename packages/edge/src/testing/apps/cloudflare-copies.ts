import { capture, status, withTelemetry } from '../../cloudflare.ts'
import * as second from '../second-copy.ts'

const routes: Readonly<Record<string, () => Response>> = {
  '/status': () => Response.json([status(), second.status()]),
  '/handled': () => {
    second.capture(new Error('handled by the second'))
    capture(new Error('handled by the first'))
    return new Response('handled')
  },
}

const handler = {
  async fetch(request: Request, _env: object): Promise<Response> {
    const { pathname } = new URL(request.url)
    const answer = routes[pathname]?.()
    if (answer !== undefined) return answer
    second.tag('who', pathname)
    throw new Error(`no page ${pathname}`)
  },
}

const copies = { '1': withTelemetry(handler), '2': second.withTelemetry(handler) }
const both = withTelemetry(second.withTelemetry(handler))

/** Each host name leads to one copy of the package, or through both. */
// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default {
  fetch(request: Request, env: object): Promise<Response> {
    const [, which = ''] = /^https?:\/\/(\w+)\./.exec(request.url) ?? []
    return (Object.hasOwn(copies, which) ? copies[which as '1' | '2'] : both).fetch(request, env)
  },
}
