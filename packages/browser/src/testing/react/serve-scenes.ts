import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import type { BuiltScenes } from './build-scenes.ts'

export interface Served {
  readonly url: string
  close(): void
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
}

/**
 * Serves the scenes as a product does that an operator gave a DSN, or none.
 *
 * @param dsn Stands in the page; without it, telemetry is off.
 */
export async function serveScenes(built: BuiltScenes, dsn: string | undefined): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://page')
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    const file = pathname === '/' ? '/index.html' : pathname
    const content = readFileSync(join(built.folder, file), 'utf8')
    const scene = searchParams.get('scene') ?? ''
    return response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
      .end(
        content
          .replace('<!--dsn-->', dsn ? metaOf(dsn, searchParams.get('policy') ?? 'standard') : '')
          .replace('<!--markup-->', searchParams.has('rendered') ? built.render(scene) : ''),
      )
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What an operator says who wants every kind of item. */
function metaOf(dsn: string, policy: string): string {
  const rest = `data-backend="sentry" data-traces-sample-rate="1" data-policy="${policy}"`
  return `<meta name="tacet-dsn" content="${dsn}" ${rest}>`
}
