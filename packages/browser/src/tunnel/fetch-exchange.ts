import { answer, type Answer, type Post } from './exchange.ts'

/** Answers a `Request` with a `Response`. Never rejects. */
export async function answerFetch(
  request: Request,
  context: unknown,
  take: (post: Post) => Promise<Answer>,
): Promise<Response> {
  const { status, text, headers } = await take(toPost(request, context)).catch(() =>
    answer(500, 'it could not be taken'),
  )
  return new Response(text === '' ? null : `tacet: ${text}\n`, {
    status,
    headers: { 'cache-control': 'no-store', 'content-type': 'text/plain', ...headers },
  })
}

function toPost(request: Request, context: unknown): Post {
  return {
    method: request.method,
    // The URL is what the server makes of the request: Next's is always at `localhost`.
    host: request.headers.get('host') ?? new URL(request.url).host,
    header: (name) => request.headers.get(name) ?? undefined,
    open: () => request.body ?? undefined,
    address: undefined,
    context,
  }
}
