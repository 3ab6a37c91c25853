import { withTelemetry } from '../../cloudflare.ts'

let failed = 0

const failing = withTelemetry({
  fetch(_request: Request, _env: object, _context: object): Promise<Response> {
    failed += 1
    throw new Error(`order ${failed} failed`)
  },
})

/** Answers for its handler, as frameworks do: the runtime's own page for errors takes long. */
// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default {
  async fetch(request: Request, env: object, context: object): Promise<Response> {
    try {
      return await failing.fetch(request, env, context)
    } catch {
      return new Response('failed', { status: 500 })
    }
  },
}
