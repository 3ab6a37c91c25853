import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { RequestHead } from '@tacet/inbox'

export interface PageServerOptions {
  /** Headers of every answer. */
  readonly headers?: Readonly<Record<string, string>>
  /** Changes the page on its way out. */
  readonly html?: (text: string) => string
  /** Answers what is no file; returns whether it did. Comes first. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean
}

export interface PageServer {
  readonly url: string
  /** What was asked of it, in order. */
  readonly requests: readonly RequestHead[]
  close(): Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** Serves a built page from a free port of this machine; what has no extension is the page itself. */
export async function servePage(
  folder: string,
  { headers = {}, html = (text) => text, answer = () => false }: PageServerOptions = {},
): Promise<PageServer> {
  const requests: RequestHead[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page.test')
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
    })
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (answer(request, response)) return
    const extension = extname(pathname)
    const file = join(folder, extension === '' ? 'index.html' : pathname)
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const type = types[extension === '' ? '.html' : extension] ?? 'application/octet-stream'
    response.setHeader('content-type', type)
    response.end(
      type.startsWith('text/html') ? html(readFileSync(file, 'utf8')) : readFileSync(file),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
