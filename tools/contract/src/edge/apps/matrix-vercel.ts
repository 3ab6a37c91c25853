// Plants a canary in every field of every item type, in an edge function. MODE says what stands before
// the transport: the plain SDK, `guard` or `start`.
import * as core from '@sentry/core'
import * as Sentry from '@sentry/vercel-edge'
import { guard, start, status, type Receipt } from '@tacet/edge/vercel'
import { everything } from '../matrix/everything.ts'
import { settingsFor, type PlanEnv } from '../matrix/plan.ts'
import { plantEverything } from '../matrix/plant-everything.ts'

const { env } = (globalThis as unknown as { process: { env: PlanEnv } }).process
const receipts: Receipt[] = []
const settings = settingsFor(env, receipts)

const ready = turnOn()

async function turnOn(): Promise<void> {
  const options = everything(Sentry, env)
  if (env.MODE === 'plain') Sentry.init(options)
  if (env.MODE === 'guard') Sentry.init(guard(options, settings))
  if (env.MODE === 'start') await start({ ...env }, settings)
}

// oxlint-disable-next-line import/no-default-export -- that is where Vercel looks for the function
export default async function plantAll(): Promise<Response> {
  await ready
  const planted = await plantEverything(core, env)
  return Response.json({ planted, told: { receipts, status: status() } })
}
