import express from 'express'
import type { ErrorRequestHandler, Express, RequestHandler } from 'express'
import { createPageRoutes } from './page-routes.ts'
import type { PageSettings } from './page-routes.ts'
import { receive } from './receiving/receive.ts'
import type { ReceiveSettings } from './receiving/receive.ts'

/** The HTTP side: the page and its data first, then everything else as a request to be kept. */
export function createApp(settings: PageSettings & ReceiveSettings): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  // Before the answers that let any origin in: what the inbox holds is for its own page.
  app.use(createPageRoutes(settings))
  app.use(crossOrigin)
  app.use((request, response) => receive(request, response, settings))
  app.use(failed)
  return app
}

/** Browsers may post from any page, with any header, as they may to Sentry. */
const crossOrigin: RequestHandler = (request, response, next) => {
  response.set('access-control-allow-origin', request.get('origin') ?? '*')
  response.set('access-control-expose-headers', 'x-sentry-error, x-sentry-rate-limits, retry-after')
  if (request.method === 'OPTIONS') {
    response.set('access-control-allow-methods', 'POST, GET, PUT, PATCH, DELETE')
    const wanted = request.get('access-control-request-headers')
    if (wanted !== undefined) response.set('access-control-allow-headers', wanted)
  }
  next()
}

// Express would print the stack; a receiver that cannot go on with a request only ends it.
const failed: ErrorRequestHandler = (_error, _request, response, next) => {
  if (response.headersSent) next()
  else response.status(500).json({ detail: 'the inbox could not read this request' })
}
