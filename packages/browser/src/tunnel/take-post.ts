import type { Dsn } from '@tacet/config'
import type { Envelope } from '@tacet/gate'
import { clientKey, isOwnNetwork } from './client-key.ts'
import { answer, withHeaders, type Answer, type Post } from './exchange.ts'
import { createOrigins } from './origin.ts'
import { isForDsn, withoutPlaces } from './own-envelope.ts'
import { parseEnvelope } from './parse-envelope.ts'
import { createRateLimit } from './rate-limit.ts'
import { readBody, type BodyProblem } from './read-body.ts'
import { asksFirst, encodingOf, isEnvelopeType } from './request-form.ts'
import type { Bounds, TunnelSettings } from './settings.ts'
import { createSlots } from './slots.ts'

/** What decides about a request. */
export interface TakerSettings {
  readonly dsn: Dsn
  readonly bounds: Bounds
  readonly settings: TunnelSettings
  readonly warn: (line: string) => void
  readonly pass: Pass
}

/**
 * Takes an envelope that came through all checks to the gate and on.
 *
 * @param spent Told the milliseconds for which nothing else could run.
 */
export type Pass = (envelope: Envelope, spent: (ms: number) => void) => Promise<Answer>

const bytesPerUnit = 16_384
const msPerUnit = 5

/** Asks what costs least first: headers, then places and units, then the body, then its content. */
export function createTaker(given: TakerSettings): (post: Post) => Promise<Answer> {
  const { dsn, bounds, settings, warn, pass } = given
  const origins = createOrigins(settings.origins, warn)
  const rate = createRateLimit({ ...bounds, now: settings.now ?? Date.now })
  const slots = createSlots(bounds.concurrency)

  const takeBody = async (post: Post, client: string | undefined): Promise<Answer> => {
    const encoding = encodingOf(post)
    const body = post.open()
    if (body === undefined || encoding === 'unknown') return noEnvelope
    const bytes = await readBody(body, encoding, bounds.maxBytes, bounds.timeout)
    if (typeof bytes === 'string') return bodyProblems[bytes]
    const wait = rate.take(client, Math.floor(bytes.byteLength / bytesPerUnit))
    if (wait > 0) return tooMany(wait)
    const envelope = parseEnvelope(bytes)
    if (envelope === undefined) return noEnvelope
    if (!isForDsn(envelope, dsn)) return wrongDsn
    // Few bytes can be much work. It is known only afterwards, so then it counts for the next ones.
    return pass(withoutPlaces(envelope, dsn), (ms) => {
      rate.charge(client, Math.floor(ms / msPerUnit))
    })
  }

  const takeAllowed = async (post: Post): Promise<Answer> => {
    if (asksFirst(post)) return preflight
    if (!isEnvelopeType(post.header('content-type'))) return wrongType
    if (encodingOf(post) === 'unknown') return wrongEncoding
    if (Number(post.header('content-length') ?? 0) > bounds.maxBytes) return tooLarge
    const client = clientOf(post, settings)
    const leave = slots.take(client)
    if (leave === undefined) return tooBusy
    try {
      const wait = rate.take(client, 1)
      return wait > 0 ? tooMany(wait) : await takeBody(post, client)
    } finally {
      leave()
    }
  }

  return async (post) => {
    if (post.method !== 'POST' && !asksFirst(post)) return onlyPost
    if (!origins.allows(post)) return wrongOrigin
    return withHeaders(await takeAllowed(post), origins.corsHeaders(post))
  }
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

const noEnvelope = answer(400, 'it is not an envelope')
const onlyPost = answer(405, 'only POST is taken', { allow: 'POST' })
const tooBusy = answer(503, 'too many at once', { 'retry-after': '5' })
const tooLarge = answer(413, 'it is too large')
const wrongDsn = answer(403, 'it is for another DSN')
const wrongEncoding = answer(415, 'its content encoding is not taken')
const wrongOrigin = answer(403, 'the origin is not allowed')
const wrongType = answer(415, 'its content type is not that of an envelope')

const bodyProblems: Readonly<Record<BodyProblem, Answer>> = {
  broken: noEnvelope,
  'too-large': tooLarge,
  'too-slow': answer(408, 'it did not arrive in time'),
}

const preflight = answer(204, '', {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '600',
})

function tooMany(seconds: number): Answer {
  return answer(429, 'too many', { 'retry-after': String(seconds) })
}
