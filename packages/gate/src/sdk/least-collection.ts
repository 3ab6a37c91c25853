import type { Policy } from '@tacet/scrub'

/** What a runtime lets its SDK gather after all. */
export interface Collected {
  /** Headers of requests, by name. None are gathered under `strict`. */
  readonly headers: readonly string[]
  /** Bodies, as the SDK calls them. @default none */
  readonly bodies?: readonly string[]
}

/**
 * The option `dataCollection` of an SDK. Every key is named, since a key left out means "collect" in
 * both majors; `data-collection.test-d.ts` breaks the build when an SDK brings a new one.
 *
 * Source: `DataCollection` of `@sentry/core` 10.75 and 11.0.
 */
export function leastCollection(
  { mode }: Policy,
  { headers, bodies = [] }: Collected,
): {
  readonly userInfo: false
  readonly cookies: false
  readonly httpHeaders: { readonly request: false | { allow: string[] }; readonly response: false }
  readonly httpBodies: string[]
  readonly urlQueryParams: boolean
  readonly graphQL: { readonly document: false; readonly variables: false }
  readonly genAI: { readonly inputs: false; readonly outputs: false }
  readonly databaseQueryData: false
  readonly queues: false
  readonly stackFrameVariables: false
  readonly frameContextLines: 0
} {
  const strict = mode === 'strict'
  return {
    userInfo: false,
    cookies: false,
    httpHeaders: { request: strict ? false : { allow: [...headers] }, response: false },
    httpBodies: [...bodies],
    urlQueryParams: !strict,
    graphQL: { document: false, variables: false },
    genAI: { inputs: false, outputs: false },
    databaseQueryData: false,
    queues: false,
    stackFrameVariables: false,
    frameContextLines: 0,
  }
}
