import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface PaymentProvider {
  readonly url: string
  /** Headers of every request that came in: what a third party gets to see. */
  readonly seen: readonly IncomingHttpHeaders[]
  close(): void
}

/** A local stand-in for the payment provider. It refuses the card it is told to refuse. */
export async function openPaymentProvider(refused: string): Promise<PaymentProvider> {
  const seen: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    seen.push(request.headers)
    const card = new URL(request.url ?? '/', 'http://provider.test').searchParams.get('card')
    response.statusCode = card === refused ? 402 : 200
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify(card === refused ? { error: `card ${card} refused` } : { charge: 'ch_1' }),
    )
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
