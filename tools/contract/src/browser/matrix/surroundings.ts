import type { IncomingMessage, ServerResponse } from 'node:http'
import { createGarden, type Garden, type Plant } from '../../matrix/plant.ts'

/** What surrounds a page and is told about it: its address, where it was come from, what it is answered. */
export interface Surroundings {
  readonly garden: Garden
  /** Path, query and fragment of the page. */
  readonly address: string
  /** Path and query of the page that was left for it. */
  readonly cameFrom: string
  /** Headers of the page itself. */
  readonly headers: Readonly<Record<string, string>>
  html(page: string): string
  /** Answers requests of the page that are for no file. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
}

// Chromium takes a picture of few bytes for a background, which is never the largest element.
const picture = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><!--${'x'.repeat(width * 20)}--><rect width="100%" height="100%" fill="teal"/></svg>`

/** Plants around the page. The places have names of their own, so they join those of the page. */
export function plantSurroundings(season: string): Surroundings {
  const garden = createGarden(season)
  const plant: Plant = (place, kind) => garden.plant(`surroundings: ${place}`, kind)
  const text = encodeURIComponent

  const address =
    `/shop/${text(plant('path of the page', 'stripeKey'))}` +
    `?token=${plant('query of the page', 'opaque')}&note=${text(plant('note in the query'))}` +
    `#access_token=${plant('fragment of the page', 'opaque')}`
  const cameFrom = `/mail?reset_token=${plant('query of the referrer', 'opaque')}&note=${text(plant('note in the referrer', 'githubToken'))}`
  const traceId = 'c'.repeat(32)
  const baggage = `sentry-trace_id=${traceId},sentry-public_key=${plant('public key of the page baggage', 'stripeKey')},sentry-transaction=${plant('transaction of the page baggage', 'stripeKey')},sentry-anything=${plant('unknown name of the page baggage', 'githubToken')},sentry-sampled=true`
  const inHtml = `<script>
function failInHtml() { throw new Error('in a line of the HTML, with ' + '${plant('line of the HTML', 'githubToken')}') }
</script>`
  const answers: Readonly<Record<string, string>> = {
    note: plant('body of an answer'),
    password: plant('key in the body of an answer', 'opaque'),
  }
  const answerHeaders = {
    'x-request-secret': plant('header of an answer', 'opaque'),
    'server-timing': `db;desc="${plant('server timing of an answer', 'stripeKey')}"`,
  }

  return {
    garden,
    address,
    cameFrom,
    headers: {
      'document-policy': 'js-profiling',
      'timing-allow-origin': '*',
    },
    html: (page) =>
      page.replace(
        '<!-- surroundings -->',
        `<meta name="sentry-trace" content="${traceId}-${'d'.repeat(16)}-1">
<meta name="baggage" content="${baggage}">
${inHtml}`,
      ),
    answer(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://page.test')
      if (pathname === '/mail') {
        response.setHeader('content-type', 'text/html')
        response.end('<!doctype html><title>Mail</title><p>mail</p>')
        return true
      }
      if (pathname.endsWith('.svg')) {
        response.setHeader('content-type', 'image/svg+xml')
        response.end(pathname === '/hero.svg' ? picture(900, 600) : picture(20, 20))
        return true
      }
      if (pathname === '/sheet.css' || pathname.endsWith('/empty.js')) {
        response.setHeader(
          'content-type',
          pathname.endsWith('.js') ? 'text/javascript' : 'text/css',
        )
        response.end('')
        return true
      }
      if (!pathname.startsWith('/api/')) return false
      for (const [name, value] of Object.entries(answerHeaders)) response.setHeader(name, value)
      response.setHeader('content-type', 'application/json')
      response.writeHead(pathname === '/api/fail' ? 500 : 200)
      response.end(JSON.stringify(answers))
      return true
    },
  }
}
