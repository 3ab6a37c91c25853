import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { diffOf, findingsOf, numbers } from './pulls.ts'

/** A request that came in. */
export interface Seen {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Local stand-ins for GitHub and for the two reviewers. */
export interface Neighbours {
  readonly url: string
  readonly seen: readonly Seen[]
  /** The comments on a pull request. */
  comments(number: number): string[]
  close(): void
}

type Answer = readonly [status: number, body: string] | 'hang'

/** How neighbours behave follows from the number of the pull request alone. */
export async function openNeighbours(): Promise<Neighbours> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const { url = '', headers } = request
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => void (body += chunk))
    request.on('end', () => {
      seen.push({ url, headers, body })
      const answer = answerTo(url, headers, body)
      if (answer !== 'hang') response.writeHead(answer[0]).end(answer[1])
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    comments: (number) =>
      seen
        .filter(({ url }) => url.endsWith(`/issues/${number}/comments`))
        .map(({ body }) => (JSON.parse(body) as { body: string }).body),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function answerTo(url: string, headers: IncomingHttpHeaders, body: string): Answer {
  const [, pulled] = /\/pulls\/(\d+)$/.exec(url) ?? []
  if (pulled !== undefined) {
    return Number(pulled) === numbers.gone ? [404, 'Not Found'] : [200, diffOf(Number(pulled))]
  }
  const [, commented] = /\/issues\/(\d+)\/comments$/.exec(url) ?? []
  if (commented !== undefined) {
    // They quote what they were sent, key and all, as services do.
    return Number(commented) === numbers.unpostable
      ? [422, `${headers.authorization} may not say ${body}`]
      : [201, '{}']
  }
  return reviewerSays(url, Number(/#(\d+)/.exec(body)?.[1]), headers, body)
}

function reviewerSays(
  url: string,
  number: number,
  headers: IncomingHttpHeaders,
  body: string,
): Answer {
  const isSecurity = url.includes('security')
  const quoted = `${headers.authorization} asked ${body}`
  if (number === numbers.unreviewable) return [500, quoted]
  if (isSecurity && number === numbers.slow) return 'hang'
  if (isSecurity && number === numbers.malformed) return [200, `Sure! ${quoted}`]
  const refusing = isSecurity ? numbers.refusedBySecurity : numbers.refused
  if (number === refusing) return [403, quoted]
  return [200, JSON.stringify({ findings: findingsOf(number, isSecurity) })]
}
