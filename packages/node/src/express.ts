/**
 * Error capture for Express 4 and 5. Nothing of Express is imported.
 *
 * @module
 */

import { capture } from '@tacet/telemetry'
import { failureStatus } from './requests/failure.ts'
import { routeTemplate } from './requests/route-template.ts'

/** The parts of Express's request that are read. */
export interface ExpressRequest {
  readonly method: string
  readonly originalUrl: string
  readonly aborted?: boolean
  /** Set once a route has matched. */
  readonly route?: { readonly path?: unknown } | undefined
}

/** The parts of Express's response that are read. */
export interface ExpressResponse {
  readonly statusCode: number
}

/** Error middleware, which Express knows by its four parameters. */
export type ErrorMiddleware = (
  error: unknown,
  request: ExpressRequest,
  response: ExpressResponse,
  next: (error?: unknown) => void,
) => void

/**
 * Captures the errors that reach the end of the app, with route template, method and status.
 * Answers that are no failures of the server (an error with a status below 500, a caller who went
 * away) are not captured. The error goes on to the next handler as it came.
 *
 * @returns Error middleware, to be added after all routes and before the app's own error handler.
 *
 * @example
 * app.use(captureErrors())
 */
export function captureErrors(): ErrorMiddleware {
  // Express tells error middleware by its four parameters.
  return (error, request, response, next) => {
    const { aborted, method, originalUrl } = request
    const status = failureStatus({ error, responseStatus: response.statusCode, aborted })
    if (status !== undefined) {
      const route = routeTemplate(request.route?.path, originalUrl)
      capture(error, { method, status, handled: false, ...(route === undefined ? {} : { route }) })
    }
    next(error)
  }
}
