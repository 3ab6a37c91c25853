import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { captureErrors } from '@tacet/node/express'
import { publicConfig } from '@tacet/node/public-config'
import express, { type Express, type RequestHandler } from 'express'

export interface ServerParts {
  /** What `build.ts` wrote. */
  readonly folder: string
  /** Answers below `/api`. */
  readonly shop: Express
  /** The operator's variables. */
  readonly env: Readonly<Record<string, string | undefined>>
}

interface Renderer {
  /** Markup of the page at a path. */
  render(path: string): string
}

/** Serves the built page, rendered here first, and the shop behind it. */
export async function createServer({ folder, shop, env }: ServerParts): Promise<Express> {
  const { render } = (await import(
    pathToFileURL(join(folder, 'server/render.js')).href
  )) as Renderer
  const template = readFileSync(join(folder, 'client/index.html'), 'utf8')

  const server = express()
  server.get('/telemetry-config', publicConfig({ env }))
  server.use('/api', shop)
  server.use('/assets/manual-:hash', slowly(Number(env['MANUAL_DELAY_MS'] ?? 1500)))
  server.use('/assets', express.static(join(folder, 'client/assets'), { fallthrough: false }))
  server.get('/{*path}', (request, response) => {
    response.type('html').send(template.replace('<!--page-->', () => render(request.path)))
  })
  server.use(captureErrors())
  return server
}

/** A chunk on a bad connection. */
function slowly(ms: number): RequestHandler {
  return (_request, _response, next) => void setTimeout(next, ms)
}
