/** A route handler that answers at once and fails later, when nobody waits any more. */
export async function GET(request: Request) {
  void keep(request.url)
  return new Response('thank you', { status: 202 })
}

async function keep(idea: string): Promise<void> {
  await Promise.resolve()
  throw new Error(`nobody keeps ${idea}`)
}
