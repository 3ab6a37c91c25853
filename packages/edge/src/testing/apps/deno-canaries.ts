import { createRequire } from 'node:module'
import type * as Core from '@sentry/core'
import { guard, start } from '../../deno.ts'
import { everything, plantEverything } from './plant-everything.ts'

declare const Deno: {
  readonly env: { get(name: string): string | undefined }
  serve(
    options: { hostname: string; port: number; onListen(address: { port: number }): void },
    handler: () => Promise<Response>,
  ): unknown
}

interface DenoSdk {
  init(options: object): unknown
}

const mode = Deno.env.get('MODE')
const dsn = Deno.env.get('SENTRY_DSN') ?? ''
if (mode === 'start') {
  await start()
} else {
  // Its types need Deno's own.
  const name: string = '@sentry/deno'
  const Sentry = (await import(name)) as DenoSdk
  Sentry.init(mode === 'guard' ? guard(everything(dsn)) : everything(dsn))
}

// It is another copy than the one in reach of this file; both find their state by its version.
const require = createRequire(createRequire(import.meta.url).resolve('@sentry/deno/package.json'))
const core = require('@sentry/core') as typeof Core

Deno.serve(
  { hostname: '127.0.0.1', port: 0, onListen: ({ port }) => console.log(`port ${port}`) },
  async () => new Response(await plantEverything(core)),
)
