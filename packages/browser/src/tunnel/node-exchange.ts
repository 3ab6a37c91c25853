import { answer, type Answer, type Post } from './exchange.ts'

/** The parts of Node's `IncomingMessage`, or Express's request, that are read. */
export interface NodeRequest {
  readonly method?: string | undefined
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly httpVersionMajor: number
  readonly socket: { readonly remoteAddress?: string | undefined }
  /** Express's: the socket's address, or what the app's own `trust proxy` setting makes of the headers. */
  readonly ip?: string | undefined
  /** A body that a parser in front has already read. */
  readonly body?: unknown
  readonly readableEnded: boolean
  on(event: 'close' | 'data' | 'end' | 'error', listener: (chunk?: unknown) => void): unknown
  pause(): unknown
}

/** The parts of Node's `ServerResponse` that are written. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown
  end(text: string): unknown
}

export function isNodeResponse(value: unknown): value is NodeResponse {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Partial<NodeResponse>).writeHead === 'function'
  )
}

/** Answers on Node's pair of request and response. Never rejects. */
export async function answerNode(
  request: NodeRequest,
  response: NodeResponse,
  take: (post: Post) => Promise<Answer>,
): Promise<void> {
  try {
    const { status, text, headers } = await take(toPost(request)).catch(() =>
      answer(500, 'it could not be taken'),
    )
    response.writeHead(status, {
      'cache-control': 'no-store',
      'content-type': 'text/plain',
      // The rest of a body that nobody wants would otherwise be read to its end.
      ...(request.readableEnded || request.httpVersionMajor > 1 ? {} : { connection: 'close' }),
      ...headers,
    })
    response.end(text === '' ? '' : `tacet: ${text}\n`)
  } catch {
    // The app has already answered, or the page is gone.
  }
}

function toPost(request: NodeRequest): Post {
  const header = (name: string): string | undefined => {
    const value = request.headers[name]
    return typeof value === 'object' ? value.join(', ') : value
  }
  return {
    method: request.method ?? '',
    host: header('host') ?? header(':authority') ?? '',
    header,
    open: () => openBody(request),
    address: request.ip ?? request.socket.remoteAddress,
    context: undefined,
  }
}

function openBody(request: NodeRequest): ReadableStream<Uint8Array> | undefined {
  if (!request.readableEnded) return toStream(request)
  const { body } = request
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  if (!(bytes instanceof Uint8Array)) return undefined
  return new Blob([new Uint8Array(bytes)]).stream()
}

/**
 * Nothing is held back, because the reader takes chunks as they come and leaves at its limit. Leaving
 * only pauses the request: destroying it would take the answer's socket away.
 */
function toStream(request: NodeRequest): ReadableStream<Uint8Array> {
  let ended = false
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const finish = (act: () => void): void => {
        if (!ended) act()
        ended = true
      }
      request.on('data', (chunk) => {
        if (!ended && chunk instanceof Uint8Array) controller.enqueue(chunk)
      })
      request.on('end', () => finish(() => controller.close()))
      for (const event of ['error', 'close'] as const) {
        request.on(event, () => finish(() => controller.error(new Error('the page is gone'))))
      }
    },
    cancel() {
      ended = true
      request.pause()
    },
  })
}
