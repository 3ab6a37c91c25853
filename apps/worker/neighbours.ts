import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a job that charged a card returns. */
export const chargeId = 'charge-of-the-mauve-ribbons'

/** What came in at a neighbour. */
export interface Call {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** The companies that a runner talks to, as servers on this machine. */
export interface Neighbours {
  readonly providerUrl: string
  /** Where the admins' chat takes messages. */
  readonly chatUrl: string
  readonly calls: readonly Call[]
  /** Those of all calls. */
  readonly headers: readonly IncomingHttpHeaders[]
  /**
   * Keeps everyone waiting who charges a card, until `letGo`.
   *
   * @returns Resolves when so many wait: then that many jobs are in the middle of it.
   */
  hold(count: number): Promise<void>
  letGo(): void
  close(): void
}

type Answer = readonly [status: number, body: unknown]

/**
 * Opens a provider, which refuses the card it is told to refuse and fails twice before it hands out
 * a list of contacts, and a chat that takes every message.
 */
export async function openNeighbours(refusedCard: string): Promise<Neighbours> {
  const calls: Call[] = []
  const allHeaders: IncomingHttpHeaders[] = []
  const asked = new Map<string, number>()
  const counter = new EventEmitter().setMaxListeners(0)
  let waiting: number | undefined

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { url: path = '/', headers } = request
    const body = await text(request)
    calls.push({ path, headers, body })
    allHeaders.push(headers)
    if (path.startsWith('/v1/contacts/')) {
      const times = (asked.get(path) ?? 0) + 1
      asked.set(path, times)
      return times < 3 ? [503, { error: 'come back later' }] : [200, ['Ada', 'Bob']]
    }
    if (path !== '/v1/charges') return [200, 'ok']
    if (waiting !== undefined) {
      counter.emit('waiting', ++waiting)
      await once(counter, 'let go')
    }
    return body.includes(refusedCard) ? [402, { refused: body }] : [200, { id: chargeId }]
  }

  const server = createServer((request, response) => {
    const respond = ([status, body]: Answer): void => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    // Whoever is killed in the middle of a request does not wait for its answer.
    answer(request).then(respond, () => response.destroy())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  return {
    providerUrl: url,
    chatUrl: `${url}/chat`,
    calls,
    headers: allHeaders,
    hold(count) {
      waiting = 0
      return new Promise((resolve) =>
        counter.on('waiting', (now: number) => {
          if (now === count) resolve()
        }),
      )
    },
    letGo() {
      waiting = undefined
      counter.emit('let go')
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
