// Plants a canary in every field of every item type, in an edge function. MODE says what stands before
// the transport: the plain SDK, `guard` or `start`.
import * as core from '@sentry/core'
import * as Sentry from '@sentry/vercel-edge'
import { guard, status, withTelemetry, type Receipt } from '@tacet/edge/vercel'
import { everything } from '../matrix/everything.ts'
import { settingsFor, type PlanEnv } from '../matrix/plan.ts'
import { plantEverything } from '../matrix/plant-everything.ts'

const { env } = (globalThis as unknown as { process: { env: PlanEnv } }).process
const receipts: Receipt[] = []
const settings = settingsFor(env, receipts)

if (env.MODE !== 'start') {
  const options = everything(Sentry, env)
  Sentry.init(env.MODE === 'guard' ? guard(options, settings) : options)
}

async function plantAll(_request: Request, _context?: object): Promise<Response> {
  const planted = await plantEverything(core, env)
  return Response.json({ planted, told: { receipts, status: status() } })
}

// oxlint-disable-next-line import/no-default-export -- that is where Vercel looks for the function
export default env.MODE === 'start' ? withTelemetry(plantAll, settings) : plantAll
