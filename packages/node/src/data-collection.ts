import type { Policy } from '@tacet/scrub'

// The SDK masks the others' values but keeps their names; the scrubber's own list decides at the gate.
const plainHeaders = [
  'accept',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-request-id',
]

/**
 * What the SDK may gather in the first place. Every key is named, since a key left out means
 * "collect" in both majors. This only spares work: the gate is the boundary.
 *
 * Source: `DataCollection` of `@sentry/core` 10.75 and 11.0.
 */
export function dataCollection(policy: Policy): Readonly<Record<string, unknown>> {
  const strict = policy.mode === 'strict'
  return {
    userInfo: false,
    cookies: false,
    httpHeaders: {
      request: strict ? false : { allow: [...plainHeaders, ...(policy.allowHeaders ?? [])] },
      response: false,
    },
    httpBodies: collectsBodies(policy) ? ['incomingRequest'] : [],
    urlQueryParams: !strict,
    graphQL: { document: false, variables: false },
    genAI: { inputs: false, outputs: false },
    databaseQueryData: false,
    queues: false,
    stackFrameVariables: false,
    frameContextLines: 0,
  }
}

/** Whether the app opted in to scrubbed request bodies. */
export function collectsBodies(policy: Policy): boolean {
  return policy.mode !== 'strict' && policy.bodies === 'scrubbed'
}
