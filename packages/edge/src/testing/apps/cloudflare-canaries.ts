import { DurableObject, WorkflowEntrypoint } from 'cloudflare:workers'
import { withSentry } from '@sentry/cloudflare'
import * as core from '@sentry/core'
import { guard, withTelemetry } from '../../cloudflare.ts'
import { everything, plantEverything } from './plant-everything.ts'

interface Env {
  readonly MODE: string
  readonly SENTRY_DSN: string
  readonly [name: string]: unknown
}

interface Worker {
  fetch(request: Request, env: Env, context: unknown): Promise<Response>
}

/** One for each way, because the SDK changes the handlers it is given. */
const worker = (): Worker => ({ fetch: async () => new Response(await plantEverything(core)) })

type WithSentry = (options: (env: Env) => object, handler: Worker) => Worker
const wrapWithSdk = withSentry as unknown as WithSentry

const ways: Readonly<Record<string, Worker>> = {
  plain: wrapWithSdk((env) => everything(env.SENTRY_DSN), worker()),
  guard: wrapWithSdk((env) => guard(everything(env.SENTRY_DSN), { env }), worker()),
  start: withTelemetry(worker()),
}

export class Counter extends DurableObject {}
export class Review extends WorkflowEntrypoint {}

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default {
  fetch: (request: Request, env: Env, context: unknown): Promise<Response> | undefined =>
    ways[env.MODE]?.fetch(request, env, context),
}
