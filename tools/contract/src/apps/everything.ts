import type * as Sentry from '@sentry/node'
import { everySignal } from '../every-signal.ts'
import { everyIntegration, type Integration } from '../every-integration.ts'

/**
 * Options of an app that wants it all: every integration the SDK exports, every kind of data, every
 * signal. What such an app sends is the most that tacet can ever have to hold back.
 */
export function everything(sdk: typeof Sentry, dsn: string): Sentry.NodeOptions {
  const options = {
    ...everySignal(dsn),
    profilesSampleRate: 1,
    includeLocalVariables: true,
    integrations: (defaults: readonly Integration[]) => [
      ...defaults,
      ...everyIntegration(sdk, { present: defaults, impossible }),
    ],
  }
  // Options of either major stand together here: as a literal, no single major's type allows them.
  return options
}

/** Integrations that cannot run beside the others or need a client of another library. */
const impossible: readonly string[] = [
  'addIntegration',
  'fsIntegration',
  'anrIntegration',
  'launchDarklyIntegration',
  'openFeatureIntegration',
  'spotlightIntegration',
  'statsigIntegration',
  'supabaseIntegration',
  'unleashIntegration',
  'growthbookIntegration',
]
