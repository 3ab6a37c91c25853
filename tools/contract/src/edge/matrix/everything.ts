import { everyIntegration, type Integration } from '../../every-integration.ts'
import { everySignal } from '../../every-signal.ts'
import type { PlanEnv } from './plan.ts'

/**
 * Options of an app that wants it all: every integration the SDK exports, every kind of data, every
 * signal. What such an app sends is the most that tacet can ever have to hold back.
 */
export function everything(
  sdk: Readonly<Record<string, unknown>>,
  { SENTRY_DSN, THIRD_PARTY }: PlanEnv,
): Record<string, unknown> {
  const sidecarUrl = `${new URL(THIRD_PARTY).origin}/stream`
  const options = { spotlightIntegration: { sidecarUrl } }
  return {
    ...everySignal(SENTRY_DSN),
    spotlight: sidecarUrl,
    integrations: (defaults: readonly Integration[]) => [
      ...defaults,
      ...everyIntegration(sdk, { present: defaults, impossible, options }),
    ],
  }
}

/** Exports that need a client of another library, or that are no integration of their own. */
const impossible: readonly string[] = [
  'addIntegration',
  'growthbookIntegration',
  'openTelemetryIntegration',
  'spanStreamingIntegration',
  'supabaseIntegration',
]
