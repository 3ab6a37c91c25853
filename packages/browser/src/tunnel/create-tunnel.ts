import { dsnToString, parseDsn, readConfig, type Dsn } from '@tacet/config'
import type { Envelope } from '@tacet/gate'
import { answer, withHeaders, type Answer, type Post } from './exchange.ts'
import { answerFetch } from './fetch-exchange.ts'
import { answerNode, isNodeResponse, type NodeRequest, type NodeResponse } from './node-exchange.ts'
import { createOrigins } from './origin.ts'
import { parseEnvelope } from './parse-envelope.ts'
import { processEnv, readServerFile } from './process.ts'
import { clientKey, isOwnNetwork } from './client-key.ts'
import { createRateLimit } from './rate-limit.ts'
import { readBody, type BodyProblem, type Encoding } from './read-body.ts'
import { boundsOf, type TunnelSettings } from './settings.ts'
import { createSlots } from './slots.ts'

/** A handler in both forms: for servers that speak `fetch`, and for Node's, Express's included. */
export interface Tunnel {
  (request: NodeRequest, response: NodeResponse, next?: unknown): Promise<void>
  (request: Request, context?: unknown): Promise<Response>
}

/**
 * Makes the handler that a page's SDK may post to instead of the backend. It never throws and never
 * rejects, answers without a body worth reading, and posts to the DSN of the environment alone: an
 * envelope that names another one is refused.
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
    return openTunnel({ ...settings })
  } catch {
    printLine(unreadable)
    return async () => answer(404, 'telemetry is off')
  }
}

function openTunnel(settings: TunnelSettings): (post: Post) => Promise<Answer> {
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
  const origins = createOrigins(settings.origins, warn)
  const rate = createRateLimit({ ...bounds, now: settings.now ?? Date.now })
  const slots = createSlots(bounds.concurrency)

  const openLate = async (): Promise<(envelope: Envelope) => Promise<Answer>> => {
    try {
      const { openDoor } = await import('./door.ts')
      return openDoor({ config, env, settings, timeout: bounds.timeout, warn })
    } catch {
      warn(unreadable)
      return async () => answer(500, 'it could not be taken')
    }
  }

  // The engine is made ready now rather than while the first errors wait for it.
  const door = openLate()

  const takeBody = async (post: Post, client: string | undefined): Promise<Answer> => {
    const encoding = encodingOf(post)
    const body = post.open()
    if (body === undefined || encoding === 'unknown') return noEnvelope
    const bytes = await readBody(body, encoding, bounds.maxBytes, bounds.timeout)
    if (typeof bytes === 'string') return bodyProblems[bytes]
    const wait = rate.take(client, Math.floor(bytes.byteLength / 16_384))
    if (wait > 0) return tooMany(wait)
    const envelope = parseEnvelope(bytes)
    if (envelope === undefined) return noEnvelope
    if (!isForDsn(envelope, config.dsn)) return answer(403, 'it is for another DSN')
    return (await door)(withoutPlaces(envelope, config.dsn))
  }

  return async (post) => {
    const asksFirst =
      post.method === 'OPTIONS' && post.header('access-control-request-method') !== undefined
    if (post.method !== 'POST' && !asksFirst) return onlyPost
    if (!origins.allows(post)) return answer(403, 'the origin is not allowed')
    const cors = origins.corsHeaders(post)
    if (asksFirst) return withHeaders(preflight, cors)
    const objection = objectionTo(post, bounds.maxBytes)
    if (objection !== undefined) return withHeaders(objection, cors)
    const client = clientOf(post, settings)
    const leave = slots.take(client)
    if (leave === undefined) return withHeaders(tooBusy, cors)
    try {
      const wait = rate.take(client, 1)
      return withHeaders(wait > 0 ? tooMany(wait) : await takeBody(post, client), cors)
    } finally {
      leave()
    }
  }
}

/** What can be said against a request before a byte of its body was read. */
function objectionTo(post: Post, maxBytes: number): Answer | undefined {
  if (!isEnvelopeType(post.header('content-type'))) {
    return answer(415, 'its content type is not that of an envelope')
  }
  if (encodingOf(post) === 'unknown') return answer(415, 'its content encoding is not taken')
  return Number(post.header('content-length') ?? 0) > maxBytes ? tooLarge : undefined
}

const onlyPost = answer(405, 'only POST is taken', { allow: 'POST' })
const noEnvelope = answer(400, 'it is not an envelope')
const tooLarge = answer(413, 'it is too large')
const tooBusy = answer(503, 'too many at once', { 'retry-after': '5' })
const tooMany = (seconds: number): Answer =>
  answer(429, 'too many', { 'retry-after': String(seconds) })
const preflight = answer(204, '', {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '600',
})
const bodyProblems: Readonly<Record<BodyProblem, Answer>> = {
  broken: noEnvelope,
  'too-large': tooLarge,
  'too-slow': answer(408, 'it did not arrive in time'),
}

/** The SDKs send text without a type of its own, bytes without any, or the envelope's. */
function isEnvelopeType(type: string | undefined): boolean {
  return (
    type === undefined ||
    /^(?:text\/plain|application\/x-sentry-envelope)(?:;\s*charset=utf-8)?$/i.test(type.trim())
  )
}

function encodingOf({ header }: Post): Encoding | 'unknown' | undefined {
  const encoding = header('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return undefined
  const known = encoding === 'gzip' || encoding === 'deflate'
  return known && typeof DecompressionStream === 'function' ? encoding : 'unknown'
}

/** The DSN a page was given is the public one; it may be left out, but not be another. */
function isForDsn([header]: Envelope, dsn: Dsn): boolean {
  const named = header['dsn']
  if (named === undefined) return true
  const parsed = typeof named === 'string' ? parseDsn(named) : undefined
  return parsed !== undefined && dsnToString(parsed) === dsnToString(dsn)
}

/** Nothing of the header is needed any more to find the way, and a trace of elsewhere misleads. */
function withoutPlaces([header, items]: Envelope, { publicKey }: Dsn): Envelope {
  const { dsn: _, trace, ...rest } = header
  const isOwn =
    typeof trace === 'object' &&
    trace !== null &&
    (trace as Record<string, unknown>)['public_key'] === publicKey
  return [isOwn ? { ...rest, trace } : rest, items]
}

/** Who sends from our own network is a proxy, so that it does not stand for one client. */
function clientOf(post: Post, settings: TunnelSettings): string | undefined {
  const { address, header, context } = post
  const client = settings.client
    ? settings.client({ address, header, context })
    : address !== undefined && isOwnNetwork(clientKey(address))
      ? undefined
      : address
  return typeof client === 'string' && client !== '' ? clientKey(client) : undefined
}

function oncePerLine(warn: (line: string) => void): (line: string) => void {
  const said = new Set<string>()
  return (line) => {
    if (said.has(line)) return
    said.add(line)
    warn(line)
  }
}

function printLine(line: string): void {
  // oxlint-disable-next-line no-console
  console.warn(line)
}
