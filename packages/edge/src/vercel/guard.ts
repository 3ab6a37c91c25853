import { fullEngine } from '../full-engine.ts'
import { guardWith } from '../guard-with.ts'
import type { Settings } from '../settings.ts'
import { processEnv } from './process-env.ts'

/**
 * Makes the options of an app that calls `Sentry.init` itself safe: whatever they turn on, only what
 * passed the gate leaves. Hooks, integrations and the transport of the app stay; the gate stands in
 * front of them. What sends past any transport is left out, with one line that names it.
 *
 * Without a DSN, or with a kill switch set, the options keep the SDK as quiet as it can be. Only not
 * importing it is free: `start` does that.
 *
 * @param options What the app would give to `Sentry.init`.
 * @param settings As for `start`; `settings.dsn` and `options.dsn` are the same thing.
 * @returns Options of the same type. Never throws.
 *
 * @example
 * import * as Sentry from '@sentry/vercel-edge'
 * import { guard } from '@tacet/edge/vercel'
 * Sentry.init(guard({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 0.1 }))
 */
export function guard<Options extends object>(options: Options, settings: Settings = {}): Options {
  return guardWith(options, settings, {
    env: processEnv,
    makeEngine: fullEngine,
    async loadTransport() {
      const { loadTransport } = await import('./sentry.ts')
      return loadTransport(settings)
    },
  })
}
