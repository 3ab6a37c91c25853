import type { RequestListener } from 'node:http'
import type { ErrorRequestHandler } from 'express'
import type { FastifyPluginCallback } from 'fastify'
import type * as Sdk11 from '@sentry/node'
import type * as Sdk10 from 'sentry-node-10'
import { captureErrors as expressErrors } from './express.ts'
import { captureErrors as fastifyErrors } from './fastify.ts'
import { captureErrors as httpErrors } from './http.ts'
import { guard } from './guard.ts'
import type { Sdk } from './sdk.ts'

// Both majors are what `sentry.ts` takes them for.
export const fits11 = (sdk: typeof Sdk11): Sdk => sdk
export const fits10 = (sdk: typeof Sdk10): Sdk => sdk

// What `guard` gives back goes into `init` of either major.
export const guarded11 = (sdk: typeof Sdk11, options: Sdk11.NodeOptions): unknown =>
  sdk.init(guard(options))
export const guarded10 = (sdk: typeof Sdk10, options: Sdk10.NodeOptions): unknown =>
  sdk.init(guard(options))

// The frameworks take what the subpaths give.
export const express: ErrorRequestHandler = expressErrors()
export const fastify: FastifyPluginCallback = fastifyErrors()
export const http: RequestListener = httpErrors((request, response) => {
  response.end(request.url)
})
