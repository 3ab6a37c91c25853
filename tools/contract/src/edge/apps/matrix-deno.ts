// Plants a canary in every field of every item type, in Deno. MODE says what stands before the
// transport: the plain SDK, `guard` or `start`.
import { createRequire } from 'node:module'
import type * as Core from '@sentry/core'
import { guard, status, withTelemetry, type Receipt } from '@tacet/edge/deno'
import { everything } from '../matrix/everything.ts'
import { settingsFor, type PlanEnv } from '../matrix/plan.ts'
import { plantEverything } from '../matrix/plant-everything.ts'

declare const Deno: {
  readonly env: { toObject(): unknown }
  serve(
    options: { hostname: string; port: number; onListen(address: { port: number }): void },
    handler: (request: Request) => Promise<Response>,
  ): unknown
}

interface DenoSdk {
  init(options: object): unknown
  readonly [name: string]: unknown
}

const env = Deno.env.toObject() as PlanEnv
const receipts: Receipt[] = []
const settings = settingsFor(env, receipts)

if (env.MODE !== 'start') {
  // Its types need Deno's own.
  const name: string = '@sentry/deno'
  const Sentry = (await import(name)) as DenoSdk
  const options = everything(Sentry, env)
  Sentry.init(env.MODE === 'guard' ? guard(options, settings) : options)
}

// It is another copy than the one in reach of this file; both find their state by its version.
const require = createRequire(createRequire(import.meta.url).resolve('@sentry/deno/package.json'))
const core = require('@sentry/core') as typeof Core

Deno.serve(
  {
    hostname: '127.0.0.1',
    port: 0,
    onListen: ({ port }) => console.log(`open on http://127.0.0.1:${port}`),
  },
  env.MODE === 'start' ? withTelemetry(plantAll, settings) : plantAll,
)

async function plantAll(_request: Request): Promise<Response> {
  const planted = await plantEverything(core, env)
  return Response.json({ planted, told: { receipts, status: status() } })
}
