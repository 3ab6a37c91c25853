/**
 * Error capture for Fastify 4 and 5. Nothing of Fastify is imported.
 *
 * @module
 */

import { capture } from '@tacet/telemetry'
import { failureStatus } from './requests/failure.ts'

/** The parts of Fastify's request that are read. */
export interface FastifyRequest {
  readonly method: string
  readonly raw: { readonly aborted?: boolean }
  readonly routeOptions?: { readonly url?: string | undefined }
}

/** The parts of Fastify's reply that are read. */
export interface FastifyReply {
  readonly statusCode: number
}

type OnError = (
  request: FastifyRequest,
  reply: FastifyReply,
  error: Error,
  done: () => void,
) => void

/** The parts of a Fastify instance that are used. */
export interface FastifyInstance {
  addHook(name: 'onError', hook: OnError): unknown
}

/** What `app.register` takes. */
export type FastifyPlugin = (instance: FastifyInstance, options: object, done: () => void) => void

/**
 * Captures the errors of all routes, with route template, method and status, before the app's own
 * error handler sees them. Answers that are no failures of the server (an error with a status
 * below 500, a caller who went away) are not captured.
 *
 * @returns A plugin whose hook holds for the instance it is registered on, not only inside itself.
 *
 * @example
 * app.register(captureErrors())
 */
export function captureErrors(): FastifyPlugin {
  const plugin: FastifyPlugin = (instance, _options, done) => {
    instance.addHook('onError', (request, reply, error, next) => {
      const { method, raw, routeOptions } = request
      const status = failureStatus({
        error,
        responseStatus: reply.statusCode,
        aborted: raw.aborted,
      })
      const route = routeOptions?.url
      if (status !== undefined) {
        capture(error, {
          method,
          status,
          handled: false,
          ...(route === undefined ? {} : { route }),
        })
      }
      next()
    })
    done()
  }
  // What the package fastify-plugin sets: https://fastify.dev/docs/latest/Reference/Plugins/
  return Object.assign(plugin, {
    [Symbol.for('skip-override')]: true,
    [Symbol.for('fastify.display-name')]: '@tacet/node',
  })
}
