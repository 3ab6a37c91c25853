// The worker under test with one more address, at which it tells what the probe saw.
import { glance } from './glance.ts'
import app from 'app-under-test'
import { status } from '@tacet/edge/cloudflare'

type Fetch = (request: Request, env: unknown, context: unknown) => unknown

const handler = app as { readonly fetch: Fetch }

export * from 'app-under-test'
// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default {
  ...handler,
  fetch(request: Request, env: unknown, context: unknown): unknown {
    const isLook = new URL(request.url).pathname === '/.look'
    return isLook
      ? Response.json({ ...glance(), status: status() })
      : handler.fetch(request, env, context)
  },
}
