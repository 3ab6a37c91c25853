import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

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
  /** Lets nobody go who charges a card, from now on until `letGo`. */
  hold(): void
  letGo(): void
  /** Resolves when so many are held: then that many jobs are in the middle of it. */
  held(count: number): Promise<void>
  close(): void
}

/**
 * Opens a provider, which refuses the card it is told to refuse and fails twice before it hands out
 * a list of contacts, and a chat that takes every message.
 */
export async function openNeighbours(refusedCard: string): Promise<Neighbours> {
  const calls: Call[] = []
  const asked = new Map<string, number>()
  let gate: PromiseWithResolvers<void> | undefined
  const held = new EventEmitter()
  let heldCount = 0

  const answer = (path: string, body: string): readonly [status: number, body: unknown] => {
    if (path.startsWith('/v1/contacts/')) {
      const times = (asked.get(path) ?? 0) + 1
      asked.set(path, times)
      return times < 3 ? [503, { error: 'come back later' }] : [200, ['Ada', 'Bob']]
    }
    if (path === '/v1/charges' && body.includes(refusedCard)) return [402, { refused: body }]
    return [200, { id: 'ch_1' }]
  }

  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const path = request.url ?? '/'
      calls.push({ path, headers: request.headers, body })
      if (gate !== undefined && path === '/v1/charges') {
        held.emit('one', ++heldCount)
        await gate.promise
      }
      const [status, content] = answer(path, body)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(content))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  return {
    providerUrl: url,
    chatUrl: `${url}/chat`,
    calls,
    hold() {
      heldCount = 0
      gate = Promise.withResolvers()
    },
    letGo() {
      gate?.resolve()
      gate = undefined
    },
    held: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (heldCount < count) return
          held.off('one', check)
          resolve()
        }
        held.on('one', check)
        check()
      }),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
