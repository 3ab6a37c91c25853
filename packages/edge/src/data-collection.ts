import type { Policy } from '@tacet/scrub'

/** Headers that say what kind of request it was and nothing about who made it. */
const plainHeaders: readonly string[] = [
  'accept',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-request-id',
]

/**
 * What the SDK may gather in the first place. Both majors take a key that is missing for "collect",
 * so none is. It spares work and is no boundary: the gate is.
 *
 * Source: `DataCollection` of `@sentry/core` 10.75 and 11.0.
 */
export function dataCollection(policy: Policy): Readonly<Record<string, unknown>> {
  const strict = policy.mode === 'strict'
  const request = strict ? false : { allow: headersOf(policy) }
  return {
    userInfo: false,
    cookies: false,
    httpHeaders: { request, response: false },
    // A body on the edge is a stream that belongs to the app: reading it would take it away.
    httpBodies: [],
    urlQueryParams: !strict,
    graphQL: { document: false, variables: false },
    genAI: { inputs: false, outputs: false },
    databaseQueryData: false,
    queues: false,
    stackFrameVariables: false,
    frameContextLines: 0,
  }
}

/** The headers of a request that are gathered, in lower case. */
export function headersOf({ mode, allowHeaders = [] }: Policy): string[] {
  if (mode === 'strict') return []
  return [...plainHeaders, ...allowHeaders.map((name) => name.toLowerCase())]
}
