import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A server of the measured pages. */
export interface PagesServer {
  readonly url: string
  close(): void
}

/**
 * Serves `/<program>/` compressed, as any host does. Each page names the DSN in a `<meta>` tag when
 * it is asked for with `?on`.
 */
export async function servePages(folder: string, dsn: string): Promise<PagesServer> {
  const files = new Map<string, Buffer>()
  const compressed = (path: string): Buffer => {
    const known = files.get(path) ?? gzipSync(readFileSync(join(folder, path)))
    files.set(path, known)
    return known
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page.test')
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const isPage = pathname.endsWith('/')
    const meta = searchParams.has('on') ? `<meta name="tacet-dsn" content="${dsn}">` : ''
    const body = isPage
      ? gzipSync(
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${meta}<body><script type="module" src="main.js"></script></body></html>`,
        )
      : compressed(pathname)
    response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript')
    response.setHeader('content-encoding', 'gzip')
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
