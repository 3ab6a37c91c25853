import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stand-in for a service that an app calls. */
export interface Service {
  readonly url: string
  /** Headers of every request that came in: what a third party gets to see. */
  readonly seen: readonly IncomingHttpHeaders[]
  close(): void
}

/** Opens a local stand-in that answers every request with JSON. */
export async function openService(
  answer: (url: URL) => { readonly status: number; readonly body: unknown },
): Promise<Service> {
  const seen: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers)
    const { status, body } = answer(new URL(request.url ?? '/', 'http://service.test'))
    response.statusCode = status
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
    request.resume()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
