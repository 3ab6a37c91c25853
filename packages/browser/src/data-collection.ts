import type { Policy } from '@tacet/scrub'

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
    // In a page these are the referrer and the browser's name.
    httpHeaders: { request: strict ? false : { allow: ['user-agent'] }, response: false },
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
