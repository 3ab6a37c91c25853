import { createServer, request as send, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createTunnel } from '../../tunnel/create-tunnel.ts'
import type { TunnelSettings } from '../../tunnel/settings.ts'

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** How one request differs from what a page of the same origin sends. */
export interface Sending {
  readonly method?: string
  /** @default '/telemetry' */
  readonly path?: string
  /** `undefined` takes a header away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

/** A tunnel on a real server. */
export interface TunnelServer {
  /** Origin, for example `http://127.0.0.1:4711`. */
  readonly origin: string
  readonly server: Server
  readonly port: number
  post(body: Uint8Array | string, sending?: Sending): Promise<Reply>
  close(): Promise<void>
}

/** Serves a tunnel at every path. */
export async function serveTunnel(settings: TunnelSettings): Promise<TunnelServer> {
  const tunnel = createTunnel({ warn: () => {}, ...settings })
  const server = createServer((request, response) => void tunnel(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    server,
    port,
    post: (body, sending) => post(origin, body, sending),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Posts with exactly these headers, which `fetch` would not let a test write. */
function post(
  origin: string,
  body: Uint8Array | string,
  { method = 'POST', path = '/telemetry', headers = {} }: Sending = {},
): Promise<Reply> {
  const given = Object.entries({ origin, 'content-type': 'text/plain;charset=UTF-8', ...headers })
  const kept = Object.fromEntries(given.filter(([, value]) => value !== undefined))
  return new Promise((resolve, reject) => {
    const exchange = send(origin, { method, path, headers: kept }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    exchange.on('error', reject)
    exchange.end(body)
  })
}
