import { oncePerLine, readConfig } from '@tacet/config'
import { answer, type Answer, type Post } from './exchange.ts'
import { answerFetch } from './fetch-exchange.ts'
import { answerNode, isNodeResponse, type NodeRequest, type NodeResponse } from './node-exchange.ts'
import { processEnv, readServerFile } from './process.ts'
import { boundsOf, type TunnelSettings } from './settings.ts'
import { createTaker, type Pass } from './take-post.ts'

/** A handler in both forms: for servers that speak `fetch`, and for Node's and Express's pair. */
export interface Tunnel {
  (request: NodeRequest, response: NodeResponse, next?: unknown): Promise<void>
  (request: Request, context?: unknown): Promise<Response>
}

/**
 * Makes the handler that a page's SDK may post to instead of the backend. It never throws and never
 * rejects, and posts to the DSN of the environment alone: an envelope that names another is refused.
 *
 * What is checked, in this order: on at all, method, origin, content type and encoding, size, how
 * many at once, how many per minute, the envelope's form, its DSN. Then the server's gate, as for the
 * server's own errors, and one request to the backend with no header of the page's.
 *
 * @param settings All optional.
 * @returns Answers 200 when the envelope was taken, 404 while telemetry is off, 403 to other origins
 *   and DSNs, 405, 413, 415 and 400 to what is no envelope, 408 to bodies that do not come, 429 and
 *   503 with `Retry-After` to too many, 502 and 504 for the backend, else the backend's own status.
 *
 * @example
 * app.post('/telemetry', createTunnel())
 * @example
 * export const POST = createTunnel()
 */
export function createTunnel(settings: TunnelSettings = {}): Tunnel {
  const take = openSafely(settings)
  function tunnel(request: NodeRequest, response: NodeResponse): Promise<void>
  function tunnel(request: Request, context?: unknown): Promise<Response>
  function tunnel(request: NodeRequest | Request, second?: unknown): Promise<Response | void> {
    return isNodeResponse(second)
      ? answerNode(request as NodeRequest, second, take)
      : answerFetch(request as Request, second, take)
  }
  return tunnel
}

const unreadable =
  'tacet: the tunnel takes nothing: its settings could not be read (check their getters)'

function openSafely(settings: TunnelSettings): (post: Post) => Promise<Answer> {
  try {
    return open({ ...settings })
  } catch {
    printLine(unreadable)
    return async () => answer(404, 'telemetry is off')
  }
}

function open(settings: TunnelSettings): (post: Post) => Promise<Answer> {
  const warn = oncePerLine(settings.warn ?? printLine)
  const env = settings.env ?? processEnv()
  const config = readConfig(env, {
    dsn: settings.dsn,
    dsnVariable: settings.dsnVariable ?? 'PUBLIC_SENTRY_DSN',
    ignoreDoNotTrack: settings.ignoreDoNotTrack,
    readFile: settings.readFile ?? readServerFile(),
  })
  for (const line of config.warnings) warn(line)
  if (!config.on) return async () => answer(404, 'telemetry is off')

  const bounds = boundsOf(settings)
  const openDoor = async (): Promise<Pass> => {
    try {
      const door = await import('./door.ts')
      return door.openDoor({ config, env, settings, timeout: bounds.timeout, warn })
    } catch {
      warn(unreadable)
      return async () => answer(500, 'it could not be taken')
    }
  }
  // At once, so that the first errors do not wait for the engine.
  const door = openDoor()
  return createTaker({
    dsn: config.dsn,
    bounds,
    settings,
    warn,
    pass: async (envelope, spent) => (await door)(envelope, spent),
  })
}

function printLine(line: string): void {
  try {
    // oxlint-disable-next-line no-console
    console.warn(line)
  } catch {
    // The console is the app's, too.
  }
}
