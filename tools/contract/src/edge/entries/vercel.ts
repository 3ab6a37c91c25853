// What Vercel does with the default export of an edge function.
import app from 'app-under-test'

/** The event of Vercel's edge runtime, as far as it is used. */
interface FetchEvent extends Event {
  readonly request: Request
  respondWith(response: Promise<Response>): void
  waitUntil(work: Promise<unknown>): void
}

/** What the host adds to the global object. */
interface Host {
  runRequest<T>(context: object, work: () => T): T
}

type Handler = (request: Request, context: object) => Promise<Response> | Response

addEventListener('fetch', (given) => {
  const event = given as FetchEvent
  const context = { waitUntil: (work: Promise<unknown>) => event.waitUntil(work) }
  const answer = async (): Promise<Response> => (app as Handler)(event.request, context)
  const answered = (globalThis as unknown as Host).runRequest(context, answer)
  event.respondWith(
    answered.catch(() => new Response('FUNCTION_INVOCATION_FAILED', { status: 500 })),
  )
})
