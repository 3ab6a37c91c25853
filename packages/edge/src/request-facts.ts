import type { NormalizedRequest } from './sdk.ts'

/** The parts of a request that are read. A body belongs to the app and never is. */
export interface EdgeRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
}

/** A request as the SDK's request integration takes it; what of it may leave, the gate decides. */
export function normalizeRequest({ method, url, headers }: EdgeRequest): NormalizedRequest {
  const query = url.split('#', 1)[0]?.split('?').slice(1).join('?')
  return {
    method,
    url,
    headers: Object.fromEntries(headers),
    ...(query ? { query_string: query } : {}),
  }
}
