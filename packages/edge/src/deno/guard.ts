import { fullEngine } from '../full-engine.ts'
import { guardWith } from '../guard-with.ts'
import type { Settings } from '../settings.ts'
import { denoEnv } from './deno-env.ts'

/**
 * Makes the options of an app that calls `Sentry.init` itself safe: whatever they turn on, only what
 * passed the gate leaves. Without a DSN, or with a kill switch set, they keep the SDK as quiet as it
 * can be.
 *
 * @param options What the app would give to `Sentry.init`.
 * @param settings As for `start`; `settings.dsn` and `options.dsn` are the same thing.
 * @returns Options of the same type. Never throws.
 *
 * @example
 * import * as Sentry from '@sentry/deno'
 * import { guard } from '@tacet/edge/deno'
 * Sentry.init(guard({ dsn: Deno.env.get('SENTRY_DSN') }))
 */
export function guard<Options extends object>(options: Options, settings: Settings = {}): Options {
  return guardWith(options, settings, {
    env: () => denoEnv(settings.dsnVariable ?? 'SENTRY_DSN'),
    makeEngine: fullEngine,
    async loadTransport() {
      const { loadTransport } = await import('./sentry.ts')
      return loadTransport(settings)
    },
  })
}
