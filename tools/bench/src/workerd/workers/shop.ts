export interface Env {
  readonly SENTRY_DSN?: string
  readonly SENTRY_TRACES_SAMPLE_RATE?: string
}

export interface Worker {
  fetch(request: Request, env: Env, context: object): Promise<Response>
}

let charges = 0

/** What is measured: one route that answers and one that throws. */
export const shop: Worker = {
  async fetch(request) {
    const { pathname } = new URL(request.url)
    const [, kind, order] = pathname.split('/')
    // Each a little different, since the plain SDK tells of the same error only once.
    if (kind === 'charges') throw new Error(`payment ${(charges += 1)} declined`)
    return Response.json({ order, items: ['A-1', 'A-2', 'A-3'], total: 42 })
  },
}

/** A worker that answers for its handler when that throws, as frameworks do. */
export function answering(handler: Worker): Worker {
  return {
    async fetch(request, env, context) {
      try {
        return await handler.fetch(request, env, context)
      } catch {
        return new Response('failed', { status: 500 })
      }
    },
  }
}
