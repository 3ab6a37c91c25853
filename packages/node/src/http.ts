/**
 * Error capture for plain `node:http` servers.
 *
 * @module
 */

import { capture } from '@tacet/telemetry'
import { failureStatus } from './requests/failure.ts'

/** The parts of a request that are read. */
export interface HttpRequest {
  readonly method?: string | undefined
  readonly aborted?: boolean
}

/**
 * Captures what a request listener throws or rejects with, and lets it go on as it would have gone.
 *
 * @param listener What would have been given to `http.createServer`.
 * @returns A listener with the same `this`, arguments and outcome. A promise becomes a promise that
 *   settles alike, so that a rejection nobody handles is still reported as such.
 *
 * @example
 * const listener: RequestListener = captureErrors(async (request, response) => {
 *   response.end(await page(request.url))
 * })
 * createServer(listener)
 */
export function captureErrors<This, Request extends HttpRequest, Rest extends unknown[], Result>(
  listener: (this: This, request: Request, ...rest: Rest) => Result,
): (this: This, request: Request, ...rest: Rest) => Result {
  return function (request, ...rest) {
    const onFailure = (error: unknown): never => {
      const status = failureStatus({ error, aborted: request.aborted })
      if (status !== undefined) {
        const { method } = request
        capture(error, { status, handled: false, ...(method === undefined ? {} : { method }) })
      }
      throw error
    }
    try {
      const result = listener.call(this, request, ...rest)
      return result instanceof Promise ? (result.catch(onFailure) as Result) : result
    } catch (error) {
      return onFailure(error)
    }
  }
}
