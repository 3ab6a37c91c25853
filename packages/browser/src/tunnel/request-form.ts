import type { Post } from './exchange.ts'
import { inflates, type Encoding } from './read-body.ts'

/** Whether a browser asks on a page's behalf if it may post: https://fetch.spec.whatwg.org/#cors-preflight-fetch */
export function asksFirst({ method, header }: Post): boolean {
  return method === 'OPTIONS' && header('access-control-request-method') !== undefined
}

/** The SDKs send text as `fetch` marks it, bytes without a type, or the envelope's own type. */
export function isEnvelopeType(type: string | undefined): boolean {
  return (
    type === undefined ||
    /^(?:text\/plain|application\/x-sentry-envelope)(?:;\s*charset=utf-8)?$/i.test(type.trim())
  )
}

/** The body's encoding, `undefined` for none; more than one is not known, and neither is what the runtime cannot undo. */
export function encodingOf({ header }: Post): Encoding | 'unknown' | undefined {
  const encoding = header('content-encoding')?.trim().toLowerCase() ?? ''
  if (encoding === '' || encoding === 'identity') return undefined
  const known = encoding === 'gzip' || encoding === 'deflate'
  return known && inflates ? encoding : 'unknown'
}
