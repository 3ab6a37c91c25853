// Plants a canary in every field of every item type, in a worker. MODE says what stands before the
// transport: the plain SDK, `guard` or `start`.
import * as core from '@sentry/core'
import * as Sentry from '@sentry/cloudflare'
import { guard, status, withTelemetry, type Receipt } from '@tacet/edge/cloudflare'
import { everything } from '../matrix/everything.ts'
import { settingsFor, type PlanEnv } from '../matrix/plan.ts'
import { plantEverything } from '../matrix/plant-everything.ts'

interface Worker {
  fetch(request: Request, env: PlanEnv, context: unknown): Promise<Response>
}

type WithSentry = (options: (env: PlanEnv) => object, handler: Worker) => Worker

// Its own type needs those of workerd.
const withSentry = Sentry.withSentry as unknown as WithSentry
const receipts: Receipt[] = []

const worker: Worker = {
  fetch: async (_request, env) =>
    Response.json({
      planted: await plantEverything(core, env),
      told: { receipts, status: status() },
    }),
}

let way: Worker | undefined

function wayFor(env: PlanEnv): Worker {
  const settings = settingsFor(env, receipts)
  if (env.MODE === 'start') return withTelemetry(worker, settings)
  return withSentry(() => {
    const options = everything(Sentry, env)
    return env.MODE === 'plain' ? options : guard(options, { ...settings, env: { ...env } })
  }, worker)
}

// oxlint-disable-next-line import/no-default-export -- that is where workerd looks for handlers
export default {
  fetch(request: Request, env: PlanEnv, context: unknown): Promise<Response> {
    way ??= wayFor(env)
    return way.fetch(request, env, context)
  },
}
